/** What the commands share: languages, errors, work in order. */
@NullMarked
package vn.biennien.cli.internal;

import org.jspecify.annotations.NullMarked;
