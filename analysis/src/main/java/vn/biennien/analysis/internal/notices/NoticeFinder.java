package vn.biennien.analysis.internal.notices;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.KnowledgeException;
import vn.biennien.knowledge.Row;
import vn.biennien.record.Article;
import vn.biennien.record.Block;
import vn.biennien.record.Notice;
import vn.biennien.record.Span;
import vn.biennien.text.Document;
import vn.biennien.text.Phrases;
import vn.biennien.text.Sentence;
import vn.biennien.text.Tokens;

/** Finds notices by the words of {@code notices.tsv}. Immutable and thread-safe. */
public final class NoticeFinder {

    /** Name of the knowledge file. */
    public static final String TABLE = "notices";

    /** A notice that opens a line is followed by nothing, or by one of these. */
    private static final String BEHIND_ALONE = ":.-–—";

    private static final String OPENING_QUOTES = "“\"«‘";
    private static final String CLOSING_QUOTES = "”\"»’";
    private static final int SHORTEST_HEADLINE = 8;

    private final Phrases<Word> words;

    /** What a phrase does. */
    private record Word(Notice.@Nullable Kind kind, boolean alone) {}

    /**
     * A finder.
     *
     * @throws KnowledgeException if the file has a mistake
     */
    public NoticeFinder(Knowledge knowledge) {
        Map<String, Word> entries = new HashMap<>();
        for (Row row : knowledge.table(TABLE).rows()) {
            Word word = word(row);
            row.list("word").forEach(w -> entries.put(w.toLowerCase(Locale.ROOT), word));
        }
        words = Phrases.of(entries);
    }

    private static Word word(Row row) {
        try {
            boolean piece = row.get("kind").equals("PIECE");
            return new Word(
                    piece ? null : Notice.Kind.valueOf(row.get("kind")),
                    row.get("where").equals("ALONE"));
        } catch (IllegalArgumentException e) {
            throw new KnowledgeException(
                    row.place() + ": unknown kind '" + row.get("kind")
                            + "'; use one of CORRECTION, RETRACTION and PIECE",
                    e);
        }
    }

    /** The notices in an article, in text order, one a sentence at most. */
    public List<Notice> of(Article article, Document document) {
        List<Notice> notices = new ArrayList<>();
        Tokens tokens = document.tokens();
        for (Sentence sentence : document.sentences()) {
            Notice.Kind kind = kind(tokens, sentence, article);
            if (kind != null) {
                notices.add(new Notice(kind, sentence.span(), null));
            }
        }
        if (notices.isEmpty()) {
            return notices;
        }
        String about = about(article.text(), tokens);
        boolean own = about == null
                || article.headline().map(h -> h.equalsIgnoreCase(about)).orElse(false);
        return notices.stream()
                .map(n -> own ? n : new Notice(n.kind(), n.span(), about))
                .toList();
    }

    private Notice.@Nullable Kind kind(Tokens tokens, Sentence sentence, Article article) {
        for (int i = sentence.from(); i < sentence.to(); i++) {
            Phrases.Match<Word> match = words.opens(tokens, i) ? words.longest(tokens, i, sentence.to()) : null;
            if (match != null
                    && match.value().kind() != null
                    && (!match.value().alone() || standsAlone(tokens, match, article))) {
                return match.value().kind();
            }
        }
        return null;
    }

    /** Whether a phrase opens a line of the article, and says no more than that this is a notice. */
    private static boolean standsAlone(Tokens tokens, Phrases.Match<Word> match, Article article) {
        int start = tokens.start(match.from());
        int end = tokens.end(match.to() - 1);
        for (Block block : article.blocks()) {
            Span span = block.span();
            if (span.start() <= start && end <= span.end()) {
                String before = article.text().substring(span.start(), start);
                String behind = article.text().substring(end, span.end()).strip();
                return before.isBlank() && (behind.isEmpty() || BEHIND_ALONE.indexOf(behind.charAt(0)) >= 0);
            }
        }
        return false;
    }

    /** The first headline in quotation marks behind a word for an article, or null. */
    private @Nullable String about(String text, Tokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            Phrases.Match<Word> match = words.opens(tokens, i) ? words.longest(tokens, i, tokens.size()) : null;
            // "gỡ bài" ends in a word for an article too.
            int from = match == null ? i : tokens.end(match.to() - 1);
            if (match != null) {
                String quoted = quoted(text, from);
                if (quoted != null) {
                    return quoted;
                }
            }
        }
        return null;
    }

    private static @Nullable String quoted(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        int kind = at < text.length() ? OPENING_QUOTES.indexOf(text.charAt(at)) : -1;
        if (kind < 0) {
            return null;
        }
        int end = text.indexOf(CLOSING_QUOTES.charAt(kind), at + 1);
        int line = text.indexOf('\n', at);
        return end < 0 || (line >= 0 && line < end) || end - at <= SHORTEST_HEADLINE
                ? null
                : text.substring(at + 1, end).strip();
    }
}
