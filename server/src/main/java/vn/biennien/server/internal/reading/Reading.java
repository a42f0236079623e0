package vn.biennien.server.internal.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Article;
import vn.biennien.record.Block;
import vn.biennien.record.Span;
import vn.biennien.record.Statement;
import vn.biennien.record.TimeExpression;

/**
 * A text cut up for reading: blocks of pieces, each piece marked alike from its first letter to its last.
 *
 * @param blocks in text order
 * @param voices who speaks in it, in the order in which they first do
 */
public record Reading(List<Part> blocks, List<Voice> voices) {

    /** So many voices have a colour and a line of their own; those after them share. */
    public static final int STYLES = 8;

    /** Stands where words are left out. */
    static final String LEFT_OUT = " […] ";

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /**
     * A block with its pieces.
     *
     * @param kind what it is
     * @param pieces its words, in order
     */
    public record Part(Block.Kind kind, List<Piece> pieces) {

        /** Whether none of its words may be shown. */
        public boolean isLeftOut() {
            return pieces.stream().allMatch(piece -> piece.text().equals(LEFT_OUT));
        }
    }

    /**
     * Words that are marked alike.
     *
     * @param text the words
     * @param statement id of the statement whose content they are; of several the one that begins last; null: none
     * @param voice of that statement
     * @param first whether the statement's content begins here
     * @param cue whether they report
     * @param mention whether they name a speaker
     * @param time what day or time they tell, as TIMEX3 writes it, or null
     */
    public record Piece(
            String text,
            @Nullable String statement,
            @Nullable Voice voice,
            boolean first,
            boolean cue,
            boolean mention,
            @Nullable String time) {}

    /**
     * Somebody who speaks in the text.
     *
     * @param name the name
     * @param label a letter, or two
     * @param style number from 0 of a colour and a line
     */
    public record Voice(String name, String label, int style) {}

    /** The reading of an article with these statements and times. */
    public static Reading of(Article article, List<Statement> statements, List<TimeExpression> times) {
        return of(article, statements, times, List.of(new Span(0, article.text().length())));
    }

    /** The same where only these stretches of the text may be shown: what is between is left out, and seen to be. */
    public static Reading of(
            Article article, List<Statement> statements, List<TimeExpression> times, List<Span> shown) {
        Map<String, Voice> voices = new LinkedHashMap<>();
        for (Statement s : statements) {
            voices.computeIfAbsent(s.speakers().get(0), name -> voice(name, voices.size()));
        }
        Cutter cutter = new Cutter(article.text(), statements, times, shown, voices);
        List<Part> blocks = new ArrayList<>();
        for (Block block : article.blocks()) {
            Part part = new Part(block.kind(), cutter.pieces(block.span()));
            if (!part.isLeftOut()
                    || blocks.isEmpty()
                    || !blocks.get(blocks.size() - 1).isLeftOut()) {
                blocks.add(part);
            }
        }
        return new Reading(List.copyOf(blocks), List.copyOf(voices.values()));
    }

    private static Voice voice(String name, int number) {
        int n = LETTERS.length();
        String label = number < n
                ? LETTERS.substring(number, number + 1)
                : LETTERS.charAt((number / n - 1) % n) + LETTERS.substring(number % n, number % n + 1);
        return new Voice(name, label, number % STYLES);
    }

    /** Cuts wherever a mark begins or ends. */
    private record Cutter(
            String text,
            List<Statement> statements,
            List<TimeExpression> times,
            List<Span> shown,
            Map<String, Voice> voices) {

        List<Piece> pieces(Span block) {
            TreeSet<Integer> cuts = new TreeSet<>(List.of(block.start(), block.end()));
            for (Statement s : statements) {
                s.spans().forEach(span -> cut(cuts, span));
                cut(cuts, s.cue());
                cut(cuts, s.mention());
            }
            times.forEach(time -> cut(cuts, time.span()));
            shown.forEach(span -> cut(cuts, span));
            List<Piece> pieces = new ArrayList<>();
            int from = block.start();
            for (int to : cuts.subSet(block.start(), false, block.end(), true)) {
                int start = from;
                if (shown.stream().anyMatch(span -> holds(span, start, to))) {
                    pieces.add(piece(start, to));
                } else if (pieces.isEmpty()
                        || !pieces.get(pieces.size() - 1).text().equals(LEFT_OUT)) {
                    pieces.add(new Piece(LEFT_OUT, null, null, false, false, false, null));
                }
                from = to;
            }
            return pieces;
        }

        private static void cut(TreeSet<Integer> cuts, @Nullable Span span) {
            if (span != null) {
                cuts.add(span.start());
                cuts.add(span.end());
            }
        }

        private Piece piece(int from, int to) {
            Statement inner = null;
            boolean first = false;
            boolean cue = false;
            boolean mention = false;
            for (Statement s : statements) {
                for (Span span : s.spans()) {
                    if (holds(span, from, to)) {
                        inner = s;
                        first = from == s.spans().get(0).start();
                    }
                }
                cue |= holds(s.cue(), from, to);
                mention |= holds(s.mention(), from, to);
            }
            String time = times.stream()
                    .filter(t -> holds(t.span(), from, to))
                    .map(t -> t.value().value())
                    .findFirst()
                    .orElse(null);
            Voice voice = inner == null ? null : voices.get(inner.speakers().get(0));
            String id = inner == null ? null : inner.id();
            return new Piece(text.substring(from, to), id, voice, first, cue, mention, time);
        }

        private static boolean holds(@Nullable Span span, int from, int to) {
            return span != null && span.start() <= from && to <= span.end();
        }
    }
}
