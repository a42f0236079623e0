package vn.biennien.bench.jmh;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.biennien.analysis.Analyzer;
import vn.biennien.reading.ArticleReader;
import vn.biennien.reading.Blocks;
import vn.biennien.record.Article;
import vn.biennien.record.Block;
import vn.biennien.record.Findings;
import vn.biennien.text.Document;
import vn.biennien.text.Vietnamese;

/** Time of each stage for one article, in microseconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class StagesBenchmark {
    private final String text = Sample.text();
    private final Article article = Sample.article();
    private final ArticleReader reader = ArticleReader.create();
    private final Vietnamese vietnamese = Vietnamese.create();
    private final Analyzer analyzer = Analyzer.create();

    /** Blocks alone. */
    @Benchmark
    public List<Block> blocks() {
        return Blocks.of(text);
    }

    /** Text to article: normal form, blocks, credits, date. */
    @Benchmark
    public Article reading() {
        return reader.article("sample", text);
    }

    /** Text to document: sentences, words, names, times. */
    @Benchmark
    public Document text() {
        return vietnamese.read(text);
    }

    /** Article to findings, the stage {@link #text()} included. */
    @Benchmark
    public Findings analysis() {
        return analyzer.analyze(article);
    }
}
