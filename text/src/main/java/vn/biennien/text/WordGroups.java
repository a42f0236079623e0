package vn.biennien.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a text by what they are used like: the 5,000 most frequent words of the news belong to one of 100 coarse
 * and one of 500 fine groups of words that stand between the same neighbours. Words are read from left to right, the
 * longest that is known first; what is not known is a word of one token. Immutable and thread-safe.
 */
public final class WordGroups {
    /** Group of a token that no known word holds. */
    public static final int UNKNOWN = -1;

    private static final String FILE = "word-groups.tsv";
    private static final int LONGEST = 4;

    private final int[] from;
    private final int[] to;
    private final short[] coarse;
    private final short[] fine;

    /**
     * A known word.
     *
     * @param coarse its coarse group, from 0
     * @param fine its fine group, from 0
     */
    private record Groups(short coarse, short fine) {}

    private static final class Shipped {
        static final Phrases<Groups> TABLE = table(lines());

        private Shipped() {}
    }

    private WordGroups(Tokens tokens, Phrases<Groups> table) {
        int size = tokens.size();
        this.from = new int[size];
        this.to = new int[size];
        this.coarse = new short[size];
        this.fine = new short[size];
        int i = 0;
        while (i < size) {
            Phrases.Match<Groups> match = table.longest(tokens, i, Math.min(size, i + LONGEST));
            int end = match == null ? i + 1 : match.to();
            for (int k = i; k < end; k++) {
                from[k] = i;
                to[k] = end;
                coarse[k] = match == null ? UNKNOWN : match.value().coarse();
                fine[k] = match == null ? UNKNOWN : match.value().fine();
            }
            i = end;
        }
    }

    /** The groups of a text's words. */
    static WordGroups of(Tokens tokens) {
        return new WordGroups(tokens, Shipped.TABLE);
    }

    /** First token of the word that holds token {@code i}. */
    public int from(int i) {
        return from[i];
    }

    /** Token after the last of the word that holds token {@code i}. */
    public int to(int i) {
        return to[i];
    }

    /** Coarse group of the word that holds token {@code i}, 0 to 99, or {@link #UNKNOWN}. */
    public int coarse(int i) {
        return coarse[i];
    }

    /** Fine group of the word that holds token {@code i}, 0 to 499, or {@link #UNKNOWN}. */
    public int fine(int i) {
        return fine[i];
    }

    private static Phrases<Groups> table(List<String> lines) {
        Map<String, Groups> entries = new HashMap<>();
        for (String line : lines) {
            if (!line.startsWith("#")) {
                String[] cells = line.split("\t");
                entries.put(cells[0], new Groups(Short.parseShort(cells[1]), Short.parseShort(cells[2])));
            }
        }
        return Phrases.of(entries);
    }

    private static List<String> lines() {
        try (InputStream in = WordGroups.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The file " + FILE + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }
}
