package vn.biennien.store.index;

/**
 * How far a record has come. An index that holds one of these knows where to go on, and whether it is of this record at
 * all.
 *
 * @param uuid the record's own id
 * @param format version of its tables
 * @param seq number of its last change, 0 where nothing was ever put into it
 * @param change what that change was; of two copies of a record that went different ways, one number tells different
 *     changes
 */
public record RecordMark(String uuid, int format, long seq, String change) {}
