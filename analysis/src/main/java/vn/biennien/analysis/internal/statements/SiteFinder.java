package vn.biennien.analysis.internal.statements;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import vn.biennien.analysis.internal.statements.Content.End;
import vn.biennien.analysis.internal.statements.Content.Part;
import vn.biennien.analysis.internal.statements.Content.Shape;
import vn.biennien.analysis.internal.statements.Quotations.Quotation;
import vn.biennien.text.Document;
import vn.biennien.text.Name;
import vn.biennien.text.Phrases;
import vn.biennien.text.Tokens;

/**
 * Lists where something may be reported, and what its content may be. It is generous: the ranker chooses. Stateless but
 * for the lexicon; thread-safe.
 */
final class SiteFinder {
    /** A quotation of fewer tokens is not taken for a statement of its own. */
    private static final int MIN_ALONE = 4;
    /** How far after a cue {@code rằng} may stand. */
    private static final int MAX_TO_THAT = 30;
    /** Most ends that are tried for one beginning. */
    private static final int MAX_ENDS = 16;

    private final Lexicon lexicon;

    SiteFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<CueSite> sites(Document document, Quotations quotations, List<Passage> passages, byte[] cuts) {
        List<CueSite> sites = new ArrayList<>();
        Turns turns = new Turns(document.tokens(), quotations, passages);
        BitSet named = insideNames(document);
        for (Passage passage : passages) {
            new InPassage(document, quotations, turns, passage, cuts, named, sites).find();
        }
        return sites;
    }

    /**
     * Tokens inside names: no cue stands there ({@code Đào Viết Sơn}, {@code huyện Bảo Lạc}). A name at the beginning of a
     * sentence may have the cue's capital to thank for its first word, so that word is left out.
     */
    private static BitSet insideNames(Document document) {
        BitSet inside = new BitSet(document.tokens().size());
        for (Name name : document.names()) {
            boolean proper = name.kind() == Name.Kind.PERSON || name.kind() == Name.Kind.PLACE;
            boolean opens = name.from()
                    == document.sentences()
                            .get(document.sentenceOf(name.from()))
                            .from();
            if (name.kind() != Name.Kind.LAW && name.to() > name.from() + 1) {
                inside.set(proper && !opens ? name.from() : name.from() + 1, name.to());
            }
        }
        return inside;
    }

    /** The search within one passage. */
    private final class InPassage {
        private final Tokens t;
        private final Quotations quotations;
        private final Turns turns;
        private final Passage passage;
        private final byte[] cuts;
        private final BitSet named;
        private final List<CueSite> sites;
        private final int end;
        private final List<Quotation> quotes = new ArrayList<>();

        InPassage(
                Document document,
                Quotations quotations,
                Turns turns,
                Passage passage,
                byte[] cuts,
                BitSet named,
                List<CueSite> sites) {
            this.cuts = cuts;
            this.named = named;
            this.turns = turns;
            this.t = document.tokens();
            this.quotations = quotations;
            this.passage = passage;
            this.sites = sites;
            this.end = turns.wordsEnd(passage);
            for (Quotation q : quotations.list()) {
                if (q.from() >= passage.from() && q.from() < passage.to()) {
                    quotes.add(q);
                }
            }
        }

        void find() {
            for (int i = passage.from(); i < passage.to(); i++) {
                Phrases.Match<Cue> match = lexicon.cue(t, i, passage.to());
                int name = match == null ? -1 : named.nextSetBit(i);
                if (match != null && (name < 0 || name >= match.to())) {
                    addCue(match);
                    i = match.to() - 1;
                } else if (t.is(i, ":")) {
                    addLabel(i);
                }
            }
            for (Quotation q : quotes) {
                if (q.tokens() >= MIN_ALONE) {
                    List<Content> alone = new ArrayList<>();
                    alone.add(quote(Shape.ALONE, q));
                    unclosed(Shape.ALONE, q, alone);
                    add(Cue.ABSENT, q.from(), q.from(), alone);
                }
            }
            int first = passage.from() + 1;
            if (isDash(passage.from())
                    && (first - 1 + MIN_ALONE < end || !turns.following(passage).isEmpty())) {
                List<Content> answer = new ArrayList<>();
                answer.add(new Content(Shape.ALONE, List.of(new Part(first, Math.max(first + 1, end))), End.PASSAGE));
                turn(Shape.ALONE, first, answer);
                add(Cue.ABSENT, first, first, answer);
            }
        }

