package vn.biennien.desk.export;

import java.util.SortedMap;

/**
 * What an export wrote.
 *
 * @param rows rows of each table
 * @param files how many files, the manifest counted
 * @param bytes size of all files
 */
public record ExportReport(SortedMap<String, Long> rows, int files, long bytes) {}
