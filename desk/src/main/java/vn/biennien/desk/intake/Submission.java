package vn.biennien.desk.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody hands in to be read. */
public sealed interface Submission {

    /** What the user calls it: the beginning of a text, names of files, an address. */
    String title();

    /** The outlet of articles that name none, or null. */
    @Nullable
    String outlet();

    /** The day of publication, whatever the articles say; null: as they say. */
    @Nullable
    LocalDate published();

    /**
     * One article's text.
     *
     * @param headline its headline; null or blank where the text has its own or none
     * @param text its words
     */
    record Text(
            @Nullable String headline,
            String text,
            @Nullable String outlet,
            @Nullable LocalDate published) implements Submission {
        private static final int TITLE = 80;

        @Override
        public String title() {
            String first = headline != null && !headline.isBlank() ? headline : text;
            String line = first.strip().lines().findFirst().orElse("");
            return line.length() <= TITLE ? line : line.substring(0, line.offsetByCodePoints(0, TITLE / 2)) + "…";
        }
    }

    /**
     * Files of any kind that {@link vn.biennien.reading.ArticleReader} reads.
     *
     * @param folder where they are; the intake deletes it with all that is in it once they are read
     * @param names their names in the folder, in the order in which they are read; what lies there beside them (sidecars)
     *     is looked up by the reader
     * @param encoding name of the encoding of text files, as {@code --encoding} takes it; null: UTF-8
     */
    record Files(
            Path folder,
            List<String> names,
            @Nullable String encoding,
            @Nullable String outlet,
            @Nullable LocalDate published)
            implements Submission {
        public Files {
            names = List.copyOf(names);
        }

        @Override
        public String title() {
            return String.join(", ", names);
        }
    }

    /**
     * What stands on the web.
     *
     * @param address as the user writes it: a page, a feed or a sitemap
     */
    record Address(
            String address,
            @Nullable String outlet,
            @Nullable LocalDate published) implements Submission {
        @Override
        public String title() {
            return address;
        }
    }
}
