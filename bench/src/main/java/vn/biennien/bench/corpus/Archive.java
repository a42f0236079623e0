package vn.biennien.bench.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Makes articles from a corpus of JSON Lines whose {@code segmented} holds words joined by {@code _}. Article number
 * {@code i} depends on the corpus, the seed and {@code i} alone: a longer archive begins with the shorter one.
 *
 * <p>When the corpus is used up it is read again from its start; then each article keeps only some of its lines, chosen
 * by the seed, so that no two are near copies of each other.
 */
public final class Archive {
    /** Lines that a repeated article keeps. With this share two repetitions have about a quarter of their lines in common. */
    private static final double KEPT = 0.5;

    private final Path path;
    private final CorpusReader corpus;
    private final long seed;

    /** An archive from a corpus, plain or compressed ({@code .xz}). */
    public Archive(Path corpus, long seed) {
        this.path = corpus;
        this.corpus = new CorpusReader(corpus);
        this.seed = seed;
    }

    /**
     * Makes articles, one after the other.
     *
     * @throws IOException if the corpus cannot be read, or holds no article
     */
    public void write(int articles, Consumer<ArchiveArticle> out) throws IOException {
        int[] made = {0};
        for (int pass = 0; made[0] < articles; pass++) {
            int before = made[0];
            int round = pass;
            corpus.segmented(articles - before, text -> out.accept(article(made[0]++, round, text)));
            if (made[0] == before) {
                throw new IOException(path + " holds no article with \"segmented\" text.");
            }
        }
    }

    private ArchiveArticle article(int number, int pass, String segmented) {
        // Random mixes neighbouring seeds badly in its first value; a multiplier spreads them.
        Random random = new Random((seed * 1_000_003L + number) * 0x9E3779B97F4A7C15L);
        random.nextInt();
        List<List<List<String>>> groups = groups(segmented);
        Variation variation = new Variation(random);
        groups.forEach(group -> group.forEach(variation::learn));
        StringBuilder text = new StringBuilder(segmented.length());
        for (int g = 0; g < groups.size(); g++) {
            if (g > 0) {
                text.append('\n');
            }
            List<List<String>> lines = groups.get(g);
            boolean body = g >= 2 && pass > 0;
            int sure = random.nextInt(lines.size());
            for (int i = 0; i < lines.size(); i++) {
                if (!body || i == sure || random.nextDouble() < KEPT) {
                    text.append(Detokenizer.line(variation.vary(lines.get(i)))).append('\n');
                }
            }
        }
        String id = String.format(Locale.ROOT, "a-%06d", number + 1);
        String outlet = Pools.OUTLETS.get(random.nextInt(Pools.OUTLETS.size()));
        return new ArchiveArticle(id, text.toString(), variation.published(), outlet, "https://example.org/" + id);
    }

    /** Groups of lines between blank lines; a line is its tokens. */
    private static List<List<List<String>>> groups(String segmented) {
        List<List<List<String>>> groups = new ArrayList<>();
        List<List<String>> group = new ArrayList<>();
        for (String line : segmented.split("\n", -1)) {
            if (line.isBlank()) {
                if (!group.isEmpty()) {
                    groups.add(group);
                    group = new ArrayList<>();
                }
            } else {
                group.add(Arrays.asList(line.strip().split("\\s+")));
            }
        }
        if (!group.isEmpty()) {
            groups.add(group);
        }
        return groups;
    }
}
