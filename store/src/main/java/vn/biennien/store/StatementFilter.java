package vn.biennien.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;

/**
 * Which statements are asked for; null asks for all. Everything given must hold.
 *
 * <p>Names are found under every spelling that the record holds to be the same actor. A name that is one whole word of a
 * person's ({@code Kelin}) finds the person. Accents and capitals count only where they are typed.
 *
 * @param speaker name of who speaks
 * @param to name of who is spoken to
 * @param target name of who is asked, threatened, refused, accused or praised
 * @param act speech act
 * @param mode direct, indirect or mixed
 * @param about words that all stand in the statement's content or among its targets
 * @param since first day: what was said on it or later, or may have been
 * @param until last day
 * @param outlet name of the outlet
 */
public record StatementFilter(
        @Nullable String speaker,
        @Nullable String to,
        @Nullable String target,
        @Nullable SpeechAct act,
        @Nullable SpeechMode mode,
        @Nullable String about,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable String outlet) {

    /** Asks for every statement. */
    public static final StatementFilter ALL = new StatementFilter(null, null, null, null, null, null, null, null, null);

    /** The same filter for another speaker. */
    public StatementFilter withSpeaker(@Nullable String name) {
        return new StatementFilter(name, to, target, act, mode, about, since, until, outlet);
    }

    /** The same filter for another addressee. */
    public StatementFilter withTo(@Nullable String name) {
        return new StatementFilter(speaker, name, target, act, mode, about, since, until, outlet);
    }

    /** The same filter for another target. */
    public StatementFilter withTarget(@Nullable String name) {
        return new StatementFilter(speaker, to, name, act, mode, about, since, until, outlet);
    }

    /** The same filter for another act. */
    public StatementFilter withAct(@Nullable SpeechAct value) {
        return new StatementFilter(speaker, to, target, value, mode, about, since, until, outlet);
    }

    /** The same filter for another mode. */
    public StatementFilter withMode(@Nullable SpeechMode value) {
        return new StatementFilter(speaker, to, target, act, value, about, since, until, outlet);
    }

    /** The same filter for other words. */
    public StatementFilter withAbout(@Nullable String words) {
        return new StatementFilter(speaker, to, target, act, mode, words, since, until, outlet);
    }

    /** The same filter for other days; null leaves a side open. */
    public StatementFilter withDays(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new StatementFilter(speaker, to, target, act, mode, about, first, last, outlet);
    }

    /** The same filter for another outlet. */
    public StatementFilter withOutlet(@Nullable String name) {
        return new StatementFilter(speaker, to, target, act, mode, about, since, until, name);
    }
}