        /** The same content with one, two and more of the passages that follow. */
        private void turn(Shape shape, int start, List<Content> contents) {
            for (Passage next : turns.following(passage)) {
                contents.add(new Content(shape, List.of(new Part(start, turns.wordsEnd(next))), End.TURN));
            }
        }

        /** A quotation that nobody closes may go on. */
        private void unclosed(Shape shape, Quotation q, List<Content> contents) {
            if (q.end() == q.to() && q.to() == passage.to()) {
                turn(shape, q.from(), contents);
            }
        }

        private void add(Cue cue, int from, int to, List<Content> contents) {
            if (!contents.isEmpty()) {
                sites.add(new CueSite(cue, from, to, passage, contents));
            }
        }

        private void addLabel(int colon) {
            int start = colon + 1;
            if (colon - passage.from() > Turns.MAX_LABEL || colon == passage.from() || quotations.holds(colon)) {
                return;
            }
            List<Content> contents = new ArrayList<>();
            if (start < end) {
                contents.add(new Content(Shape.AFTER_COLON, List.of(new Part(start, end)), End.PASSAGE));
            }
            firstQuoteFrom(start, contents);
            if (colon == turns.label(passage)) {
                turn(Shape.AFTER_COLON, start, contents);
            }
            add(Cue.ABSENT, start, start, contents);
        }

        private void firstQuoteFrom(int start, List<Content> contents) {
            for (Quotation q : quotes) {
                if (q.open() == start) {
                    contents.add(quote(Shape.QUOTE_AFTER, q));
                    unclosed(Shape.QUOTE_AFTER, q, contents);
                }
            }
        }

        private void addCue(Phrases.Match<Cue> match) {
            List<Content> contents = new ArrayList<>();
            int from = match.from();
            int to = match.to();
            Cue cue = match.value();
            Quotation around = quotations.at(from);
            int limit = around == null ? end : Math.min(end, around.to());
            afterwards(to, limit, cue, contents);
            if (around == null) {
                aroundQuotes(from, to, contents);
                before(from, contents);
            }
            add(cue, from, to, contents);
        }

        private void afterwards(int to, int limit, Cue cue, List<Content> contents) {
            int start = to;
            Shape shape = Shape.AFTER_CUE;
            if (t.is(start, ",") && !cue.frame().equals(Cue.Frame.SOURCE)) {
                start++;
                shape = Shape.AFTER_COMMA;
            }
            if (start < limit && lexicon.word(Lexicon.Small.THAT, t, start, start + 1) != null) {
                start++;
                shape = Shape.AFTER_THAT;
            }
            if (t.is(start, ":")) {
                start++;
                shape = Shape.AFTER_COLON;
            }
            if (cue.frame() != Cue.Frame.SOURCE) {
                ends(shape, start, limit, contents);
                if (start < limit && lexicon.word(Lexicon.Small.BEFORE_CONTENT, t, start, start + 1) != null) {
                    ends(Shape.AFTER_WORD, start + 1, limit, contents);
                }
            }
            int commas = 0;
            for (int i = start; i < Math.min(limit, start + MAX_TO_THAT); i++) {
                if (quotations.holds(i)) {
                    continue;
                }
                if (t.is(i, "rằng") && i > start) {
                    ends(Shape.AFTER_THAT, i + 1, limit, contents);
                } else if (t.is(i, ":") && i > start) {
                    ends(Shape.AFTER_COLON, i + 1, limit, contents);
                } else if (t.is(i, ",") && cue.frame() == Cue.Frame.SOURCE && commas++ < 4) {
                    int next = i + 1;
                    ends(
                            Shape.AFTER_COMMA,
                            lexicon.word(Lexicon.Small.THEN, t, next, next + 1) == null ? next : next + 1,
                            limit,
                            contents);
                }
            }
        }

