package vn.biennien.analysis.internal.statements;

import vn.biennien.record.SpeechMode;

/** Tells direct, indirect and mixed speech apart. */
final class Modes {
    /** A quoted stretch of fewer tokens inside indirect speech is a scare-quoted term. */
    private static final int MIN_QUOTED = 3;

    private Modes() {}

    static SpeechMode of(Reading reading, Content content) {
        switch (content.shape()) {
            case QUOTE_AFTER, QUOTE_BEFORE, QUOTE_AROUND, ALONE -> {
                return SpeechMode.DIRECT;
            }
            default -> {
                return share(reading, content);
            }
        }
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
