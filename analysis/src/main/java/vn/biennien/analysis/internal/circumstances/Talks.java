package vn.biennien.analysis.internal.circumstances;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.people.Mention;
import vn.biennien.record.Actor;
import vn.biennien.record.Occasion;
import vn.biennien.record.Said;
import vn.biennien.record.SpeechAct;
import vn.biennien.text.Phrases;
import vn.biennien.text.Sentence;

/**
 * Finds whom each statement of an article was spoken to: named with it; the other side of a meeting or call that goes on;
 * the medium of an interview that goes on. Immutable and thread-safe.
 */
final class Talks {
    /** A talk is over after so many sentences without a word of either side. */
    private static final int MAX_GAP = 4;

    /** An answer comes within so many sentences of the question. */
    private static final int MAX_ANSWER = 1;

    private final Addressees addressees;

    Talks(Addressees addressees) {
        this.addressees = addressees;
    }

    /** A talk: one side, the other, and the last sentence that belongs to it. */
    private record Talk(Set<String> one, Set<String> other, int sentence) {

        /** The side opposite to any of {@code speakers}, or null where they take no part. */
        @Nullable
        Set<String> opposite(List<String> speakers) {
            for (String speaker : speakers) {
                if (one.contains(speaker)) {
                    return other;
                }
                if (other.contains(speaker)) {
                    return one;
                }
            }
            return null;
        }
    }

    List<Set<String>> of(Scene scene, List<Occasions.@Nullable Found> occasions, List<Said> said) {
        List<Set<String>> all = new ArrayList<>();
        List<Talk> narrated = narrated(scene);
        Talk talk = null;
        for (int k = 0; k < scene.statements.size(); k++) {
            Told told = scene.statements.get(k);
            Set<String> names = addressees.named(scene, k);
            Occasions.Found occasion = occasions.get(k);
            int here = scene.document.sentenceOf(told.anchor());
            boolean meets = isTalk(occasion);
            if (!names.isEmpty()) {
                talk = meets && areParties(scene, names)
                        ? new Talk(new LinkedHashSet<>(told.speakers()), names, here)
                        : talk;
            } else if (scene.outer(k) < 0) {
                Talk latest = meets ? last(narrated, here) : null;
                Talk before = latest != null && (talk == null || latest.sentence() > talk.sentence()) ? latest : talk;
                Set<String> other = before == null ? null : before.opposite(told.speakers());
                Set<String> listeners = narratedTo(scene, occasion);
                if (!listeners.isEmpty()) {
                    names.addAll(listeners);
                    names.removeAll(told.speakers());
                } else if (before != null
                        && other != null
                        && (meets || here - before.sentence() <= MAX_GAP)
                        && !moved(occasion)) {
                    names.addAll(other);
                    talk = new Talk(before.one(), before.other(), here);
                } else {
                    names.addAll(interviewer(scene, k, occasions, said, all));
                }
            }
            String opposite = names.isEmpty() ? Addressees.opposite(scene, k) : null;
            if (opposite != null) {
                names.add(opposite);
            }
            all.add(names);
        }
        for (int k = 0; k < all.size(); k++) {
            answers(scene, k, all);
        }
        return all;
    }

    /** A question is put to whoever answers it. */
    private static void answers(Scene scene, int k, List<Set<String>> all) {
        Told asked = scene.statements.get(k);
        int j = k + 1;
        while (j < all.size() && scene.outer(j) >= 0) {
            j++;
        }
        if (asked.act() != SpeechAct.ASK || scene.outer(k) >= 0 || j >= all.size()) {
            return;
        }
        Told answer = scene.statements.get(j);
        int gap = scene.document.sentenceOf(answer.anchor())
                - scene.document.sentenceOf(
                        asked.content().get(asked.content().size() - 1).to() - 1);
        if (gap > MAX_ANSWER || answer.act() == SpeechAct.ASK || answer.sameSpeaker(asked)) {
            return;
        }
        if (all.get(k).isEmpty()) {
            all.get(k).addAll(answer.speakers());
        }
    }

