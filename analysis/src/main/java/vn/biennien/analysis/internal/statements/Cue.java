package vn.biennien.analysis.internal.statements;

import vn.biennien.record.SpeechAct;

/**
 * An entry of the lexicon of reporting words.
 *
 * @param key the word or phrase, in lower case
 * @param frame what goes with it
 * @param act the act it names by itself
 */
record Cue(String key, Frame frame, SpeechAct act) {

    /** What goes with a cue. */
    enum Frame {
        /** A clause or a quotation, after it or before it. */
        SAY,
        /** A verb phrase or noun phrase after it. */
        ACT,
        /** The speaker after it: {@code theo X, …}. */
        SOURCE,
        /** A medium before it, a speaker and a cue of their own after it: {@code RT dẫn lời X nói …}. */
        RELAY,
        /** No cue: a quotation or dialogue that stands alone, a colon in a headline. */
        NONE
    }

    /** The cue of content that has none. */
    static final Cue ABSENT = new Cue("", Frame.NONE, SpeechAct.ASSERT);
}
