package vn.biennien.desk.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.biennien.desk.internal.CodePoints;
import vn.biennien.desk.internal.JsonText;
import vn.biennien.record.Article;
import vn.biennien.record.Event;
import vn.biennien.record.Findings;
import vn.biennien.record.Occasion;
import vn.biennien.record.Party;
import vn.biennien.record.Said;
import vn.biennien.record.Span;
import vn.biennien.record.Statement;
import vn.biennien.record.TimeExpression;

/**
 * What was found in one article as one line of JSON: the format of {@code biennien analyze --json}.
 *
 * <p>Offsets count Unicode code points of the article's NFC text, end exclusive. Keys always come in the same order.
 * Stateless, so safe for any number of threads.
 */
public final class ArticleJson {

    /** Version of the format; it grows when a key changes its meaning or goes away. */
    public static final int FORMAT_VERSION = 1;

    private ArticleJson() {}

    /**
     * Writes one line, with its line end.
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public static void write(Article article, Findings findings, Appendable out) throws IOException {
        out.append(builder(article, findings));
    }

    /**
     * Writes one line, with its line end, in UTF-8. The line goes out in a single call, so that lines of several
     * threads do not mix in a synchronized stream.
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public static void write(Article article, Findings findings, OutputStream out) throws IOException {
        out.write(line(article, findings).getBytes(StandardCharsets.UTF_8));
    }

    /** One line, with its line end. */
    public static String line(Article article, Findings findings) {
        return builder(article, findings).toString();
    }

    private static StringBuilder builder(Article article, Findings findings) {
        StringBuilder out = new StringBuilder(512 + 640 * findings.statements().size());
        new Line(article.text(), new JsonText(out)).write(article, findings);
        return out.append('\n');
    }

    /** Writes the parts of one line. */
    private static final class Line {
        private final String text;
        private final CodePoints points;
        private final JsonText json;

        Line(String text, JsonText json) {
            this.text = text;
            this.points = CodePoints.of(text);
            this.json = json;
        }

        void write(Article article, Findings findings) {
            json.object().key("formatVersion").value(FORMAT_VERSION);
            json.key("id").value(article.id());
            json.key("title").value(article.headline().orElse(null));
            json.key("published").value(article.publication().published().value());
            json.key("publishedBasis").value(article.publication().published().basis());
            json.key("outlet").value(article.publication().outlet());
            json.key("language").value(findings.language());
            if (!findings.analysed()) {
                json.key("analysed").value(false); // said only where it may surprise
            }
            json.key("statements").array();
            for (Statement statement : findings.statements()) {
                statement(statement);
            }
            json.endArray().key("times").array();
            for (TimeExpression time : findings.times()) {
                time(time);
            }
            json.endArray().key("events").array();
            for (Event event : findings.events()) {
                event(event);
            }
            json.endArray().endObject();
        }

        private void statement(Statement s) {
            json.object().key("id").value(s.id());
            json.key("spans").array();
            for (Span span : s.spans()) {
                json.object();
                bounds(span);
                json.key("text").value(span.in(text)).endObject();
            }
            json.endArray().key("sentence");
            span(s.sentence());
            json.key("speakers").value(s.speakers());
            json.key("role").value(s.role());
            json.key("mention");
            span(s.mention());
            json.key("mode").value(s.mode());
            json.key("act").value(s.act());
            json.key("cue").value(s.cue() == null ? null : s.cue().in(text));
            json.key("addressees").value(s.addressees());
            json.key("targets").value(s.targets());
            json.key("via").value(s.via());
            json.key("origin").value(s.origin());
            json.key("said");
            said(s.said());
            json.key("occasion");
            occasion(s.occasion());
            json.key("confidence").hundredths(s.confidence()).endObject();
        }

        private void said(Said said) {
            json.object().key("from").value(day(said.from()));
            json.key("to").value(day(said.to()));
            json.key("basis").value(said.basis());
            if (said.partial() != null) {
                json.key("partial").value(said.partial());
            }
            json.endObject();
        }

        private void occasion(@Nullable Occasion occasion) {
            if (occasion == null) {
                json.value((String) null);
                return;
            }
            json.object().key("kind").value(occasion.kind());
            bounds(occasion.span());
            json.key("text").value(occasion.span().in(text)).endObject();
        }

        private void time(TimeExpression time) {
            json.object();
            bounds(time.span());
            json.key("text").value(time.span().in(text));
            json.key("type").value(time.value().type());
            json.key("value").value(time.value().value());
            if (time.value().mod() != null) {
                json.key("mod").value(time.value().mod());
            }
            json.endObject();
        }

        private void event(Event e) {
            json.object().key("id").value(e.id());
            json.key("type").value(e.type());
            json.key("quad").value(e.type().quad());
            json.key("mode").value(e.mode());
            json.key("contexts").value(e.contexts());
            bounds(e.trigger());
            json.key("text").value(e.trigger().in(text));
            json.key("sentence");
            span(e.sentence());
            json.key("actors").value(e.actorNames());
            json.key("recipients").value(e.recipientNames());
            json.key("parties").array();
            for (Party party : e.actors()) {
                party(party, "ACTOR");
            }
            for (Party party : e.recipients()) {
                party(party, "RECIPIENT");
            }
            json.endArray().key("place").value(e.place());
            json.key("when").value(e.when().iso());
            json.key("days").object().key("from").value(day(e.when().from()));
            json.key("to").value(day(e.when().to()));
            json.key("basis").value(e.when().basis()).endObject();
            json.key("status").value(e.status());
            json.key("statement").value(e.statementId());
            json.key("confidence").hundredths(e.confidence()).endObject();
        }

        private void party(Party party, String part) {
            json.object().key("part").value(part);
            json.key("name").value(party.name());
            json.key("written").value(party.written());
            json.key("country").value(party.country());
            json.key("sector").value(party.sector());
            json.endObject();
        }

        private void span(@Nullable Span span) {
            if (span == null) {
                json.value((String) null);
                return;
            }
            json.object();
            bounds(span);
            json.endObject();
        }

        private void bounds(Span span) {
            json.key("start").value(points.of(span.start()));
            json.key("end").value(points.of(span.end()));
        }

        private static @Nullable String day(@Nullable LocalDate day) {
            return day == null ? null : day.toString();
        }
    }
}
