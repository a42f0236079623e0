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
import vn.biennien.text.Document;
import vn.biennien.text.Tokens;
import vn.biennien.text.Vietnamese;
import vn.biennien.text.Word;
import vn.biennien.text.WordLines;

/**
 * Time of each part of the reading of text for one article, in microseconds. With {@code -prof gc} JMH prints what an
 * article allocates ({@code gc.alloc.rate.norm}).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class TextBenchmark {
    private final String text = Sample.text();
    private final Vietnamese vietnamese = Vietnamese.create();
    private final WordLines words = WordLines.of(false, false);
    private final WordLines tagged = WordLines.of(true, false);

    /** Tokens alone. */
    @Benchmark
    public Tokens tokens() {
        return Tokens.of(text);
    }

    /** Words, written. */
    @Benchmark
    public StringBuilder words() {
        StringBuilder out = new StringBuilder(text.length() * 2);
        words.append(text, out);
        return out;
    }

    /** Words and parts of speech, written. */
    @Benchmark
    public StringBuilder wordsAndTags() {
        StringBuilder out = new StringBuilder(text.length() * 2);
        tagged.append(text, out);
        return out;
    }

    /** Sentences, names and times. */
    @Benchmark
    public Document namesAndTimes() {
        return vietnamese.read(text);
    }

    /** Sentences, words, parts of speech, names and times. */
    @Benchmark
    public List<Word> everything() {
        return vietnamese.read(text).words();
    }
}
