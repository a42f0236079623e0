/** The record for programs: {@code /api/v1}. */
@NullMarked
package vn.biennien.server.internal.api;

import org.jspecify.annotations.NullMarked;
