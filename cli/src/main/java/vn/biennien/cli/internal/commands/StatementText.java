package vn.biennien.cli.internal.commands;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.biennien.cli.internal.Context;
import vn.biennien.cli.internal.terminal.Ink;
import vn.biennien.record.Article;
import vn.biennien.record.Publication;
import vn.biennien.record.Said;
import vn.biennien.record.Span;
import vn.biennien.record.Statement;
import vn.biennien.store.Revision;
import vn.biennien.store.StatementRow;

/** A statement in words for people, in their language. */
final class StatementText {

    /** How much of an id is shown; any prefix that is one statement's does in commands. */
    private static final int SHORT_ID = 8;

    private static final int MOST_OUTLETS = 6;

    private final Context context;
    private final Ink ink;

    StatementText(Context context) {
        this.context = context;
        this.ink = context.ink();
    }

    /** The beginning of the id. */
    String id(Statement s) {
        return ink.dim(s.id().substring(0, Math.min(SHORT_ID, s.id().length())));
    }

    /** Who speaks; two candidates are shown as two. */
    String speaker(Statement s) {
        String names = String.join(", ", s.speakers());
        return s.alternatives().isEmpty()
                ? names
                : context.text("statement.or", names, String.join(", ", s.alternatives()));
    }

    /** Who speaks, with the office. */
    String speakerWithRole(Statement s) {
        return ink.bold(speaker(s)) + (s.role() == null || s.role().isEmpty() ? "" : " · " + s.role());
    }

    /** What is done with the words, and the cue that says so. */
    String act(Article article, Statement s) {
        String cue = s.cue() == null ? "" : " · " + s.cue().in(article.text());
        return ink.act(context.messages().name("act", s.act())) + cue;
    }

    /** When it was said, as an interval with what is open left open. */
    String said(Said said) {
        if (said.partial() != null && said.from() == null) {
            return said.partial();
        }
        LocalDate from = said.from();
        LocalDate to = said.to();
        if (from != null && to != null) {
            return interval(from, to);
        }
        if (to != null) {
            return context.text("said.not-after", to);
        }
        return from != null ? context.text("said.not-before", from) : context.text("said.unknown");
    }

    /** A day, a month or a year where it is just that, else both ends. */
    static String interval(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return from.toString();
        }
        if (from.getDayOfYear() == 1 && to.equals(from.plusYears(1).minusDays(1))) {
            return Integer.toString(from.getYear());
        }
        if (from.getDayOfMonth() == 1 && to.equals(from.plusMonths(1).minusDays(1))) {
            return YearMonth.from(from).toString();
        }
        return from + " – " + to;
    }

    /** Said, with how that is known. */
    String saidWithBasis(Said said) {
        return said(said) + " (" + context.messages().name("said.basis", said.basis()) + ")";
    }

    /** Addressees and targets, each with its mark; empty where there are none. */
    String parties(Statement s) {
        List<String> parts = new ArrayList<>();
        if (!s.addressees().isEmpty()) {
            parts.add(context.text("statement.to", String.join(", ", s.addressees())));
        }
        if (!s.targets().isEmpty() && !s.targets().equals(s.addressees())) {
            parts.add(context.text("statement.target", String.join(", ", s.targets())));
        }
        return String.join(" · ", parts);
    }

    /** Outlet and day of the article, and the sources named or inherited. */
    String source(Article article, Statement s) {
        List<String> parts = new ArrayList<>();
        parts.add(publication(article));
        if (!s.via().isEmpty()) {
            parts.add(context.text("statement.via", String.join(", ", s.via())));
        } else if (!s.origin().isEmpty()) {
            parts.add(context.text("statement.origin", String.join(", ", s.origin())));
        }
        return String.join(" · ", parts);
    }

    /** Outlet and day; the article's name where the outlet is unknown. */
    String publication(Article article) {
        Publication p = article.publication();
        String where = p.outlet() == null ? article.id() : p.outlet();
        String value = p.published().value();
        return value == null ? where : where + " " + value;
    }

    /** Which other outlets report it; of many, the first few. */
    Optional<String> elsewhere(StatementRow row) {
        Publication own = row.article().publication();
        String self = own.outlet() == null ? row.article().id() : own.outlet();
        List<String> others =
                row.carriedBy().stream().filter(o -> !o.equals(self)).toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        String first = String.join(", ", others.subList(0, Math.min(others.size(), MOST_OUTLETS)));
        int more = others.size() - MOST_OUTLETS;
        return Optional.of(context.text("statement.also", more > 0 ? first + " +" + more : first));
    }

    /** What the outlet did to it later, with the later wording and the newsroom's own words. */
    Optional<String> revision(StatementRow row) {
        Revision r = row.revision();
        if (r == null) {
            return Optional.empty();
        }
        String who = r.outlet() == null ? r.article() : r.outlet();
        String when = r.date() == null ? who : who + " " + r.date();
        StringBuilder out = new StringBuilder(ink.bold(context.messages().name("revision", r.kind())))
                .append(" (")
                .append(when)
                .append(')');
        if (r.wording() != null) {
            out.append(": ").append(oneLine(r.wording()));
        }
        if (r.notice() != null) {
            out.append(" — ").append(oneLine(r.notice()));
        }
        return Optional.of(out.toString());
    }

    /** The confidence. */
    String confidence(Statement s) {
        return context.messages().decimal(s.confidence(), 2);
    }

    /** What was said, marked in its whole sentence. */
    String sentence(Article article, Statement s) {
        return marked(article.text(), s.sentence(), s.spans());
    }

    /** The words of {@code whole}, the parts marked; line ends become blanks. */
    String marked(String text, Span whole, List<Span> parts) {
        StringBuilder out = new StringBuilder();
        int at = whole.start();
        for (Span part : parts.stream().sorted().toList()) {
            int from = Math.max(part.start(), at);
            int to = Math.min(part.end(), whole.end());
            if (from < to) {
                out.append(text, at, from).append(ink.mark(text.substring(from, to)));
                at = to;
            }
        }
        return oneLine(out.append(text, Math.min(at, whole.end()), whole.end()).toString());
    }

    /** Text without line ends. */
    static String oneLine(String text) {
        return text.replaceAll("\\s*\\n\\s*", " ");
    }

    /** {@code text}, or an empty string for null. */
    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
