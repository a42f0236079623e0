package vn.biennien.analysis.internal.statements;

import java.util.List;

/**
 * Somebody who may have said something.
 *
 * @param kind how the text points at them
 * @param figures numbers of the figures in the cast; several for a joint speaker; empty for {@link Kind#PHRASE}
 * @param from first token of the words that name them; -1 where none do
 * @param to token after the last; -1 where none do
 * @param names the speakers' names
 */
record SpeakerCandidate(Kind kind, List<Integer> figures, int from, int to, List<String> names) {

    SpeakerCandidate {
        figures = List.copyOf(figures);
        names = List.copyOf(names);
    }

    /** How the text points at a speaker. */
    enum Kind {
        /** By a mention. */
        MENTION,
        /** By several mentions in a row ({@code A và B}). */
        JOINT,
        /** By a phrase before the cue that is no known mention. */
        PHRASE,
        /** Not at all: whoever spoke last. */
        RUNNING,
        /** Not at all: whoever spoke before the last. */
        EARLIER
    }

    boolean isMentioned() {
        return from >= 0;
    }
}
