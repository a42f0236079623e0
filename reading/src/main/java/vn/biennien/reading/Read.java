package vn.biennien.reading;

import vn.biennien.record.Article;

/**
 * What came of one input: an article, something passed over on purpose, or something that cannot be
 * read.
 */
public sealed interface Read {

    /**
     * An article.
     *
     * @param article ready for analysis
     * @param path where it was read from, as the user would write it; {@code FILE:LINE} in a file
     *     of articles
     */
    record Ok(Article article, String path) implements Read {}

    /**
     * Something in a folder that is no article. The rest goes on and nothing is wrong.
     *
     * @param path the file or folder
     * @param reason why it was passed over, one clause
     */
    record Skipped(String path, String reason) implements Read {}

    /**
     * Something that should have been an article and cannot be read. The rest goes on.
     *
     * @param path the file, folder or {@code FILE:LINE}
     * @param message one sentence that says what is wrong, where, and how to mend it
     */
    record Failed(String path, String message) implements Read {}

    /** Where the input stands: a path, {@code FILE:LINE}, or {@code -} for standard input. */
    String path();
}
