package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.FINDINGS;
import static vn.biennien.store.internal.jooq.Tables.NOTICE;
import static vn.biennien.store.internal.jooq.Tables.OUTLET;
import static vn.biennien.store.internal.jooq.Tables.PUBLICATION;
import static vn.biennien.store.internal.jooq.Tables.SOURCE_TEXT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Article;
import vn.biennien.record.Notice;
import vn.biennien.record.Rights;
import vn.biennien.record.Statement;
import vn.biennien.store.Folding;
import vn.biennien.store.Revision;

/** What outlets did later to the articles in which statements stand; worked out when asked. */
final class Revisions {

    /** A statement of the later version with so many of the same words is the same one, worded otherwise. */
    private static final double SAME_STATEMENT = 0.5;

    private static final List<SelectField<?>> NOTICE_FIELDS = List.of(
            NOTICE.FINDINGS_ID,
            NOTICE.KIND,
            NOTICE.ABOUT,
            PUBLICATION.ARTICLE_ID,
            OUTLET.NAME,
            PUBLICATION.RIGHTS,
            FINDINGS.PUBLISHED,
            FINDINGS.OUTLET_ID,
            DSL.substring(SOURCE_TEXT.TEXT, NOTICE.START_AT.add(1), NOTICE.END_AT.minus(NOTICE.START_AT))
                    .as("words"));

    private final DSLContext ctx;
    private final Loader loader;

    Revisions(DSLContext ctx, Loader loader) {
        this.ctx = ctx;
        this.loader = loader;
    }

    /** The revisions of those statements that have one, by number; all of {@code articles} are of their findings. */
    Map<Integer, Revision> of(Collection<Loader.Stored> statements, Map<Integer, Article> articles) {
        Map<Integer, List<Loader.Stored>> byFindings = new HashMap<>();
        statements.forEach(s -> byFindings
                .computeIfAbsent(s.findingsId(), f -> new ArrayList<>())
                .add(s));
        Map<Integer, Revision> revisions = new HashMap<>();
        if (ctx.fetchExists(NOTICE)) {
            noticesAbout(articles)
                    .forEach((findings, revision) ->
                            byFindings.getOrDefault(findings, List.of()).forEach(s -> revisions.put(s.id(), revision)));
        }
        Versions.latest(ctx, byFindings.keySet()).forEach((findings, version) -> {
            Article article = Objects.requireNonNull(articles.get(findings));
            new Later(version, loader, noticeIn(version.findings()))
                    .compare(article.text(), Objects.requireNonNull(byFindings.get(findings)), revisions);
        });
        return revisions;
    }

    /**
     * The same of statements that stand in utterances with others: what one outlet did to its report is told of all, but
     * for those who have the later wording.
     */
    Map<Integer, Revision> spread(Map<Integer, Loader.Stored> statements, Map<Integer, Article> articles) {
        Map<Integer, Revision> own = of(statements.values(), articles);
        Map<Integer, Revision> byUtterance = new TreeMap<>();
        Comparator<Revision> order = Comparator.comparing((Revision r) -> r.date() == null ? "" : r.date())
                .thenComparing(Revision::article)
                .thenComparing(Revision::kind);
        own.forEach((id, revision) -> {
            Integer utterance = Objects.requireNonNull(statements.get(id)).utteranceId();
            if (utterance != null) {
                byUtterance.merge(utterance, revision, BinaryOperator.minBy(order));
            }
        });
        Map<Integer, Revision> all = new HashMap<>(own);
        statements.forEach((id, s) -> {
            Revision revision = s.utteranceId() == null ? null : byUtterance.get(s.utteranceId());
            Article article = Objects.requireNonNull(articles.get(s.findingsId()));
            if (revision != null && !article.id().equals(revision.article()) && !isWorded(s, article, revision)) {
                all.putIfAbsent(id, revision);
            }
        });
        return all;
    }

    private static boolean isWorded(Loader.Stored s, Article article, Revision revision) {
        return revision.wording() != null
                && Folding.words(revision.wording())
                        .equals(Folding.words(s.statement().content(article.text())));
    }

    /** Notices of the same outlet, in other articles, that name the headline of an article. */
    private Map<Integer, Revision> noticesAbout(Map<Integer, Article> articles) {
        Map<String, List<Integer>> headlines = new HashMap<>();
        articles.forEach((findings, article) -> article.headline()
                .ifPresent(h -> headlines
                        .computeIfAbsent(Folding.spaced(h), x -> new ArrayList<>())
                        .add(findings)));
        Map<Integer, Revision> revisions = new HashMap<>();
        Map<Integer, Integer> outlets = outlets(articles.keySet());
        notices(NOTICE.ABOUT.in(headlines.keySet())).forEach(r -> {
            for (int findings : headlines.getOrDefault(r.get(NOTICE.ABOUT), List.of())) {
                Article article = Objects.requireNonNull(articles.get(findings));
                String day = article.publication().published().value();
                boolean sameOutlet = r.get(FINDINGS.OUTLET_ID) != null
                        && r.get(FINDINGS.OUTLET_ID).equals(outlets.get(findings));
                boolean another = r.get(NOTICE.FINDINGS_ID) != findings;
                if (sameOutlet && another && Versions.compare(r.get(FINDINGS.PUBLISHED), day) >= 0) {
                    revisions.put(findings, told(r));
                }
            }
        });
        return revisions;
    }

