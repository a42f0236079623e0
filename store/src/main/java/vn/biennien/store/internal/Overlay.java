package vn.biennien.store.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Explanation;
import vn.biennien.record.Said;
import vn.biennien.record.Span;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;
import vn.biennien.record.Statement;
import vn.biennien.store.Correction;

/** Lays people's corrections over what the program found. Pure. */
final class Overlay {

    private Overlay() {}

    /** Index of the statement that a correction of {@code span} is about: the one that shares most of it; -1 for none. */
    static int statementAt(List<Statement> statements, Span span) {
        int best = -1;
        int most = 0;
        for (int i = 0; i < statements.size(); i++) {
            Statement s = statements.get(i);
            int shared = 0;
            int beyond = 0;
            for (Span own : s.spans()) {
                int common = Math.max(0, Math.min(own.end(), span.end()) - Math.max(own.start(), span.start()));
                shared += common;
                beyond += own.length() - common;
            }
            // Of a report inside a report, the one that is more nearly these words.
            int score = shared == 0 ? 0 : Math.max(1, 2 * shared - beyond);
            if (score > most) {
                most = score;
                best = i;
            }
        }
        return best;
    }

    /** The statement as people have corrected it, or null if it is none. A later correction beats an earlier one. */
    static @Nullable Statement apply(Statement found, List<Correction> corrections) {
        Statement s = found;
        for (Correction c : corrections) {
            if (c.field() == Correction.Field.NO_STATEMENT) {
                return null;
            }
            s = apply(s, c);
        }
        return s;
    }

    private static Statement apply(Statement s, Correction c) {
        List<String> v = c.value();
        return switch (c.field()) {
            case SPEAKERS -> with(s, v, s.addressees(), s.targets(), s.act(), s.mode(), s.said());
            case ADDRESSEES -> with(s, s.speakers(), v, s.targets(), s.act(), s.mode(), s.said());
            case TARGETS -> with(s, s.speakers(), s.addressees(), v, s.act(), s.mode(), s.said());
            case ACT ->
                with(s, s.speakers(), s.addressees(), s.targets(), SpeechAct.valueOf(v.get(0)), s.mode(), s.said());
            case MODE ->
                with(s, s.speakers(), s.addressees(), s.targets(), s.act(), SpeechMode.valueOf(v.get(0)), s.said());
            case SAID -> with(s, s.speakers(), s.addressees(), s.targets(), s.act(), s.mode(), said(v));
            case CONTENT -> withContent(s, spans(v));
            case CONFIRMED -> confirmed(s, v);
            case NO_STATEMENT, ORIGINAL, SAME_ACTOR, OTHER_ACTOR, PUBLIC_FIGURE, PRIVATE_PERSON -> s;
        };
    }

    /** How a statement stands, so that it can be put back whatever a later analysis finds: the value of a confirmation. */
    static List<String> snapshot(Statement s) {
        List<String> value = new ArrayList<>();
        value.add(s.act().name());
        value.add(s.mode().name());
        value.add(s.spans().stream().map(x -> x.start() + "-" + x.end()).collect(Collectors.joining(" ")));
        value.add(s.said().from() == null ? "" : s.said().from().toString());
        value.add(s.said().to() == null ? "" : s.said().to().toString());
        value.addAll(s.speakers());
        return value;
    }

    /**
     * A statement that people have confirmed and a later analysis no longer finds, as they have confirmed it; null where none of
     * the corrections is a confirmation. Its sentence is the line it stands in.
     *
     * @param text the whole text, with the SHA-256 {@code sha256}
     */
    static @Nullable Statement kept(String sha256, String text, List<Correction> corrections) {
        for (Correction c : corrections) {
            if (c.field() == Correction.Field.CONFIRMED) {
                List<Span> spans = spans(List.of(c.value().get(2).split(" ")));
                int start = text.lastIndexOf('\n', Math.max(0, spans.get(0).start() - 1)) + 1;
                int end = text.indexOf('\n', spans.get(spans.size() - 1).end());
                Statement base = new Statement(
                        Statement.id(sha256, spans),
                        spans,
                        new Span(start, end < 0 ? text.length() : end),
                        c.value().subList(5, c.value().size()),
                        List.of(),
                        null,
                        null,
                        SpeechMode.valueOf(c.value().get(1)),
                        SpeechAct.valueOf(c.value().get(0)),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        said(c.value().subList(3, 5)),
                        null,
                        1,
                        new Explanation("people say so", List.of(), List.of()));
                return apply(base, corrections);
            }
        }
        return null;
    }

    private static Statement confirmed(Statement s, List<String> v) {
        List<String> days = v.subList(3, 5);
        boolean sameDays = List.of(
                        s.said().from() == null ? "" : s.said().from().toString(),
                        s.said().to() == null ? "" : s.said().to().toString())
                .equals(days);
        Statement whole = with(
                s,
                v.subList(5, v.size()),
                s.addressees(),
                s.targets(),
                SpeechAct.valueOf(v.get(0)),
                SpeechMode.valueOf(v.get(1)),
                sameDays ? s.said() : said(days));
        return withContent(whole, spans(List.of(v.get(2).split(" "))));
    }

    private static List<Span> spans(List<String> value) {
        return value.stream()
                .map(stretch -> {
                    String[] ends = stretch.split("-");
                    return new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
                })
                .toList();
    }

    /** The statement with other words; it keeps its id, so that links to it hold, and its sentence holds all of them. */
    private static Statement withContent(Statement s, List<Span> spans) {
        int start = Math.min(s.sentence().start(), spans.get(0).start());
        int end = Math.max(s.sentence().end(), spans.get(spans.size() - 1).end());
        return new Statement(
                s.id(),
                spans,
                new Span(start, end),
                s.speakers(),
                s.alternatives(),
                s.role(),
                s.mention(),
                s.mode(),
                s.act(),
                s.cue(),
                s.addressees(),
                s.targets(),
                s.via(),
                s.origin(),
                s.said(),
                s.occasion(),
                s.confidence(),
                s.explanation());
    }

    private static Said said(List<String> value) {
        return new Said(day(value.get(0)), day(value.get(1)), Said.Basis.STATED, null);
    }

    private static @Nullable LocalDate day(String day) {
        return day.isEmpty() ? null : LocalDate.parse(day);
    }

    private static Statement with(
            Statement s,
            List<String> speakers,
            List<String> addressees,
            List<String> targets,
            SpeechAct act,
            SpeechMode mode,
            Said said) {
        boolean sameSpeakers = speakers.equals(s.speakers());
        return new Statement(
                s.id(),
                s.spans(),
                s.sentence(),
                speakers,
                sameSpeakers ? s.alternatives() : List.of(),
                sameSpeakers ? s.role() : null,
                s.mention(),
                mode,
                act,
                s.cue(),
                addressees,
                targets,
                s.via(),
                s.origin(),
                said,
                s.occasion(),
                s.confidence(),
                s.explanation());
    }
}
