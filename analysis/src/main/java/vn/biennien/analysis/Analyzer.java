package vn.biennien.analysis;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.agreements.AgreementFinder;
import vn.biennien.analysis.internal.events.EventFinder;
import vn.biennien.analysis.internal.notices.NoticeFinder;
import vn.biennien.analysis.internal.people.Cast;
import vn.biennien.analysis.internal.people.Casting;
import vn.biennien.analysis.internal.positions.PositionFinder;
import vn.biennien.analysis.internal.statements.StatementFinder;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.record.Article;
import vn.biennien.record.Findings;
import vn.biennien.record.Statement;
import vn.biennien.text.Document;
import vn.biennien.text.Languages;
import vn.biennien.text.Vietnamese;

/**
 * Finds who said what in an article: {@code Analyzer.create().analyze(article)}.
 *
 * <p>Instances are immutable and thread-safe; make one and keep it. The same article gives the same findings, byte for
 * byte, in any thread.
 */
public final class Analyzer {
    private final Vietnamese vietnamese;
    private final Casting casting;
    private final StatementFinder statements;
    private final NoticeFinder notices;
    private final EventFinder events;
    private final PositionFinder positions;
    private final AgreementFinder agreements;
    private final String fingerprint;

    private Analyzer(Knowledge knowledge) {
        this.vietnamese = Vietnamese.create(knowledge);
        this.casting = new Casting(knowledge);
        this.statements = new StatementFinder(knowledge);
        this.notices = new NoticeFinder(knowledge);
        this.events = new EventFinder(knowledge);
        this.positions = new PositionFinder(knowledge);
        this.agreements = new AgreementFinder(knowledge);
        this.fingerprint = Fingerprint.of(knowledge);
    }

    /** An analyzer with the shipped knowledge and models. */
    public static Analyzer create() {
        return create(Knowledge.shipped());
    }

    /** An analyzer with knowledge of your own. */
    public static Analyzer create(Knowledge knowledge) {
        return new Analyzer(knowledge);
    }

    /** Version of the code, models and knowledge: findings with the same fingerprint need no second analysis. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Analyses an article. Never fails on any text; one in another language gives nothing but its language. */
    public Findings analyze(Article article) {
        String language = Languages.of(article.text());
        if (!language.equals(Findings.VIETNAMESE)) {
            return Findings.notAnalysed(article.id(), article.sha256(), fingerprint, language);
        }
        @Nullable LocalDate published = article.publication().published().day().orElse(null);
        Document document = vietnamese.read(article.text(), published);
        Cast cast = casting.of(article, document);
        String sha256 = article.sha256();
        List<Statement> said = statements.statements(article, sha256, document, cast);
        return new Findings(
                article.id(),
                sha256,
                fingerprint,
                said,
                events.events(article, sha256, document, cast, said),
                document.times(),
                cast.figures(),
                language,
                notices.of(article, document),
                positions.positions(document, cast, said, () -> events.sides(document, cast, published)),
                agreements.agreements(
                        article, sha256, document, () -> events.parties(article, document, cast, said), said));
    }
}
