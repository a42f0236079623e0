package vn.biennien.store;

import java.util.List;

/**
 * A timeline: what has days, day by day; and apart what may lie in the days asked for.
 *
 * @param dated from the first day to the last
 * @param moreDated whether there is more, on earlier days
 * @param open without a first or a last day
 * @param moreOpen whether there is more without
 */
public record TimelinePage(List<Moment> dated, boolean moreDated, List<Moment> open, boolean moreOpen) {
    public TimelinePage {
        dated = List.copyOf(dated);
        open = List.copyOf(open);
    }
}
