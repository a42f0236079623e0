package vn.biennien.text.internal.words;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.biennien.text.Tokens;
import vn.biennien.text.training.TrainingException;
import vn.biennien.text.training.TrainingException.Problem;

/**
 * Groups the frequent words of a corpus by their neighbours, coarsely and finely: words that the rankers of the analysis
 * have not met in annotated articles pass for their likes (Koo, Carreras and Collins 2008 do so with Brown clusters).
 */
public final class GroupTrainer {
    private GroupTrainer() {}

    private static final int WORDS = 5000;
    private static final int NEIGHBOURS = 1500;
    private static final int[] GROUPS = {100, 500};

    /** Neighbours one and two words before and after, and beyond the sentence's ends. */
    private static final int[] PLACES = {-1, 1, -2, 2};

    /** What a neighbour counts; the next but one counts 1. */
    private static final int NEAR = 4;

    private static final int OUTSIDE = NEIGHBOURS;
    private static final int RARE = NEIGHBOURS + 1;
    private static final int BLOCK = NEIGHBOURS + 2;

    /**
     * The groups as a file's lines: where they come from, then a word a line in the order of frequency, in small letters,
     * with its coarse and its fine group.
     *
     * @param corpus see {@link SegmentedCorpus}
     * @param progress hears a line now and then
     */
    public static List<String> train(Path corpus, Consumer<String> progress) throws IOException {
        Map<String, Integer> norms = new HashMap<>();
        List<String> words = new ArrayList<>();
        List<int[]> sentences = new ArrayList<>();
        Map<String, Integer> ids = new HashMap<>();
        SegmentedCorpus.lines(
                corpus,
                line -> sentences.add(Arrays.stream(line.trim().split("\\s+"))
                        .mapToInt(word -> ids.computeIfAbsent(
                                word,
                                w -> norms.computeIfAbsent(norm(w), n -> {
                                    words.add(n);
                                    return words.size() - 1;
                                })))
                        .toArray()));
        progress.accept(sentences.size() + " sentences, " + words.size() + " words");
        if (words.size() < GROUPS[GROUPS.length - 1]) {
            throw new TrainingException(Problem.FEW_WORDS, corpus, words.size(), GROUPS[GROUPS.length - 1]);
        }
        int[] ranks = ranks(sentences, words);
        List<SphericalMeans.Vector> vectors = vectors(sentences, ranks);
        String[] byRank = new String[vectors.size()];
        for (int w = 0; w < ranks.length; w++) {
            if (ranks[w] < byRank.length) {
                byRank[ranks[w]] = words.get(w);
            }
        }
        StringBuilder[] lines = Arrays.stream(byRank).map(StringBuilder::new).toArray(StringBuilder[]::new);
        for (int groups : GROUPS) {
            int[] found = SphericalMeans.group(vectors, groups, PLACES.length * BLOCK);
            for (int i = 0; i < found.length; i++) {
                lines[i].append('\t').append(found[i]);
            }
            progress.accept(groups + " groups made");
        }
        List<String> file = new ArrayList<>();
        file.add("# Words by what they are used like: coarse and fine group. Made by `biennien train groups` from");
        file.add("# " + WordLearner.line(corpus).trim());
        Arrays.stream(lines).map(StringBuilder::toString).forEach(file::add);
        return file;
    }

    private static String norm(String word) {
        Tokens t = Tokens.of(word.replace('_', ' '));
        StringBuilder norm = new StringBuilder();
        for (int i = 0; i < t.size(); i++) {
            norm.append(i == 0 ? "" : " ").append(t.norm(i));
        }
        return norm.toString();
    }

    /** Each word's place in the order of frequency. */
    private static int[] ranks(List<int[]> sentences, List<String> words) {
        int[] frequency = new int[words.size()];
        sentences.forEach(s -> Arrays.stream(s).forEach(w -> frequency[w]++));
        List<Integer> order = new ArrayList<>();
        for (int w = 0; w < frequency.length; w++) {
            order.add(w);
        }
        order.sort(Comparator.<Integer>comparingInt(w -> -frequency[w]).thenComparing(words::get));
        int[] ranks = new int[frequency.length];
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[order.get(rank)] = rank;
        }
        return ranks;
    }

    private static List<SphericalMeans.Vector> vectors(List<int[]> sentences, int[] ranks) {
        List<Map<Integer, Integer>> counts = new ArrayList<>();
        for (int w = 0; w < Math.min(WORDS, ranks.length); w++) {
            counts.add(new TreeMap<>());
        }
        for (int[] sentence : sentences) {
            for (int i = 0; i < sentence.length; i++) {
                int word = ranks[sentence[i]];
                for (int p = 0; word < counts.size() && p < PLACES.length; p++) {
                    counts.get(word)
                            .merge(
                                    p * BLOCK + neighbour(sentence, i + PLACES[p], ranks),
                                    p < 2 ? NEAR : 1,
                                    Integer::sum);
                }
            }
        }
        return counts.stream().map(SphericalMeans.Vector::of).toList();
    }

    private static int neighbour(int[] sentence, int at, int[] ranks) {
        if (at < 0 || at >= sentence.length) {
            return OUTSIDE;
        }
        return ranks[sentence[at]] < NEIGHBOURS ? ranks[sentence[at]] : RARE;
    }
}
