package vn.biennien.bench.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Makes articles from a corpus of JSON Lines whose {@code segmented} holds words joined by {@code _}. Article number
 * {@code i} depends on the corpus, the seed and {@code i} alone: a longer archive begins with the shorter one.
 *
 * <p>When the corpus is used up it is read again from its start; then each article keeps the headline and the opening of
 * its source, and its body is put together from parts of several sources, others in each pass. So no two articles have
 * more than one part in common, and none is a near copy of another (as long as the corpus holds more than
 * {@value #PARTS} articles for each pass).
 */
public final class Archive {
    /** Of how many sources the body of an article is put together after the first pass. */
    private static final int PARTS = 8;

    /** Groups of lines before the body: headline and opening. */
    private static final int OPENING = 2;

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
        Deque<List<List<List<String>>>> sources = new ArrayDeque<>(); // the newest first
        for (int pass = 0; made[0] < articles; pass++) {
            int before = made[0];
            int round = pass;
            corpus.segmented(articles - before, text -> {
                sources.addFirst(groups(text));
                out.accept(article(made[0]++, round == 0 ? sources.getFirst() : mixed(List.copyOf(sources), round)));
                while (sources.size() > distance(round + 1, PARTS - 1) + 1) {
                    sources.removeLast();
                }
            });
            if (made[0] == before) {
                throw new IOException(path + " holds no article with \"segmented\" text.");
            }
        }
    }

    /**
     * How far before an article the source of one of its parts lies. From one pass to another it grows by another number
     * for each part, so that two articles that share one part share no other.
     */
    private static int distance(int pass, int part) {
        return pass * (part + 1);
    }

    /** Headline and opening of the newest source, with a body of parts of those before it. */
    private static List<List<List<String>>> mixed(List<List<List<List<String>>>> sources, int pass) {
        List<List<List<String>>> own = sources.get(0);
        List<List<List<String>>> groups = new ArrayList<>(own.subList(0, Math.min(OPENING, own.size())));
        List<List<String>> body = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            List<List<List<String>>> source = sources.get(distance(pass, part) % sources.size());
            List<List<String>> lines =
                    source.stream().skip(OPENING).flatMap(List::stream).toList();
            body.addAll(lines.subList(part * lines.size() / PARTS, (part + 1) * lines.size() / PARTS));
        }
        if (!body.isEmpty()) {
            groups.add(body);
        }
        return groups;
    }

    private ArchiveArticle article(int number, List<List<List<String>>> groups) {
        // Random mixes neighbouring seeds badly in its first value; a multiplier spreads them.
        Random random = new Random((seed * 1_000_003L + number) * 0x9E3779B97F4A7C15L);
        random.nextInt();
        Variation variation = new Variation(random);
        groups.forEach(group -> group.forEach(variation::learn));
        StringBuilder text = new StringBuilder();
        for (int g = 0; g < groups.size(); g++) {
            if (g > 0) {
                text.append('\n');
            }
            for (List<String> line : groups.get(g)) {
                text.append(Detokenizer.line(variation.vary(line))).append('\n');
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