    /** Whether all are persons or states: other listeners don't answer. */
    private static boolean areParties(Scene scene, Set<String> names) {
        for (String name : names) {
            Actor actor = scene.figure(name);
            if (actor == null || actor.kind() != Actor.Kind.PERSON && actor.kind() != Actor.Kind.STATE) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTalk(Occasions.@Nullable Found occasion) {
        return occasion != null
                && (occasion.event().kind() == Occasion.Kind.MEETING
                        || occasion.event().kind() == Occasion.Kind.CALL);
    }

    /** Whether the statement names an occasion of its own that is no talk. */
    private static boolean moved(Occasions.@Nullable Found occasion) {
        return occasion != null && !occasion.inherited() && !isTalk(occasion);
    }

    /** Whom the narrative sentence that the occasion was taken from names. */
    private Set<String> narratedTo(Scene scene, Occasions.@Nullable Found occasion) {
        if (occasion == null
                || !occasion.inherited()
                || scene.isAttribution(occasion.word().from())) {
            return Set.of();
        }
        Sentence sentence = scene.sentence(occasion.word().from());
        return addressees.namedIn(scene, new Range(sentence.from(), sentence.to()));
    }

    private static @Nullable Talk last(List<Talk> talks, int sentence) {
        Talk found = null;
        for (Talk talk : talks) {
            if (talk.sentence() < sentence) {
                found = talk;
            }
        }
        return found;
    }

    /** The talks that sentences without a statement tell of: {@code ông Phong tiếp bà Hà}. */
    private List<Talk> narrated(Scene scene) {
        List<Talk> talks = new ArrayList<>();
        for (int s = 0; s < scene.document.sentences().size(); s++) {
            Sentence sentence = scene.document.sentences().get(s);
            Set<String> one = new LinkedHashSet<>();
            for (int i = sentence.from(); i < sentence.to(); i++) {
                Mention mention = scene.owner(i) < 0 ? scene.mentionFrom(i) : null;
                Phrases.Match<String> match =
                        scene.owner(i) < 0 && mention == null ? scene.at(Words.Kind.PARTNER, i, sentence.to()) : null;
                if (mention != null && scene.figure(mention).kind() == Actor.Kind.PERSON) {
                    one.clear();
                    one.add(scene.figure(mention).name());
                    i = mention.core() - 1;
                } else if (match != null && !one.isEmpty() && !addressees.aside(scene, i)) {
                    Set<String> other = addressees.partner(scene, match.to(), sentence.to());
                    if (!other.isEmpty()) {
                        talks.add(new Talk(new LinkedHashSet<>(one), other, s));
                    }
                    i = match.to() - 1;
                }
            }
        }
        return talks;
    }

    /** The medium that the same speaker spoke to before, on the same day, if the interview may still go on. */
    private static Set<String> interviewer(
            Scene scene, int k, List<Occasions.@Nullable Found> occasions, List<Said> said, List<Set<String>> all) {
        Occasions.Found own = occasions.get(k);
        if (own != null && !own.inherited() && own.event().kind() != Occasion.Kind.INTERVIEW) {
            return Set.of();
        }
        for (int j = k - 1; j >= 0; j--) {
            if (scene.outer(j) >= 0 || !scene.statements.get(j).sameSpeaker(scene.statements.get(k))) {
                continue;
            }
            Occasions.Found earlier = occasions.get(j);
            boolean interview = earlier != null && earlier.event().kind() == Occasion.Kind.INTERVIEW;
            Set<String> names = new LinkedHashSet<>();
            for (String name : all.get(j)) {
                Actor actor = scene.figure(name);
                if (interview || actor != null && actor.kind() == Actor.Kind.MEDIA) {
                    names.add(name);
                }
            }
            return said.get(j).equals(said.get(k)) || sameDays(said.get(j), said.get(k)) ? names : Set.of();
        }
        return Set.of();
    }

    private static boolean sameDays(Said a, Said b) {
        return java.util.Objects.equals(a.from(), b.from()) && java.util.Objects.equals(a.to(), b.to());
    }
}
