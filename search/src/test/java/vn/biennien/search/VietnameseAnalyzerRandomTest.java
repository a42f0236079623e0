package vn.biennien.search;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;
import org.apache.lucene.tests.util.TestUtil;

/**
 * Lucene's own checks of token streams by random input: offsets, positions, graphs, reuse, threads, char filters that move
 * offsets. From a seed, so that each run checks the same; {@code -Dtests.seed=…} and {@code -Dtests.multiplier=…} change it.
 * (Lucene's test framework is of JUnit 4: what is public and begins with {@code test} is a test.)
 */
public class VietnameseAnalyzerRandomTest extends BaseTokenStreamTestCase {
    private static final String[] NEWS = {
        "Ông Trần Văn Bách, Chủ tịch UBND TP. Hoà Lâm, nói: “Chúng tôi sẽ sửa.”",
        "Kim Jong-un 26/1 F-16 3,5% v.v. Ð\u00e0 N\u0430m Vi\u200bệt e\u0323\u0302 👨\u200d👩\u200d👧 https://a.vn/b",
        "kinh tế-xã hội Mỹ-Trung N.T.D. \ud83d"
    };

    public void testRandomInput() throws IOException {
        for (Unit unit : Unit.values()) {
            for (Accents accents : Accents.values()) {
                try (Analyzer analyzer = new VietnameseAnalyzer(unit, accents)) {
                    checkRandomData(random(), analyzer, 200 * RANDOM_MULTIPLIER);
                }
            }
        }
    }

    public void testHugeRandomInput() throws IOException {
        try (Analyzer analyzer = new VietnameseAnalyzer()) {
            checkRandomData(random(), analyzer, 20 * RANDOM_MULTIPLIER, 8192);
        }
    }

    public void testConsistencyOnVietnamese() throws IOException {
        for (Unit unit : Unit.values()) {
            for (Accents accents : Accents.values()) {
                try (Analyzer analyzer = new VietnameseAnalyzer(unit, accents)) {
                    for (String text : NEWS) {
                        checkAnalysisConsistency(random(), analyzer, random().nextBoolean(), text);
                    }
                    for (int i = 0; i < 100 * RANDOM_MULTIPLIER; i++) {
                        checkAnalysisConsistency(random(), analyzer, false, mixed(), true);
                    }
                }
            }
        }
    }

    public void testEmptyTermsAndResets() throws IOException {
        try (Analyzer analyzer = new VietnameseAnalyzer()) {
            checkOneTerm(new VietnameseAnalyzer(Unit.SYLLABLES, Accents.FOLDED), "Ðạt", "dat");
            assertAnalyzesTo(analyzer, "", new String[0]);
            assertAnalyzesTo(analyzer, " … “” , \u0301", new String[0]);
            checkResetException(analyzer, NEWS[0]);
        }
    }

    private static String mixed() {
        StringBuilder text = new StringBuilder(NEWS[random().nextInt(NEWS.length)]);
        for (int i = 0; i < 5; i++) {
            text.insert(random().nextInt(text.length()), TestUtil.randomAnalysisString(random(), 6, false));
        }
        return text.toString();
    }
}
