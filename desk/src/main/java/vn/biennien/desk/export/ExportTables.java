package vn.biennien.desk.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tables of an export: a record for each, whose components are the columns, in order. What they mean stands in
 * {@code codebook.tsv}. Public because the Parquet library looks into them.
 */
public final class ExportTables {

    private ExportTables() {}

    /** Which tables there are, in the order in which they are described. */
    static final List<Class<? extends Record>> ALL = List.of(
            StatementsFlat.class,
            Statements.class,
            StatementSpans.class,
            StatementNames.class,
            Publications.class,
            Texts.class,
            Actors.class,
            Times.class,
            Copies.class,
            Events.class,
            EventParties.class,
            Positions.class,
            Agreements.class,
            ArticlesPerMonth.class);

    /** A statement with its article: everything in one row. */
    public record StatementsFlat(
            String statement,
            String utterance,
            String analysis,
            String article,
            @Nullable String outlet,
            @Nullable String url,
            @Nullable String published,
            @Nullable String headline,
            List<String> speakers,
            @Nullable String role,
            String act,
            String mode,
            @Nullable String cue,
            @Nullable String content,
            @Nullable String sentence,
            List<String> addressees,
            List<String> targets,
            List<String> via,
            List<String> origin,
            @Nullable String saidFrom,
            @Nullable String saidTo,
            String saidBasis,
            @Nullable String occasion,
            double confidence,
            boolean corrected,
            List<String> correctedBy,
            List<String> carriedBy,
            @Nullable String revision,
            @Nullable String revisionDate,
            @Nullable String revisionWording,
            @Nullable String revisionNotice) {}

    /** A statement. */
    public record Statements(
            String statement,
            String analysis,
            String textSha256,
            int position,
            String utterance,
            @Nullable String block,
            String act,
            String mode,
            @Nullable String role,
            @Nullable Integer mentionStart,
            @Nullable Integer mentionEnd,
            @Nullable Integer cueStart,
            @Nullable Integer cueEnd,
            @Nullable String cue,
            int sentenceStart,
            int sentenceEnd,
            @Nullable String sentence,
            @Nullable String content,
            @Nullable String saidFrom,
            @Nullable String saidTo,
            String saidBasis,
            @Nullable String saidPartial,
            @Nullable String occasion,
            @Nullable Integer occasionStart,
            @Nullable Integer occasionEnd,
            double confidence,
            boolean corrected,
            List<String> correctedBy,
            List<String> carriedBy,
            @Nullable String revision,
            @Nullable String revisionDate,
            @Nullable String revisionWording,
            @Nullable String revisionNotice) {}

    /** A stretch of a statement's content. */
    public record StatementSpans(String statement, String analysis, int position, int start, int end) {}

    /** A name in a statement. */
    public record StatementNames(String statement, String analysis, String part, int position, String name) {}

    /** A text in an outlet. */
    public record Publications(
            String publication,
            String article,
            String analysis,
            String textSha256,
            @Nullable String outlet,
            @Nullable String url,
            @Nullable String published,
            String publishedBasis,
            @Nullable String publishedEvidence,
            List<String> credits,
            String rights,
            @Nullable String headline,
            String language,
            String fingerprint,
            @Nullable String modified) {}

    /** A text. */
    public record Texts(
            String textSha256, int characters, @Nullable String text) {}

    /** An actor of an article. */
    public record Actors(
            String analysis,
            int position,
            String name,
            String kind,
            String gender,
            List<String> roles,
            List<String> forms,
            @Nullable String reason) {}

    /** A time expression of an article. */
    public record Times(
            String analysis,
            int position,
            int start,
            int end,
            String type,
            String value,
            @Nullable String modifier) {}

    /** A publication in a group of copies, of the whole record, whatever was asked for. */
    public record Copies(
            String copyGroup,
            String publication,
            String article,
            String textSha256,
            @Nullable String outlet,
            @Nullable String published,
            String kind,
            @Nullable Double similarity,
            @Nullable String source,
            String reason,
            String evidence) {}
    /** An event: who did what to whom. */
    public record Events(
            String event,
            String analysis,
            String article,
            @Nullable String outlet,
            @Nullable String url,
            @Nullable String published,
            int position,
            String type,
            String quad,
            @Nullable String mode,
            List<String> contexts,
            String status,
            List<String> actors,
            List<String> recipients,
            @Nullable String place,
            @Nullable String firstDay,
            @Nullable String lastDay,
            String basis,
            int triggerStart,
            int triggerEnd,
            @Nullable String trigger,
            int sentenceStart,
            int sentenceEnd,
            @Nullable String sentence,
            @Nullable String statement,
            @Nullable String happening,
            double confidence) {}

    /** One who takes part in an event. */
    public record EventParties(
            String event,
            String analysis,
            String part,
            int position,
            String name,
            String written,
            @Nullable String country,
            @Nullable String sector,
            List<String> alliances) {}

    /** Where somebody stands, by a statement. */
    public record Positions(
            String statement,
            String analysis,
            String article,
            @Nullable String outlet,
            @Nullable String url,
            @Nullable String published,
            int position,
            String issue,
            String proposition,
            String stance,
            String leaning,
            String actor,
            String side,
            @Nullable String country,
            List<String> alliances,
            List<String> asked,
            String act,
            @Nullable String cue,
            @Nullable String words,
            int wordsStart,
            int wordsEnd,
            @Nullable String condition,
            @Nullable Integer conditionStart,
            @Nullable Integer conditionEnd,
            @Nullable String sentence,
            @Nullable String saidFrom,
            @Nullable String saidTo,
            String saidBasis,
            List<String> via,
            List<String> origin,
            double confidence,
            boolean corrected) {}

    /** What an article tells of an agreement. */
    public record Agreements(
            String telling,
            String analysis,
            String article,
            @Nullable String outlet,
            @Nullable String url,
            @Nullable String published,
            List<String> credits,
            int position,
            String agreement,
            String name,
            @Nullable String status,
            List<String> parties,
            List<String> partyCountries,
            @Nullable String firstDay,
            @Nullable String lastDay,
            String basis,
            int namedStart,
            int namedEnd,
            @Nullable String named,
            int tellingStart,
            int tellingEnd,
            @Nullable String tellingWords,
            int sentenceStart,
            int sentenceEnd,
            @Nullable String sentence,
            @Nullable String statement) {}

    /** Articles of the whole record, whatever was asked for. */
    public record ArticlesPerMonth(
            @Nullable String outlet, @Nullable String month, long articles, long statements) {}
}
