package vn.biennien.analysis.internal.statements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.people.Mention;
import vn.biennien.record.Actor;
import vn.biennien.record.Block;

/**
 * An interview whose questions and answers begin with a dash: nothing there names who answers but what was said before it
 * began. Immutable.
 *
 * @param who who answers: the person that is named most often before the first turn, the last of several
 * @param answers numbers of the passages with which an answer begins
 * @param questions numbers of the passages with which a question begins
 */
record Interview(SpeakerCandidate who, Set<Integer> answers, Set<Integer> questions) {
    /** Fewer turns make no interview. */
    private static final int MIN_TURNS = 3;

    Interview {
        answers = Set.copyOf(answers);
        questions = Set.copyOf(questions);
    }

    /**
     * The interview that an article is: turns of which questions and others take each other's place. Null where it is none,
     * or names nobody before the first turn.
     */
    static @Nullable Interview of(Reading reading, MentionIndex mentions) {
        List<Integer> answers = new ArrayList<>();
        List<Integer> questions = new ArrayList<>();
        List<Passage> passages = reading.passages();
        int changes = 0;
        boolean asked = false;
        for (int n = 0; n < passages.size(); n++) {
            if (isTurn(reading, passages.get(n))) {
                boolean asks = asks(reading, n);
                changes += !answers.isEmpty() || !questions.isEmpty() ? asks == asked ? 0 : 1 : 0;
                (asks ? questions : answers).add(n);
                asked = asks;
            }
        }
        int turns = answers.size() + questions.size();
        if (turns < MIN_TURNS || answers.isEmpty() || 4 * changes < 3 * (turns - 1)) {
            return null;
        }
        int first = Math.min(answers.get(0), questions.isEmpty() ? answers.get(0) : questions.get(0));
        SpeakerCandidate who = introduced(reading, mentions, first);
        return who == null ? null : new Interview(who, Set.copyOf(answers), Set.copyOf(questions));
    }

    private static @Nullable SpeakerCandidate introduced(Reading reading, MentionIndex mentions, int first) {
        Map<Integer, Integer> counts = new HashMap<>();
        int most = -1;
        for (Passage p : reading.passages().subList(0, first)) {
            for (int i = p.from(); i < p.to(); i++) {
                Mention m = mentions.startingAt(i);
                if (m != null && !m.joint() && reading.cast().actor(m).kind() == Actor.Kind.PERSON) {
                    int figure = m.figures().get(0);
                    if (counts.merge(figure, 1, Integer::sum) >= counts.getOrDefault(most, 0)) {
                        most = figure;
                    }
                }
            }
        }
        return most < 0
                ? null
                : new SpeakerCandidate(
                        SpeakerCandidate.Kind.RUNNING,
                        List.of(most),
                        -1,
                        -1,
                        List.of(reading.cast().figures().get(most).name()));
    }

    /** Whether the turn that begins with a passage ends with a question, or its first passage does. */
    private static boolean asks(Reading reading, int n) {
        List<Passage> passages = reading.passages();
        int end = n;
        while (end + 1 < passages.size()
                && passages.get(end + 1).block() == passages.get(n).block()
                && !isTurn(reading, passages.get(end + 1))) {
            end++;
        }
        return isQuestion(reading, passages.get(n)) || isQuestion(reading, passages.get(end));
    }

    /** Whether a passage begins with a dash. */
    private static boolean isTurn(Reading reading, Passage passage) {
        return passage.block() == Block.Kind.PARAGRAPH
                && Turns.isDash(reading.document().tokens(), passage.from());
    }

    private static boolean isQuestion(Reading reading, Passage passage) {
        return reading.document().tokens().is(passage.to() - 1, "?");
    }

    /** Whether a site is a whole turn, and not something reported in it. */
    private static boolean isTurn(CueSite site) {
        return !site.hasCue() && site.from() == site.passage().from() + 1;
    }

    /** Whether a site is an answer as a whole. */
    boolean isAnswer(CueSite site) {
        return isTurn(site) && answers.contains(site.passage().number());
    }

    /** Whether a site is a question as a whole: the reporter's, and no statement. */
    boolean isQuestion(CueSite site) {
        return isTurn(site) && questions.contains(site.passage().number());
    }
}
