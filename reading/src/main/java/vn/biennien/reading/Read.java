package vn.biennien.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
     *     of articles, {@code FILE:NUMBER} in a crawl, {@code ARCHIVE!/FILE} in an archive
     * @param page what else a web page told of it; null where it was none
     */
    record Ok(Article article, String path, @Nullable Page page) implements Read {

        /** An article that was no web page. */
        public Ok(Article article, String path) {
            this(article, path, null);
        }
    }

    /**
     * Something in a folder that is no article. The rest goes on and nothing is wrong.
     *
     * @param path the file or folder
     * @param why why it was passed over
     * @param other the other file or folder that it has to do with; empty where there is none
     */
    record Skipped(String path, Why why, String other) implements Read {

        /** Why something is passed over. */
        public enum Why {
            /** Its name begins with a dot. */
            HIDDEN(false),
            /** A link to {@code other}, a folder that is being read already. */
            LINK_BACK(true),
            /** It tells of {@code other}, a text that is not there. */
            NO_TEXT(true),
            /** Of a kind that holds articles elsewhere (.docx, .pdf, .warc), but is not read here. */
            UNREADABLE_KIND(true),
            /** Of a kind that holds no articles. */
            NO_ARTICLE(false),
            /** A link inside an archive, to {@code other}: its target is read where it stands. */
            LINK_INSIDE(false),
            /** In a crawl: not a web page but {@code other}, a media type or a kind of record. */
            NO_PAGE(false),
            /** In a crawl: an answer with the status {@code other}, which is no page. */
            NO_ANSWER(false),
            /** In a crawl: a note that a page had not changed. */
            REVISIT(false),
            /** A web page without an article, such as a front page; {@code other} is its address. */
            NO_ARTICLE_IN_PAGE(false);

            private final boolean surprising;

            Why(boolean surprising) {
                this.surprising = surprising;
            }

            /** Whether somebody may have expected it to be read, so that it should be named. */
            public boolean surprising() {
                return surprising;
            }
        }
    }

    /**
     * Something that should have been an article and cannot be read. The rest goes on.
     *
     * @param path the file, folder or {@code FILE:LINE}
     * @param problem what is wrong
     * @param parts what the problem says it names; the first is the place, {@code -} for standard input
     */
    record Failed(String path, ReadProblem problem, List<String> parts) implements Read {
        public Failed {
            parts = List.copyOf(parts);
        }

        /** For developers; users are told in words of their language. */
        public String message() {
            return problem + " " + String.join(", ", parts);
        }
    }

    /** Where the input stands: a path, {@code FILE:LINE}, or {@code -} for standard input. */
    String path();
}
