package vn.biennien.text.internal.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.biennien.text.Syllables;

/**
 * Counts the syllables of Vietnamese names in word-segmented articles (JSON Lines with a {@code segmented} text) and
 * prints {@code name-syllables.tsv}. A name is a word of two to five capitalised syllables behind a form of address.
 *
 * <p>Use: {@code xz -dc vietnews.jsonl.xz | java … NameSyllablesMiner > name-syllables.tsv}
 */
public final class NameSyllablesMiner {
    private static final Set<String> ADDRESS = Set.of("ông", "bà", "anh", "chị", "em", "cô", "chú", "bị_cáo", "cháu");
    private static final int LEAST = 4;
    private static final int EVERYDAY = 100;

    /** Counts of one syllable. */
    private static final class Counts {
        int family;
        int middle;
        int given;
        int lower;

        /** A handful of sightings is noise. */
        void forgetStrays() {
            if (inNames() < LEAST) {
                family = 0;
                middle = 0;
                given = 0;
            }
        }

        int inNames() {
            return family + middle + given;
        }
    }

    private NameSyllablesMiner() {}

    public static void main(String[] args) throws IOException {
        Map<String, Counts> counts = new HashMap<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            String line;
            while ((line = in.readLine()) != null) {
                int start = line.indexOf("\"segmented\": \"");
                String text = line.substring(start + 14).replace("\\n", " ").replace("\\\"", "\"");
                count(text.split(" +"), counts);
            }
        }
        counts.values().forEach(Counts::forgetStrays);
        StringBuilder out = new StringBuilder();
        out.append(
                        "# Syllables of Vietnamese persons' names, counted in news articles by NameSyllablesMiner (text, tests).\n")
                .append("# syllable  in lower case, tone mark in the newer place\n")
                .append("# family, middle, given   how often at that place of a name behind a form of address\n")
                .append(
                        "# lower     how often written small: an everyday word, of which the frequent ones are listed too\n")
                .append("# example, reading   a sentence and the names in it, KIND:words\n")
                .append("syllable\tfamily\tmiddle\tgiven\tlower\texample\treading\n");
        String example = "\tHôm qua Nguyễn Thị Lan gặp chị Phan Thu Cúc.\tPERSON:Nguyễn Thị Lan|PERSON:Phan Thu Cúc";
        List<String> keys = counts.keySet().stream()
                .filter(k ->
                        counts.get(k).inNames() >= LEAST || counts.get(k).lower >= EVERYDAY && Shapes.isVietnamese(k))
                .sorted(Comparator.comparing((String k) -> -counts.get(k).inNames())
                        .thenComparing(k -> k))
                .toList();
        for (String key : keys) {
            Counts c = counts.get(key);
            out.append(String.join("\t", key, "" + c.family, "" + c.middle, "" + c.given, "" + c.lower))
                    .append(example)
                    .append('\n');
            example = "";
        }
        System.out.write(out.toString().getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    private static void count(String[] words, Map<String, Counts> counts) {
        for (int i = 0; i < words.length; i++) {
            String[] syllables = words[i].split("_");
            boolean name = i > 0
                    && ADDRESS.contains(words[i - 1].toLowerCase(java.util.Locale.ROOT))
                    && syllables.length >= 2
                    && syllables.length <= 5
                    && Stream.of(syllables).allMatch(NameSyllablesMiner::capitalVietnamese);
            for (int s = 0; s < syllables.length; s++) {
                String norm = Syllables.norm(syllables[s]);
                if (name) {
                    Counts c = counts.computeIfAbsent(norm, k -> new Counts());
                    if (s == 0) {
                        c.family++;
                    } else if (s == syllables.length - 1) {
                        c.given++;
                    } else {
                        c.middle++;
                    }
                } else if (!syllables[s].isEmpty() && Character.isLowerCase(syllables[s].charAt(0))) {
                    counts.computeIfAbsent(norm, k -> new Counts()).lower++;
                }
            }
        }
    }

    private static boolean capitalVietnamese(String syllable) {
        return !syllable.isEmpty()
                && Character.isUpperCase(syllable.charAt(0))
                && Shapes.isVietnamese(Syllables.norm(syllable));
    }
}
