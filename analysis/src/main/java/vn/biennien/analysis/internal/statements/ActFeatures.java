package vn.biennien.analysis.internal.statements;

import vn.biennien.analysis.internal.learning.Features;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;
import vn.biennien.text.Phrases;
import vn.biennien.text.Tokens;

/** Describes a statement, taken for one of the eleven acts, to the ranker of acts. Thread-safe. */
final class ActFeatures {
    /** Words beyond this place in the content tell little of the act. */
    private static final int REACH = 40;

    private final Lexicon lexicon;

    ActFeatures(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    void fill(Features f, Reading reading, CueSite site, Content content, SpeechMode mode, SpeechAct act) {
        Tokens t = reading.document().tokens();
        int a = act.ordinal();
        Cue cue = site.cue();
        f.add(1, a);
        f.add(2, cue.key(), a);
        f.add(3, cue.act().ordinal(), a);
        f.add(4, cue.frame().ordinal() * 16 + cue.act().ordinal(), a);
        f.add(5, mode.ordinal(), a);
        f.add(6, content.shape().ordinal(), a);
        int from = content.from();
        f.add(7, t.norm(from), a);
        f.add(8, word(t, from + 1, content), a);
        f.add(9, word(t, site.from() - 1), a);
        f.add(10, t.norm(from).hashCode() * 31 + word(t, from + 1, content).hashCode(), a);
        f.add(11, cue.key().hashCode() * 31 + t.norm(from).hashCode(), a);
        f.add(12, reading.document().tokens().text().charAt(t.end(content.to() - 1) - 1), a);
        int modals = 0;
        for (Content.Part part : content.parts()) {
            for (int i = part.from(); i < Math.min(part.to(), part.from() + REACH); i++) {
                Phrases.Match<String> modal = lexicon.word("MODAL", t, i, part.to());
                if (modal != null) {
                    f.add(20, modal.value(), a);
                    f.add(21, modal.value().hashCode() * 31 + cue.act().ordinal(), a);
                    f.add(22, modal.value().hashCode() * 31 + (i - part.from() < 6 ? 1 : 0), a);
                    modals++;
                }
                Phrases.Match<String> first = lexicon.word("FIRST", t, i, part.to());
                if (first != null && i - part.from() < 8) {
                    f.add(23, first.value(), a);
                    f.add(
                            24,
                            first.value().hashCode() * 31
                                    + word(t, first.to(), content).hashCode(),
                            a);
                }
                Phrases.Match<Cue> inner = lexicon.cue(t, i, part.to());
                if (inner != null && i - part.from() < 12) {
                    f.add(25, inner.value().act().ordinal(), a);
                    f.add(26, inner.value().act().ordinal() * 16 + cue.act().ordinal(), a);
                }
                f.add(27, t.norm(i), a);
            }
        }
        f.add(28, Math.min(3, modals), a);
        int end = content.to();
        boolean asks = end < t.size() && t.is(end, "?") || t.is(end - 1, "?");
        f.add(29, asks ? 1 : 0, a);
    }

    private static String word(Tokens t, int i) {
        return i < 0 || i >= t.size() ? "<>" : t.norm(i);
    }

    private static String word(Tokens t, int i, Content content) {
        return i < content.to() ? word(t, i) : "<>";
    }
}
