package vn.biennien.analysis.internal.statements;

import java.util.ArrayList;
import java.util.List;
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
    /** So many modal verbs are looked at. */
    private static final int MODALS = 3;

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

    /**
     * What a statement shows of its act, whichever it is taken for.
     *
     * @param cue its cue
     * @param mode direct, indirect or mixed
     * @param subject whose deed the content speaks of
     * @param first the content's first word
     * @param before the word before the cue
     * @param hints words in the content that hint at an act
     * @param modals modal verbs in the content, the first few
     * @param asks whether it ends in a question mark
     * @param tokens how long the content is
     */
    record Signs(
            Cue cue,
            SpeechMode mode,
            Subject subject,
            String first,
            String before,
            List<Sign> hints,
            List<String> modals,
            boolean asks,
            int tokens) {}

    /** A hint, and whether it stands near the content's beginning. */
    record Sign(Lexicon.Hint hint, int near) {}

    /** Looks at a statement once for all acts. */
    Signs signs(
            Reading reading,
            MentionIndex mentions,
            CueSite site,
            Content content,
            List<String> speakers,
            SpeechMode mode) {
        Tokens t = reading.document().tokens();
        int end = content.to();
        return new Signs(
                site.cue(),
                mode,
                subject(reading, mentions, t, content, speakers),
                t.norm(content.from()),
                word(t, site.from() - 1),
                hints(t, content),
                modals(t, content.parts().get(0)),
                end < t.size() && t.is(end, "?") || t.is(end - 1, "?"),
                content.tokens());
    }

    /** The features of a statement's being {@code act}. */
    void fill(Features f, Signs signs, SpeechAct act) {
        int a = act.ordinal();
        Cue cue = signs.cue();
        int frame = cue.frame().ordinal();
        int same = cue.act() == act ? 1 : 0;
        f.add(1, a);
        f.add(2, cue.key(), a);
        f.add(3, cue.act().ordinal(), a);
        f.add(4, frame * 2 + same);
        f.add(5, frame * 2 + same, a);
        f.add(6, signs.mode().ordinal(), a);
        int subject = signs.subject().ordinal();
        f.add(7, subject, a);
        f.add(8, cue.act().ordinal() * 4 + subject, a);
        f.add(9, signs.first(), a);
        f.add(10, signs.before(), a);
        f.add(11, cue.key().hashCode() * 31 + signs.first().hashCode(), a);
        fillHints(f, signs, act);
        fillModals(f, signs, a);
        f.add(12, signs.asks() ? 1 : 0, a);
        f.add(13, Math.min(6, signs.tokens() / 4), cue.act().ordinal() * 16 + a);
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

    private static void fillHints(Features f, Signs signs, SpeechAct act) {
        int a = act.ordinal();
        int subject = signs.subject().ordinal();
        int frame = signs.cue().frame().ordinal();
        int told = signs.cue().act().ordinal();
        for (Sign sign : signs.hints()) {
            int hinted = sign.hint().act().ordinal();
            f.add(20, sign.hint().act() == act ? 1 : 0, sign.near());
            f.add(21, hinted * 2 + sign.near(), a);
            f.add(22, sign.hint().word(), a);
            f.add(23, hinted * 4 + subject, a * 2 + sign.near());
            f.add(24, hinted * 16 + told, a * 8 + frame);
        }
        f.add(25, Math.min(3, signs.hints().size()), a);
    }

    private static void fillModals(Features f, Signs signs, int a) {
        int subject = signs.subject().ordinal();
        int told = signs.cue().act().ordinal();
        List<String> modals = signs.modals();
        for (int seen = 0; seen < modals.size(); seen++) {
            f.add(30, modals.get(seen), a);
            f.add(31, modals.get(seen), (subject * 4 + seen) * 16 + a);
            f.add(32, modals.get(seen), (told * 4 + subject) * 16 + a);
        }
        f.add(33, modals.size(), subject * 16 + a);
    }

    private List<Sign> hints(Tokens t, Content content) {
        List<Sign> found = new ArrayList<>();
        for (Content.Part part : content.parts()) {
            int limit = Math.min(part.to(), part.from() + REACH);
            for (int i = part.from(); i < limit; i++) {
                Phrases.Match<Lexicon.Hint> hint = lexicon.hint(t, i, part.to());
                if (hint != null) {
                    found.add(new Sign(hint.value(), i - part.from() < NEAR ? 1 : 0));
                    i = hint.to() - 1;
                }
            }
        }
        return found;
    }

    private List<String> modals(Tokens t, Content.Part part) {
        List<String> found = new ArrayList<>(MODALS);
        int limit = Math.min(part.to(), part.from() + REACH);
        for (int i = part.from(); i < limit && found.size() < MODALS; i++) {
            Phrases.Match<String> modal = lexicon.word(Lexicon.Small.MODAL, t, i, part.to());
            if (modal != null) {
                found.add(modal.value());
                i = modal.to() - 1;
            }
        }
        return found;
    }

    private Subject subject(Reading reading, MentionIndex mentions, Tokens t, Content content, List<String> speakers) {
        int from = content.from();
        for (int i = from; i < Math.min(content.to(), from + 3); i++) {
            if (lexicon.word(Lexicon.Small.FIRST, t, i, content.to()) != null) {
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
            if (speakers.contains(actor.name()) && holds(actor, name)) {
                return true;
            }
        }
        // `Bộ Ngoại giao Nga` and `quan chức Mỹ` speak for the state that their name ends with.
        for (String speaker : speakers) {
            if (speaker.endsWith(name) && speaker.endsWith(" " + name)) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody holds an office of a body. */
    private static boolean holds(Actor actor, String body) {
        for (Role role : actor.roles()) {
            if (body.equals(role.body())) {
                return true;
            }
        }
        return false;
    }

    private static String word(Tokens t, int i) {
        return i < 0 || i >= t.size() ? "<>" : t.norm(i);
    }
}
