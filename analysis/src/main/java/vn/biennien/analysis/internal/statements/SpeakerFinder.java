package vn.biennien.analysis.internal.statements;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.people.Mention;
import vn.biennien.record.Actor;
import vn.biennien.text.Tokens;

/**
 * Lists who may have said something: those mentioned in the passage outside the content, a phrase right before the cue,
 * and whoever spoke before. One instance serves one article; not thread-safe.
 */
final class SpeakerFinder {
    /** More mentions than this in one passage are not looked at. */
    private static final int MOST = 16;
    /** A subject of more tokens than this is no phrase for a speaker. */
    private static final int LONGEST_PHRASE = 14;

    private final Reading reading;
    private final Lexicon lexicon;
    private final MentionIndex mentions;
    private final Tokens t;

    SpeakerFinder(Reading reading, Lexicon lexicon, MentionIndex mentions) {
        this.reading = reading;
        this.lexicon = lexicon;
        this.mentions = mentions;
        this.t = reading.document().tokens();
    }

    /**
     * The candidates for {@code content}.
     *
     * @param last who spoke last, or null
     * @param earlier who spoke before, somebody else, or null
     */
    List<SpeakerCandidate> candidates(
            CueSite site, Content content, @Nullable SpeakerCandidate last, @Nullable SpeakerCandidate earlier) {
        List<SpeakerCandidate> found = new ArrayList<>();
        Passage p = site.passage();
        Mention before = null;
        for (int i = p.from(); i < p.to() && found.size() < MOST; i++) {
            Mention m = mentions.at(i);
            if (m == null || m == before || !outside(content, m) || overlapsCue(site, m)) {
                continue;
            }
            before = m;
            found.add(of(m));
            SpeakerCandidate joint = joint(m, p, content);
            if (joint != null) {
                found.add(joint);
            }
            i = Math.max(i, m.to() - 1);
        }
        SpeakerCandidate phrase = phrase(site, content);
        if (phrase != null) {
            found.add(phrase);
        }
        if (last != null) {
            found.add(again(SpeakerCandidate.Kind.RUNNING, last));
        }
        if (earlier != null) {
            found.add(again(SpeakerCandidate.Kind.EARLIER, earlier));
        }
        return found;
    }

    private static SpeakerCandidate again(SpeakerCandidate.Kind kind, SpeakerCandidate who) {
        return new SpeakerCandidate(kind, who.figures(), -1, -1, who.names());
    }

    private boolean outside(Content content, Mention m) {
        for (Content.Part part : content.parts()) {
            if (m.from() < part.to() && part.from() < m.to()) {
                return false;
            }
        }
        return !reading.quotations().holds(m.from()) || reading.quotations().holds(content.from());
    }

    private static boolean overlapsCue(CueSite site, Mention m) {
        return site.hasCue() && m.from() <= site.from() && site.from() < m.to();
    }

    private SpeakerCandidate of(Mention m) {
        List<Integer> figures = m.joint() ? m.figures() : m.figures().subList(0, 1);
        return new SpeakerCandidate(SpeakerCandidate.Kind.MENTION, figures, m.from(), m.to(), names(figures));
    }

    private List<String> names(List<Integer> figures) {
        List<Actor> cast = reading.cast().figures();
        List<String> names = new ArrayList<>(figures.size());
        for (int figure : figures) {
            String name = cast.get(figure).name();
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    /** The mentions that stand in a row before {@code last} and end with it, if there is more than one. */
    private @Nullable SpeakerCandidate joint(Mention last, Passage p, Content content) {
        List<Integer> figures = new ArrayList<>(
                last.figures().subList(0, last.joint() ? last.figures().size() : 1));
        int from = last.from();
        boolean and = false;
        for (int i = last.from() - 1; i > p.from(); ) {
            boolean link = lexicon.word(Lexicon.Small.AND, t, i, i + 1) != null;
            Mention m = mentions.endingAt(i);
            if (!link && !t.is(i, ",") || m == null || !outside(content, m)) {
                break;
            }
            and |= link;
            if (!and && !(isPerson(m) && isPerson(last))) {
                break; // after a mere comma stands what a name is explained by, unless both are persons
            }
            figures.add(0, m.figures().get(0));
            from = m.from();
            i = m.from() - 1;
        }
        if (from == last.from()) {
            return null;
        }
        List<Integer> distinct = figures.stream().distinct().toList();
        return distinct.size() < 2
                ? null
                : new SpeakerCandidate(SpeakerCandidate.Kind.JOINT, distinct, from, last.to(), names(distinct));
    }

    private boolean isPerson(Mention m) {
        return m.kind() == Mention.Kind.NAME && reading.cast().actor(m).kind() == Actor.Kind.PERSON;
    }

    /** The words between the clause's beginning and the cue, unless a mention has them all. */
    private @Nullable SpeakerCandidate phrase(CueSite site, Content content) {
        if (!site.hasCue() || site.cue().frame() == Cue.Frame.SOURCE) {
            return null;
        }
        int to = site.from();
        Passage p = site.passage();
        while (to > p.from() && lexicon.word(Lexicon.Small.ADVERB, t, to - 1, to) != null) {
            to--;
        }
        int from = to;
        while (from > p.from() && isWord(from - 1) && outside(content, from - 1) && !opensClause(from - 1, p)) {
            from--;
        }
        Mention first = from < to ? mentions.at(from) : null;
        boolean known = first != null && first.from() <= from && first.to() >= to;
        if (from == to || to - from > LONGEST_PHRASE || known) {
            return null;
        }
        String words = reading.document().span(from, to).in(t.text());
        return new SpeakerCandidate(SpeakerCandidate.Kind.PHRASE, List.of(), from, to, List.of(words));
    }

    /** Whether a clause begins behind this token: after a conjunction, or after another cue. */
    private boolean opensClause(int token, Passage p) {
        return lexicon.word(Lexicon.Small.CLAUSE_START, t, token, token + 1) != null && mentions.at(token) == null
                || token > p.from() && lexicon.word(Lexicon.Small.CLAUSE_START, t, token - 1, token + 1) != null;
    }

    private boolean isWord(int i) {
        return switch (t.kind(i)) {
            case WORD, NUMBER -> true;
            default -> false;
        };
    }

    private static boolean outside(Content content, int token) {
        for (Content.Part part : content.parts()) {
            if (token >= part.from() && token < part.to()) {
                return false;
            }
        }
        return true;
    }
}
