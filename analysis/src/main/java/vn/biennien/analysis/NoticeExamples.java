package vn.biennien.analysis;

import java.util.List;
import vn.biennien.analysis.internal.notices.NoticeFinder;
import vn.biennien.knowledge.Examples;
import vn.biennien.knowledge.Examples.Failed;
import vn.biennien.knowledge.Examples.Outcome;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Table;
import vn.biennien.record.Article;
import vn.biennien.record.Notice;

/** Runs the examples of {@code notices.tsv}. Stateless and thread-safe. */
public final class NoticeExamples {

    /** The knowledge files whose examples are run. */
    public static final List<String> TABLES = List.of(NoticeFinder.TABLE);

    private NoticeExamples() {}

    /** The examples that do not come out as their file says. */
    public static List<Failed> check(Knowledge knowledge) {
        Analyzer analyzer = Analyzer.create(knowledge);
        return Examples.failures(knowledge, TABLES, row -> {
            Article article = Article.of("example", row.get(Table.EXAMPLE).replace('↵', '\n'));
            List<String> found = analyzer.analyze(article).notices().stream()
                    .map(NoticeExamples::reading)
                    .toList();
            List<String> wanted = row.get(Table.READING).isEmpty() ? List.of() : List.of(row.get(Table.READING));
            return Outcome.of(found.equals(wanted), found);
        });
    }

    private static String reading(Notice notice) {
        return notice.about() == null ? notice.kind().name() : notice.kind() + "|" + notice.about();
    }
}
