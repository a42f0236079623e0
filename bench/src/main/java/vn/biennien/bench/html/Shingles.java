package vn.biennien.bench.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Precision and recall of extracted texts by runs of four words, as the benchmark's own score.py counts them. */
final class Shingles {
    private static final int RUN = 4;

    /** What Python's {@code \w+} finds. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    private double precisions;
    private int predicted;
    private double recalls;
    private int wanted;
    private int exact;
    private int pages;

    /** How one page came out. */
    record Page(String key, double precision, double recall) {
        double f1() {
            return Shingles.f1(precision, recall);
        }
    }

    /** Counts a page in. */
    Page add(String key, String truth, String found) {
        List<String> truthWords = words(truth);
        List<String> foundWords = words(found);
        Map<List<String>, Integer> t = runs(truthWords);
        Map<List<String>, Integer> p = runs(foundWords);
        int hit = 0;
        for (Map.Entry<List<String>, Integer> entry : t.entrySet()) {
            hit += Math.min(entry.getValue(), p.getOrDefault(entry.getKey(), 0));
        }
        int inTruth = sum(t);
        int inFound = sum(p);
        double precision = inFound == 0 ? 0 : (double) hit / inFound;
        double recall = inTruth == 0 ? 0 : (double) hit / inTruth;
        if (inFound > 0) {
            precisions += precision;
            predicted++;
        }
        if (inTruth > 0) {
            recalls += recall;
            wanted++;
        }
        exact += truthWords.equals(foundWords) ? 1 : 0;
        pages++;
        return new Page(key, precision, recall);
    }

    int pages() {
        return pages;
    }

    double precision() {
        return predicted == 0 ? 0 : precisions / predicted;
    }

    double recall() {
        return wanted == 0 ? 0 : recalls / wanted;
    }

    double f1() {
        return f1(precision(), recall());
    }

    /** Share of pages of which every word is right. */
    double exact() {
        return pages == 0 ? 0 : (double) exact / pages;
    }

    private static double f1(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher m = WORD.matcher(text);
        while (m.find()) {
            words.add(m.group());
        }
        return words;
    }

    private static Map<List<String>, Integer> runs(List<String> words) {
        Map<List<String>, Integer> runs = new HashMap<>();
        for (int i = 0; i < Math.max(1, words.size() - RUN + 1); i++) {
            List<String> run = words.subList(i, Math.min(words.size(), i + RUN));
            if (!run.isEmpty()) {
                runs.merge(List.copyOf(run), 1, Integer::sum);
            }
        }
        return runs;
    }

    private static int sum(Map<List<String>, Integer> runs) {
        return runs.values().stream().mapToInt(Integer::intValue).sum();
    }
}