        /** All contents that begin at {@code start}: up to the end, and up to each place where they may end before. */
        private void ends(Shape shape, int start, int limit, List<Content> contents) {
            if (start >= limit) {
                return;
            }
            contents.add(new Content(shape, List.of(new Part(start, limit)), End.PASSAGE));
            int found = 0;
            for (int i = start + 1; i < limit && found < MAX_ENDS; i++) {
                if (isInClosedQuote(i) && !quotations.holds(start)) {
                    continue;
                }
                if (cuts[i] != 0) {
                    boolean comma = Landmarks.isComma(cuts[i]);
                    contents.add(new Content(shape, List.of(new Part(start, i)), comma ? End.COMMA : End.WORD));
                    found++;
                }
            }
        }

        private boolean isInClosedQuote(int i) {
            Quotation q = quotations.at(i);
            return q != null && q.end() > q.to();
        }

        private void aroundQuotes(int from, int to, List<Content> contents) {
            Quotation before = null;
            int after = 0;
            for (Quotation q : quotes) {
                boolean goesOn = before != null && q.open() == to + 1 && t.is(to, ",");
                if (goesOn) {
                    contents.removeIf(c -> c.shape() == Shape.QUOTE_BEFORE);
                }
                if (q.end() <= from) {
                    before = q;
                    contents.add(quote(Shape.QUOTE_BEFORE, q));
                } else if (q.open() >= to && after++ < 2) {
                    if (!goesOn) {
                        contents.add(quote(Shape.QUOTE_AFTER, q));
                        unclosed(Shape.QUOTE_AFTER, q, contents);
                    }
                    if (before != null && after == 1 && !isLinked(before.end())) {
                        contents.add(new Content(
                                Shape.QUOTE_AROUND,
                                List.of(new Part(before.from(), trim(before)), new Part(q.from(), trim(q))),
                                End.QUOTE));
                    }
                }
            }
        }

        /** Whether a new clause begins behind a quotation, which then does not go on: {@code gọi là “…” và ông A nói “…”}. */
        private boolean isLinked(int token) {
            return lexicon.word(Lexicon.Small.AND, t, token, token + 1) != null;
        }

        private void before(int from, List<Content> contents) {
            int found = 0;
            for (int i = from - 1; i > passage.from() && found < 4; i--) {
                if (quotations.holds(i)) {
                    continue;
                }
                if (isComma(i) || isDash(i) || (i + 1 == from && !isComma(from - 1))) {
                    int stop = isComma(i) || isDash(i) ? i : from;
                    boolean dialogue = isDash(passage.from());
                    int start = dialogue ? passage.from() + 1 : passage.from();
                    if (start < stop) {
                        Shape shape = dialogue ? Shape.QUOTE_BEFORE : Shape.BEFORE;
                        contents.add(new Content(shape, List.of(new Part(start, stop)), End.COMMA));
                        found++;
                    }
                }
            }
        }

        private Content quote(Shape shape, Quotation q) {
            return new Content(shape, List.of(new Part(q.from(), trim(q))), End.QUOTE);
        }

        /** The end of a quotation's words without their last full stop or comma. */
        private int trim(Quotation q) {
            int to = q.to();
            while (to > q.from() + 1 && (isFinal(to - 1) || isComma(to - 1))) {
                to--;
            }
            return to;
        }

        private boolean isFinal(int i) {
            return Turns.isFinal(t, i);
        }

        private boolean isComma(int i) {
            return t.is(i, ",") || t.is(i, ";");
        }

        private boolean isDash(int i) {
            return Turns.isDash(t, i);
        }
    }
}
