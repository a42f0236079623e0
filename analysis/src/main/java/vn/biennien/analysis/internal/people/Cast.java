package vn.biennien.analysis.internal.people;

import java.util.List;
import vn.biennien.record.Actor;

/**
 * All figures of an article and where they are mentioned. Immutable.
 *
 * @param figures the actors, in order of first mention; mentions refer to them by number
 * @param mentions in text order, the outer before the inner; inner mentions ({@code NATO} in {@code Tổng thư ký NATO
 *     Jens Stoltenberg}) are listed as well
 */
public record Cast(List<Actor> figures, List<Mention> mentions) {

    public Cast {
        figures = List.copyOf(figures);
        mentions = List.copyOf(mentions);
    }
}
