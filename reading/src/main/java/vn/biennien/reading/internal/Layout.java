package vn.biennien.reading.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.record.Block;
import vn.biennien.record.PublishedDate;

/** Reads a text's layout: its blocks, and what they tell of its publication. Immutable and thread-safe. */
public final class Layout {

    /** The file that says how source lines look. */
    public static final String TABLE = "source-lines";

    /** Patterns are compiled once for each set of knowledge, of which a program has one or two. */
    private static final Map<Knowledge, Layout> LAYOUTS = new ConcurrentHashMap<>();

    private final Map<SourceLine.Place, List<SourceLine>> rows;

    private Layout(Knowledge knowledge) {
        this.rows = knowledge.table(TABLE).rows().stream()
                .map(SourceLine::of)
                .collect(Collectors.groupingBy(SourceLine::place));
    }

    /**
     * A reader with this knowledge.
     *
     * @throws vn.biennien.knowledge.KnowledgeException if its file of source lines has a mistake
     */
    public static Layout create(Knowledge knowledge) {
        return LAYOUTS.computeIfAbsent(knowledge, Layout::new);
    }

    /**
     * What a text's layout tells.
     *
     * @param blocks in text order
     * @param credits sources that the article is credited to, in text order
     * @param outlet the outlet that the opening names, or null
     * @param published the date that the text tells
     */
    public record Page(
            List<Block> blocks,
            List<String> credits,
            @Nullable String outlet,
            PublishedDate published) {
        public Page {
            blocks = List.copyOf(blocks);
            credits = List.copyOf(credits);
        }
    }

    /** Reads a text that is NFC with LF line ends. */
    public Page read(String text) {
        return new Reading(this, text, Map.of()).page();
    }

    /**
     * Reads a text of which is known what its lines are.
     *
     * @param known what the line that begins at a place is: HEADLINE, STANDFIRST, CAPTION or PARAGRAPH
     */
    public Page read(String text, Map<Integer, Block.Kind> known) {
        return new Reading(this, text, known).page();
    }

    /** The rows for a place, in the file's order. */
    List<SourceLine> rows(SourceLine.Place place) {
        return rows.getOrDefault(place, List.of());
    }

    /** The first row for a place that {@code find} finds something with, and what it found; or null. */
    @Nullable
    Found first(SourceLine.Place place, Function<SourceLine, @Nullable Matcher> find) {
        for (SourceLine row : rows(place)) {
            Matcher match = find.apply(row);
            if (match != null) {
                return new Found(row, match);
            }
        }
        return null;
    }

    /** A row and what it found. */
    record Found(SourceLine row, MatchResult match) {}
}
