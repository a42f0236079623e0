package vn.biennien.desk.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import vn.biennien.desk.format.ArticleJson;
import vn.biennien.record.Article;
import vn.biennien.record.Explanation;
import vn.biennien.record.Findings;
import vn.biennien.record.Said;
import vn.biennien.record.Span;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;
import vn.biennien.record.Statement;
import vn.biennien.record.TimeExpression;
import vn.biennien.record.TimeType;
import vn.biennien.record.TimeValue;

/** The annotation itself with seeded mistakes of every kind, as findings and as lines of JSON. */
final class NoisyPredictions {
    private static final Path SHARED = Path.of("../../shared/gold");

    private final Random random;
    private final Map<String, Gold> gold = new HashMap<>();
    private final StringBuilder lines = new StringBuilder();

    NoisyPredictions(long seed) {
        random = new Random(seed);
        for (String part : List.of("dev", "train")) {
            Gold.folder(SHARED.resolve(part)).forEach(g -> gold.put(g.article().id(), g));
        }
    }

    /** The lines of all articles so far. */
    String lines() {
        return lines.toString();
    }

    Findings of(Article article) {
        Gold g = gold.get(article.id());
        List<Statement> statements = new ArrayList<>();
        for (Gold.Said s : Optional.ofNullable(g.statements()).orElse(List.of())) {
            if (often(0.85)) {
                statements.add(statement(article.text(), s));
            }
            if (often(0.1)) {
                statements.add(statement(article.text(), s)); // twice: only one of them may match
            }
        }
        List<TimeExpression> times = new ArrayList<>();
        for (Gold.Time t : Optional.ofNullable(g.times()).orElse(List.of())) {
            if (often(0.9)) {
                times.add(time(article.text(), t));
            }
        }
        Findings findings =
                new Findings(article.id(), article.sha256(), "noise", statements, List.of(), times, List.of());
        try {
            ArticleJson.write(article, findings, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return findings;
    }

    private Statement statement(String text, Gold.Said s) {
        List<Span> spans =
                s.spans().stream().map(x -> often(0.7) ? x : moved(text, x)).toList();
        List<String> speakers =
                new ArrayList<>(s.joint() ? s.speakers() : s.speakers().subList(0, 1));
        if (often(0.15)) {
            speakers.set(
                    0,
                    often(0.5)
                            ? "Ai đó"
                            : speakers.get(0).toUpperCase(Locale.ROOT).replace(' ', '-'));
        }
        if (often(0.05)) {
            speakers.add("Người thứ hai");
        }
        SpeechAct act = often(0.8) ? s.acts().get(s.acts().size() - 1) : any(SpeechAct.values());
        SpeechMode mode = often(0.9) ? s.mode() : any(SpeechMode.values());
        List<String> to = s.addressees().stream().filter(a -> often(0.7)).toList();
        List<String> via = often(0.9) ? s.via() : List.of("Reuters", "REUTERS");
        return new Statement(
                "id",
                spans,
                spans.get(0),
                speakers,
                List.of(),
                null,
                null,
                mode,
                act,
                null,
                often(0.5) ? to : List.of(),
                often(0.5) ? to : List.of(),
                via,
                List.of(),
                said(s.when()),
                null,
                random.nextDouble(),
                new Explanation("noise", List.of(), List.of()));
    }

    private Said said(String when) {
        Optional<TimeValue.Days> days = when == null ? Optional.empty() : Compare.interval(when);
        return days.isEmpty() || often(0.2)
                ? Said.notAfter(null)
                : new Said(
                        days.get().from(),
                        often(0.9) ? days.get().to() : days.get().to().plusDays(1),
                        Said.Basis.STATED,
                        null);
    }

    private TimeExpression time(String text, Gold.Time t) {
        Span span = often(0.8) ? t.span() : moved(text, t.span());
        String value = often(0.8) ? t.value() : "PAST_REF";
        return new TimeExpression(span, new TimeValue(TimeType.valueOf(t.type()), value, null));
    }

    private Span moved(String text, Span span) {
        int start = Math.max(0, span.start() + random.nextInt(span.length() + 1) - span.length() / 2);
        return new Span(start, Math.min(text.length(), start + 1 + random.nextInt(2 * span.length() + 1)));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private boolean often(double share) {
        return random.nextDouble() < share;
    }
}
