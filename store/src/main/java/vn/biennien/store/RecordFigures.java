package vn.biennien.store;

/**
 * How much a record holds.
 *
 * @param uuid the record's own id
 * @param publications texts in outlets
 * @param texts different texts
 * @param statements reports
 * @param utterances acts of speaking
 * @param names different names
 * @param bytes size of the file with its log
 */
public record RecordFigures(
        String uuid, long publications, long texts, long statements, long utterances, long names, long bytes) {}
