package vn.biennien.analysis.internal.statements;

import java.util.List;

/**
 * A place where something may be reported, with all that its content may be.
 *
 * @param cue the reporting word's entry
 * @param from its first token; where there is no cue, the token at which the content begins
 * @param to token after its last; {@code from} where there is no cue
 * @param passage where it stands
 * @param contents the possible contents, never empty
 */
record CueSite(Cue cue, int from, int to, Passage passage, List<Content> contents) {

    CueSite {
        contents = List.copyOf(contents);
    }

    boolean hasCue() {
        return to > from;
    }

    /** Whether the content may go on in the next passages. */
    boolean mayGoOn() {
        for (Content content : contents) {
            if (content.end() == Content.End.TURN) {
                return true;
            }
        }
        return false;
    }
}
