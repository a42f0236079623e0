package vn.biennien.store;

/**
 * What putting an article into the record would do.
 *
 * @param outcome what would become of it
 * @param analysed whether the record holds findings of the same text, outlet, day and fingerprint, so that it need not
 *     be analysed
 */
public record Check(Outcome outcome, boolean analysed) {}