    private static Revision told(Record r) {
        boolean takenBack = r.get(NOTICE.KIND).equals(Notice.Kind.RETRACTION.name());
        return new Revision(
                takenBack ? Revision.Kind.WITHDRAWN : Revision.Kind.CORRECTED,
                r.get(FINDINGS.PUBLISHED),
                null,
                r.get("words", String.class),
                r.get(OUTLET.NAME),
                r.get(PUBLICATION.ARTICLE_ID),
                Rights.valueOf(r.get(PUBLICATION.RIGHTS)));
    }

    private @Nullable String noticeIn(int findings) {
        List<String> words = new ArrayList<>();
        notices(NOTICE.FINDINGS_ID.eq(findings)).forEach(r -> words.add(r.get("words", String.class)));
        return words.isEmpty() ? null : words.get(0);
    }

    /** Notices, the latest last, so that it stays. */
    private List<Record> notices(org.jooq.Condition which) {
        return List.copyOf(ctx.select(NOTICE_FIELDS)
                .from(NOTICE)
                .join(FINDINGS)
                .on(FINDINGS.ID.eq(NOTICE.FINDINGS_ID))
                .join(SOURCE_TEXT)
                .on(SOURCE_TEXT.ID.eq(FINDINGS.TEXT_ID))
                .join(PUBLICATION)
                .on(PUBLICATION.FINDINGS_ID.eq(FINDINGS.ID))
                .leftJoin(OUTLET)
                .on(OUTLET.ID.eq(FINDINGS.OUTLET_ID))
                .where(which)
                .orderBy(FINDINGS.PUBLISHED, PUBLICATION.IDENTITY.desc(), NOTICE.POSITION.desc())
                .fetch());
    }

    private Map<Integer, Integer> outlets(Collection<Integer> findings) {
        Map<Integer, Integer> outlets = new HashMap<>();
        for (List<Integer> chunk : Loader.chunks(findings)) {
            outlets.putAll(ctx.select(FINDINGS.ID, FINDINGS.OUTLET_ID)
                    .from(FINDINGS)
                    .where(FINDINGS.ID.in(chunk))
                    .fetchMap(FINDINGS.ID, FINDINGS.OUTLET_ID));
        }
        return outlets;
    }

    /** The statements of a later version, to compare an earlier one's with. */
    private static final class Later {
        private final Versions.Version version;
        private final @Nullable String notice;
        private final Article article;
        private final List<Statement> statements;
        private final List<SameWords> words = new ArrayList<>();
        private final String wholeText;

        Later(Versions.Version version, Loader loader, @Nullable String notice) {
            this.version = version;
            this.notice = notice;
            this.article = Objects.requireNonNull(
                    loader.articles(List.of(version.findings())).get(version.findings()));
            this.statements = loader.programsStatements(version.findings());
            statements.forEach(s -> words.add(SameWords.of(article.text(), s.spans(), s.speakers())));
            this.wholeText = " " + String.join(" ", Folding.words(article.text())) + " ";
        }

        /** Notes what became of each; what one report of an utterance keeps, its other reports have not lost. */
        void compare(String text, List<Loader.Stored> earlier, Map<Integer, Revision> revisions) {
            Map<Integer, Revision> kept = new HashMap<>();
            Map<Integer, Boolean> stands = new HashMap<>();
            for (Loader.Stored s : earlier) {
                int utterance = s.articleUtteranceId() == null ? s.id() : s.articleUtteranceId();
                if (stands(text, s.statement())) {
                    stands.put(utterance, true);
                } else {
                    Revision revision = altered(text, s.statement());
                    revisions.put(s.id(), revision);
                    if (revision.kind() == Revision.Kind.ALTERED) {
                        kept.putIfAbsent(utterance, revision);
                    }
                }
            }
            for (Loader.Stored s : earlier) {
                int utterance = s.articleUtteranceId() == null ? s.id() : s.articleUtteranceId();
                Revision of = revisions.get(s.id());
                if (stands.containsKey(utterance) && of != null && of.article().equals(version.articleId())) {
                    revisions.remove(s.id());
                } else if (of != null && of.kind() == Revision.Kind.WITHDRAWN && kept.containsKey(utterance)) {
                    revisions.put(s.id(), Objects.requireNonNull(kept.get(utterance)));
                }
            }
        }

        private boolean stands(String text, Statement s) {
            return s.spans().stream()
                    .allMatch(span -> wholeText.contains(" " + String.join(" ", Folding.words(span.in(text))) + " "));
        }

        private Revision altered(String text, Statement s) {
            SameWords own = SameWords.of(text, s.spans(), s.speakers());
            int best = -1;
            double most = SAME_STATEMENT;
            for (int i = 0; i < words.size(); i++) {
                double alike = own.related(words.get(i));
                if (alike >= most && (best < 0 || alike > most)) {
                    most = alike;
                    best = i;
                }
            }
            return new Revision(
                    best < 0 ? Revision.Kind.WITHDRAWN : Revision.Kind.ALTERED,
                    version.time(),
                    best < 0 ? null : statements.get(best).content(article.text()),
                    notice,
                    article.publication().outlet(),
                    version.articleId(),
                    article.publication().rights());
        }
    }
}
