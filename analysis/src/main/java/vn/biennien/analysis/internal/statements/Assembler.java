package vn.biennien.analysis.internal.statements;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.circumstances.Circumstance;
import vn.biennien.analysis.internal.circumstances.Range;
import vn.biennien.analysis.internal.circumstances.Told;
import vn.biennien.analysis.internal.people.Mention;
import vn.biennien.record.Actor;
import vn.biennien.record.Explanation;
import vn.biennien.record.Role;
import vn.biennien.record.Span;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.Statement;
import vn.biennien.text.Document;

/** Turns what was found, in tokens, into statements of the record, in spans. Stateless and thread-safe. */
final class Assembler {
    private Assembler() {}

    /** What the finder of circumstances needs to know of a statement. */
    static Told told(
            CueSite site, Content content, List<String> speakers, @Nullable SpeakerCandidate who, SpeechAct act) {
        return new Told(
                new Range(site.passage().from(), site.passage().to()),
                site.hasCue() ? new Range(site.from(), site.to()) : null,
                content.parts().stream().map(p -> new Range(p.from(), p.to())).toList(),
                speakers,
                who == null || !who.isMentioned() ? null : new Range(who.from(), who.to()),
                act);
    }

    /** The statement of the record; null where nothing of the content is left without its marks. */
    static @Nullable Statement statement(
            Reading reading,
            String sha256,
            StatementFinder.Found found,
            Circumstance circumstance,
            MentionIndex mentions,
            double confidence) {
        Document document = reading.document();
        List<Span> spans = spans(document, found.content());
        if (spans.isEmpty()) {
            return null;
        }
        CueSite site = found.site();
        SpeakerCandidate who = found.speaker();
        return new Statement(
                Statement.id(sha256, spans),
                spans,
                document.span(
                        site.passage().from(),
                        Math.max(site.passage().to(), found.content().to())),
                who.names(),
                found.alternatives(),
                role(reading, who, mentions),
                who.isMentioned() ? document.span(who.from(), who.to()) : null,
                found.mode(),
                found.act(),
                site.hasCue() ? document.span(site.from(), site.to()) : null,
                circumstance.addressees(),
                circumstance.targets(),
                circumstance.via(),
                circumstance.origin(),
                circumstance.said(),
                circumstance.occasion(),
                confidence,
                explanation(document, found));
    }

    /** The role that the mention itself gives, else the last that the article gave the speaker. */
    private static @Nullable String role(Reading reading, SpeakerCandidate who, MentionIndex mentions) {
        if (who.figures().size() != 1) {
            return null;
        }
        Mention mention = who.isMentioned() ? mentions.at(who.from()) : null;
        if (mention != null && mention.role() != null) {
            return mention.role().display();
        }
        Actor actor = reading.cast().figures().get(who.figures().get(0));
        List<Role> roles = actor.roles();
        return roles.isEmpty() ? null : roles.get(0).display();
    }

    private static Explanation explanation(Document document, StatementFinder.Found found) {
        List<String> evidence = new ArrayList<>();
        CueSite site = found.site();
        if (site.hasCue()) {
            evidence.add("cue: " + document.span(site.from(), site.to()).in(document.text()) + " ("
                    + site.cue().frame() + ", " + site.cue().act() + ")");
        }
        SpeakerCandidate who = found.speaker();
        evidence.add(
                who.isMentioned()
                        ? "speaker: " + document.span(who.from(), who.to()).in(document.text())
                        : "speaker: whoever spoke before, " + String.join(", ", who.names()));
        evidence.add("content ends: " + found.content().end());
        return new Explanation(
                site.cue().frame() + " " + found.content().shape() + " "
                        + found.speaker().kind(),
                evidence,
                found.alternatives().stream().map(a -> "speaker: " + a).toList());
    }

    /** The spans of a content: one for each part and line, without the closing full stop of a line. */
    static List<Span> spans(Document document, Content content) {
        List<Span> spans = new ArrayList<>();
        for (Content.Part part : content.parts()) {
            int from = part.from();
            for (int i = part.from() + 1; i <= part.to(); i++) {
                if (i == part.to() || line(document, i) != line(document, from)) {
                    Span span = trimmed(document, from, i);
                    if (span != null) {
                        spans.add(span);
                    }
                    from = i;
                }
            }
        }
        return spans;
    }

    private static int line(Document document, int token) {
        return document.sentences().get(document.sentenceOf(token)).line();
    }

    private static @Nullable Span trimmed(Document document, int from, int to) {
        int end = to;
        while (end > from && isStop(document.text().charAt(document.tokens().start(end - 1)))) {
            end--;
        }
        return end > from ? document.span(from, end) : null;
    }

    private static boolean isStop(char c) {
        return c == '.' || c == ',' || c == ';' || c == ':';
    }
}
