package vn.biennien.analysis.internal.statements;

import vn.biennien.record.Block;
import vn.biennien.record.SpeechMode;

/** Tells direct, indirect and mixed speech apart. */
final class Modes {
    /** A quoted stretch of fewer tokens inside indirect speech is a scare-quoted term. */
    private static final int MIN_QUOTED = 3;
    /** Fewer passages that begin with a name and a colon make no dialogue. */
    private static final int MIN_LABELS = 3;

    private Modes() {}

    static SpeechMode of(Reading reading, Content content) {
        switch (content.shape()) {
            case QUOTE_AFTER, QUOTE_BEFORE, QUOTE_AROUND, ALONE -> {
                return SpeechMode.DIRECT;
            }
            case AFTER_COLON -> {
                return isLine(reading, content) ? SpeechMode.DIRECT : share(reading, content);
            }
            default -> {
                return share(reading, content);
            }
        }
    }

    /** Whether content is a line of a dialogue or interview: a label before it, and another label in the next turns. */
    private static boolean isLine(Reading reading, Content content) {
        Turns turns = new Turns(reading.document().tokens(), reading.quotations(), reading.passages());
        int labels = 0;
        boolean own = false;
        for (Passage p : reading.passages()) {
            int colon = p.block() == Block.Kind.PARAGRAPH ? turns.label(p) : -1;
            labels += colon >= 0 && !hasCue(reading, p.from(), colon) ? 1 : 0;
            own |= colon + 1 == content.from() && !hasCue(reading, p.from(), colon);
        }
        return own && labels >= MIN_LABELS;
    }

    /** Whether a reporting word stands in a range: {@code ông A nói: …} is no label. */
    private static boolean hasCue(Reading reading, int from, int to) {
        return reading.marks().cue(from, to) != null;
    }

    private static SpeechMode share(Reading reading, Content content) {
        int quoted = 0;
        int longest = 0;
        int run = 0;
        int all = 0;
        for (Content.Part part : content.parts()) {
            for (int i = part.from(); i < part.to(); i++) {
                if (!Character.isLetterOrDigit(reading.article()
                        .text()
                        .charAt(reading.document().tokens().start(i)))) {
                    continue;
                }
                all++;
                if (reading.quotations().holds(i)) {
                    quoted++;
                    longest = Math.max(longest, ++run);
                } else {
                    run = 0;
                }
            }
        }
        if (quoted == all) {
            return SpeechMode.DIRECT;
        }
        return longest >= MIN_QUOTED ? SpeechMode.MIXED : SpeechMode.INDIRECT;
    }
}
