package vn.biennien.desk.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Article;
import vn.biennien.record.Said;
import vn.biennien.record.Statement;
import vn.biennien.store.Revision;
import vn.biennien.store.StatementRow;

/** A statement as a row for programs. The content never goes without its act, its cue and its sentence. */
public final class StatementValues {

    /** Names of the columns. */
    public static final List<String> KEYS = List.of(
            "id",
            "speakers",
            "role",
            "act",
            "mode",
            "cue",
            "content",
            "sentence",
            "addressees",
            "targets",
            "said_from",
            "said_to",
            "said_basis",
            "said_partial",
            "via",
            "origin",
            "occasion",
            "confidence",
            "article",
            "title",
            "outlet",
            "published",
            "published_basis",
            "url");

    /** Names of the columns of a statement in a record. */
    public static final List<String> ROW_KEYS = Stream.concat(
                    KEYS.stream(),
                    Stream.of(
                            "utterance",
                            "corrected",
                            "corrected_by",
                            "carried_by",
                            "revision",
                            "revision_date",
                            "revision_wording",
                            "revision_notice"))
            .toList();

    private StatementValues() {}

    /** The values of the columns of a statement in a record. */
    public static List<@Nullable Object> of(StatementRow row) {
        List<@Nullable Object> values = of(row.article(), row.statement());
        values.add(row.utterance());
        values.add(row.corrected());
        values.add(row.correctors());
        values.add(row.carriedBy());
        Revision revision = row.revision();
        values.add(revision == null ? null : revision.kind());
        values.add(revision == null ? null : revision.date());
        values.add(revision == null ? null : revision.wording());
        values.add(revision == null ? null : revision.notice());
        return values;
    }

    /** The values of the columns. */
    public static List<@Nullable Object> of(Article article, Statement s) {
        String text = article.text();
        Said said = s.said();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(s.id());
        values.add(s.speakers());
        values.add(s.role());
        values.add(s.act());
        values.add(s.mode());
        values.add(s.cue() == null ? null : s.cue().in(text));
        values.add(s.content(text));
        values.add(s.sentence().in(text));
        values.add(s.addressees());
        values.add(s.targets());
        values.add(said.from());
        values.add(said.to());
        values.add(said.basis());
        values.add(said.partial());
        values.add(s.via());
        values.add(s.origin());
        values.add(s.occasion() == null ? null : s.occasion().kind());
        values.add(s.confidence());
        values.add(article.id());
        values.add(article.headline().orElse(null));
        values.add(article.publication().outlet());
        values.add(article.publication().published().value());
        values.add(article.publication().published().basis());
        values.add(article.publication().url());
        return values;
    }
}
