package vn.biennien.desk;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is.
 *
 * @param articles articles done
 * @param statements statements found in them
 * @param perSecond articles a second since the beginning
 * @param left time that the rest will take, or null where nobody knows how many articles there are
 */
public record Progress(
        long articles,
        long statements,
        double perSecond,
        @Nullable Duration left) {}
