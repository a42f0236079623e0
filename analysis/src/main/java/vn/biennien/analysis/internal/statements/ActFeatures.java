package vn.biennien.analysis.internal.statements;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.learning.Features;
import vn.biennien.analysis.internal.people.Mention;
import vn.biennien.record.Actor;
import vn.biennien.record.Role;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;
import vn.biennien.text.Phrases;
import vn.biennien.text.Tokens;

/** Describes a statement, taken for one of the eleven acts, to the ranker of acts. Thread-safe. */
final class ActFeatures {
    /** Words beyond this place in the content tell little of the act. */
    private static final int REACH = 45;
    /** Words up to this place in the content are near its beginning. */
    private static final int NEAR = 7;

    private final Lexicon lexicon;

    ActFeatures(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whose deed the content speaks of. */
    enum Subject {
        /** Nobody is named: the content is a verb phrase, so mostly the speaker's own deed or the thing asked. */
        NONE,
        /** The speaker in the first person. */
        FIRST,
        /** The speaker, or the side that the speaker speaks for. */
        OWN,
        /** Somebody else. */
        OTHER
    }

    void fill(
            Features f,
            Reading reading,
            MentionIndex mentions,
            CueSite site,
            Content content,
            List<String> speakers,
            SpeechMode mode,
            SpeechAct act) {
        Tokens t = reading.document().tokens();
        int a = act.ordinal();
        Cue cue = site.cue();
        int frame = cue.frame().ordinal();
        int same = cue.act() == act ? 1 : 0;
        f.add(1, a);
        f.add(2, cue.key(), a);
        f.add(3, cue.act().ordinal(), a);
        f.add(4, frame * 2 + same);
        f.add(5, frame * 2 + same, a);
        f.add(6, mode.ordinal(), a);
        int subject = subject(reading, mentions, t, content, speakers).ordinal();
        f.add(7, subject, a);
        f.add(8, cue.act().ordinal() * 4 + subject, a);
        int from = content.from();
        f.add(9, t.norm(from), a);
        f.add(10, word(t, site.from() - 1), a);
        f.add(11, cue.key().hashCode() * 31 + t.norm(from).hashCode(), a);
        hints(f, t, content, cue, subject, act);
        modals(f, t, content, cue, subject, a);
        int end = content.to();
        boolean asks = end < t.size() && t.is(end, "?") || t.is(end - 1, "?");
        f.add(12, asks ? 1 : 0, a);
        f.add(13, Math.min(6, content.tokens() / 4), cue.act().ordinal() * 16 + a);
    }

    /** How often acts are done in articles of another set: learnt beside the rest, and never asked for afterwards. */
    void fillOther(Features f, CueSite site, SpeechMode mode, SpeechAct act) {
        int a = act.ordinal();
        Cue cue = site.cue();
        f.add(200, a);
        f.add(201, cue.act().ordinal(), a);
        f.add(202, cue.key(), a);
        f.add(203, cue.frame().ordinal() * 4 + mode.ordinal(), a);
    }

    /** A hint of the lexicon near the beginning of what is said, after a cue that says nothing of the act. */
    void fill(Features f, Lexicon.Hint hint, SpeechAct act) {
        int a = act.ordinal();
        int say = Cue.Frame.SAY.ordinal();
        int plain = SpeechAct.ASSERT.ordinal();
        f.add(1, a);
        f.add(3, plain, a);
        f.add(4, say * 2 + (act == SpeechAct.ASSERT ? 1 : 0));
        f.add(5, say * 2 + (act == SpeechAct.ASSERT ? 1 : 0), a);
        f.add(20, hint.act() == act ? 1 : 0, 1);
        f.add(21, hint.act().ordinal() * 2 + 1, a);
        f.add(22, hint.word(), a);
        f.add(24, hint.act().ordinal() * 16 + plain, a * 8 + say);
        f.add(25, 1, a);
    }

    private void hints(Features f, Tokens t, Content content, Cue cue, int subject, SpeechAct act) {
        int found = 0;
        for (Content.Part part : content.parts()) {
            int limit = Math.min(part.to(), part.from() + REACH);
            for (int i = part.from(); i < limit; i++) {
                Phrases.Match<Lexicon.Hint> hint = lexicon.hint(t, i, part.to());
                if (hint == null) {
                    continue;
                }
                int near = i - part.from() < NEAR ? 1 : 0;
                int same = hint.value().act() == act ? 1 : 0;
                int frame = cue.frame().ordinal();
                f.add(20, same, near);
                f.add(21, hint.value().act().ordinal() * 2 + near, act.ordinal());
                f.add(22, hint.value().word(), act.ordinal());
                f.add(23, hint.value().act().ordinal() * 4 + subject, act.ordinal() * 2 + near);
                f.add(24, hint.value().act().ordinal() * 16 + cue.act().ordinal(), act.ordinal() * 8 + frame);
                found++;
                i = hint.to() - 1;
            }
        }
        f.add(25, Math.min(3, found), act.ordinal());
    }

    private void modals(Features f, Tokens t, Content content, Cue cue, int subject, int a) {
        Content.Part part = content.parts().get(0);
        int seen = 0;
        for (int i = part.from(); i < Math.min(part.to(), part.from() + REACH) && seen < 3; i++) {
            Phrases.Match<String> modal = lexicon.word("MODAL", t, i, part.to());
            if (modal != null) {
                f.add(30, modal.value(), a);
                f.add(31, modal.value(), (subject * 4 + seen) * 16 + a);
                f.add(32, modal.value(), (cue.act().ordinal() * 4 + subject) * 16 + a);
                seen++;
                i = modal.to() - 1;
            }
        }
        f.add(33, seen, subject * 16 + a);
    }

    private Subject subject(Reading reading, MentionIndex mentions, Tokens t, Content content, List<String> speakers) {
        int from = content.from();
        for (int i = from; i < Math.min(content.to(), from + 3); i++) {
            if (lexicon.word("FIRST", t, i, content.to()) != null) {
                return Subject.FIRST;
            }
            Mention m = mentions.at(i);
            if (m != null) {
                return own(reading, m, speakers) ? Subject.OWN : Subject.OTHER;
            }
        }
        return Subject.NONE;
    }

    /** Whether a mention is the speaker, or the state or body that the speaker holds an office of. */
    private static boolean own(Reading reading, Mention m, List<String> speakers) {
        String name = reading.cast().actor(m).name();
        if (speakers.contains(name)) {
            return true;
        }
        for (Actor actor : reading.cast().figures()) {
            if (speakers.contains(actor.name()) && actor.roles().stream().anyMatch(r -> isBody(r, name))) {
                return true;
            }
        }
        // `Bộ Ngoại giao Nga` and `quan chức Mỹ` speak for the state that their name ends with.
        return speakers.stream().anyMatch(s -> s.endsWith(" " + name));
    }

    private static boolean isBody(Role role, @Nullable String name) {
        return role.body() != null && role.body().equals(name);
    }

    private static String word(Tokens t, int i) {
        return i < 0 || i >= t.size() ? "<>" : t.norm(i);
    }
}
