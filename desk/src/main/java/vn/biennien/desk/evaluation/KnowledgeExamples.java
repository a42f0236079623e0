package vn.biennien.desk.evaluation;

import java.util.List;
import java.util.stream.Stream;
import vn.biennien.analysis.AgreementExamples;
import vn.biennien.analysis.CircumstanceExamples;
import vn.biennien.analysis.EventExamples;
import vn.biennien.analysis.NoticeExamples;
import vn.biennien.analysis.PeopleExamples;
import vn.biennien.analysis.PositionExamples;
import vn.biennien.analysis.StatementExamples;
import vn.biennien.desk.review.FigureExamples;
import vn.biennien.knowledge.Examples.Failed;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.reading.PageExamples;
import vn.biennien.reading.SourceLines;
import vn.biennien.reading.TableColumns;
import vn.biennien.text.TextExamples;
import vn.biennien.web.WebAddresses;

/** Runs the examples of all knowledge files. Stateless and thread-safe. */
public final class KnowledgeExamples {

    private KnowledgeExamples() {}

    /**
     * The examples that do not come out as their files say; those of the shipped files too, since a row of a user's own
     * may change what comes out of them.
     *
     * @throws vn.biennien.knowledge.KnowledgeException if a file has a mistake
     */
    public static List<Failed> check(Knowledge knowledge) {
        return Stream.of(
                        SourceLines.check(knowledge),
                        PageExamples.check(knowledge),
                        TableColumns.check(knowledge),
                        WebAddresses.check(knowledge),
                        TextExamples.check(knowledge),
                        PeopleExamples.check(knowledge),
                        StatementExamples.check(knowledge),
                        CircumstanceExamples.check(knowledge),
                        NoticeExamples.check(knowledge),
                        EventExamples.check(knowledge),
                        PositionExamples.check(knowledge),
                        AgreementExamples.check(knowledge),
                        FigureExamples.check(knowledge))
                .flatMap(List::stream)
                .toList();
    }
}
