package vn.biennien.reading;

/**
 * How much may come out of one packed file or archive. Files that somebody made to fill a machine are stopped here; no
 * archive of articles comes near.
 *
 * @param bytes most bytes that come out of it, at least 1
 * @param entries most files in it, at least 1
 * @param ratio most bytes that come out for each byte that goes in, once {@code freely} bytes have come out; at least 1
 * @param freely bytes that may come out whatever the ratio, at least 0
 */
public record ArchiveLimits(long bytes, long entries, int ratio, long freely) {

    /** A terabyte, ten million files, and two hundred bytes for one behind the first hundred megabytes. */
    public static final ArchiveLimits DEFAULT = new ArchiveLimits(1_000_000_000_000L, 10_000_000, 200, 100_000_000);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if one is not kept
     */
    public ArchiveLimits {
        if (bytes < 1 || entries < 1 || ratio < 1 || freely < 0) {
            throw new IllegalArgumentException("Limits of archives are at least 1");
        }
    }
}
