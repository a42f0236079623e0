package vn.biennien.bench.copies;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import vn.biennien.bench.corpus.ArchiveArticle;
import vn.biennien.bench.corpus.CorpusReader;

/**
 * Articles of which it is known which are copies of which.
 *
 * <p>Nearly half are articles of the corpus, a copy of each lies beside it, and a tenth are filled-in forms. The corpus
 * holds copies of its own: an article is left out that has a seventh of its stretches of eight words, letter by letter,
 * from an earlier one.
 *
 * @param items the articles, in the order in which they are to come
 */
record CopySet(List<Item> items) {

    private static final List<String> OUTLETS = List.of(
            "Báo Sông Nhị",
            "Báo Bình Minh",
            "Đồng Ngà Online",
            "Tin Chiều",
            "Người Ven Biển",
            "Thời Sự Núi Mây",
            "Kinh Tế Cửa Lò",
            "Đài Đồng Bằng");

    private static final List<String> CREDITS =
            List.of("Theo TTXVN", "Theo Báo Sông Nhị", "Minh Hà (tổng hợp)", "Thu Hương - Quốc Bảo", "PV");

    /** Changes, in turn. */
    private static final List<Change> CHANGES = List.of(
            Change.SAME,
            Change.HEADLINE,
            Change.CREDIT,
            Change.WORDS,
            Change.SENTENCES,
            Change.FIGURES,
            Change.ORDER,
            Change.HALF,
            Change.TAIL,
            Change.MERGED,
            Change.WITHIN,
            Change.DESK);

    private static final int SHORTEST = 120;
    private static final int LONGEST = 1500;
    private static final double OWN_COPY = 1.0 / 7;
    private static final int STRETCH = 8;
    private static final int AROUND = 3;
    private static final int SPARE = 50;

    /** The share of the set's articles that are forms. */
    private static final double FORMS = 0.1;

    /**
     * One article.
     *
     * @param bases the corpus articles whose words it carries
     */
    record Item(ArchiveArticle article, Change change, Set<Integer> bases) {

        /** Whether it and {@code other} carry the same words. */
        boolean related(Item other) {
            return !Collections.disjoint(bases, other.bases);
        }
    }

    /**
     * Makes the set.
     *
     * @throws IOException if the corpus cannot be read, or holds too few articles
     */
    static CopySet of(Path corpus, int articles, long seed) throws IOException {
        int forms = (int) (articles * FORMS);
        int bases = (articles - forms) / 2;
        int around = AROUND * (bases / CHANGES.size() + 1);
        List<Piece> pieces = pieces(corpus, bases + around + SPARE);
        List<Piece> others = pieces.subList(bases, pieces.size());
        Maker maker = new Maker(seed, others);
        for (int i = 0; i < bases; i++) {
            maker.base(i, pieces.get(i));
        }
        for (int i = 0; i < bases; i++) {
            Change change = CHANGES.get(i % CHANGES.size());
            int second = (i + bases / 2) % bases;
            maker.copy(i, pieces.get(i), change, second, pieces.get(second));
        }
        Forms filled = Forms.shipped();
        for (int i = 0; i < forms; i++) {
            maker.form(i, filled);
        }
        List<Item> items = new ArrayList<>(maker.items);
        Collections.shuffle(items, new Random(seed));
        return new CopySet(List.copyOf(items));
    }

    /** The first articles of fit length of which no two share many words in one order. */
    private static List<Piece> pieces(Path corpus, int count) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        Map<Integer, List<Integer>> carriers = new HashMap<>();
        new CorpusReader(corpus).read(Integer.MAX_VALUE, text -> {
            if (pieces.size() < count) {
                Piece piece = Piece.read(text);
                int length = piece.syllables();
                if (length >= SHORTEST && length <= LONGEST && !isCopy(piece, carriers)) {
                    for (int stretch : stretches(piece)) {
                        carriers.computeIfAbsent(stretch, s -> new ArrayList<>(1))
                                .add(pieces.size());
                    }
                    pieces.add(piece);
                }
            }
        });
        if (pieces.size() < count) {
            throw new IOException(corpus + " holds " + pieces.size() + " fit articles; " + count
                    + " are needed: ask for fewer --articles.");
        }
        return pieces;
    }

    private static boolean isCopy(Piece piece, Map<Integer, List<Integer>> carriers) {
        Set<Integer> own = stretches(piece);
        Map<Integer, Integer> shared = new HashMap<>();
        for (int stretch : own) {
            carriers.getOrDefault(stretch, List.of()).forEach(i -> shared.merge(i, 1, Integer::sum));
        }
        return shared.values().stream().anyMatch(n -> n >= OWN_COPY * own.size());
    }

    /** Hashes of all stretches of so many words. */
    private static Set<Integer> stretches(Piece piece) {
        String[] words = String.join(" ", piece.sentences()).split("\\s+");
        Set<Integer> found = new HashSet<>();
        for (int i = 0; i + STRETCH <= words.length; i++) {
            found.add(Arrays.hashCode(Arrays.copyOfRange(words, i, i + STRETCH)));
        }
        return found;
    }

    /** Makes items, each with dice that depend on the seed and its number alone. */
    private static final class Maker {
        private final long seed;
        private final List<Piece> others;
        private final List<Item> items = new ArrayList<>();

        Maker(long seed, List<Piece> others) {
            this.seed = seed;
            this.others = others;
        }

        void base(int number, Piece piece) {
            Random random = random("base", number);
            add("g", number, piece.text(credit(random)), day(number), Change.NONE, Set.of(number), random);
        }

        void copy(int number, Piece piece, Change change, int second, Piece secondPiece) {
            Random random = random("copy", number);
            int at = AROUND * (number / CHANGES.size());
            Desk desk = new Desk(random, others, others.subList(at, at + AROUND));
            Set<Integer> bases = new TreeSet<>(Set.of(number));
            Piece made;
            if (change == Change.MERGED) {
                bases.add(second);
                made = desk.merged(piece, secondPiece);
            } else {
                made = desk.apply(change, piece);
            }
            boolean same = change == Change.SAME;
            String credit = credit(same ? random("base", number) : random);
            String text = made.text(credit);
            if (change == Change.CREDIT || change == Change.DESK) {
                text = made.text(CREDITS.get(random.nextInt(CREDITS.size())));
            }
            LocalDate day = day(number).plusDays(random.nextInt(3));
            add("c", number, text, day, change, bases, random);
        }

        void form(int number, Forms forms) {
            Random random = random("form", number);
            LocalDate day = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(700));
            add("f", number, forms.fill(random, day), day, Change.FORM, Set.of(-1 - number), random);
        }

        private void add(
                String kind, int number, String text, LocalDate day, Change change, Set<Integer> bases, Random random) {
            String id = String.format(Locale.ROOT, "%s-%06d", kind, number);
            // A base and its copy are never in the same outlet, which the parity of these numbers sees to.
            int half = OUTLETS.size() / 2;
            int outlet = 2 * random.nextInt(half) + (kind.equals("c") ? 1 : 0);
            items.add(new Item(
                    new ArchiveArticle(id, text, day, OUTLETS.get(outlet), "https://example.org/" + id),
                    change,
                    bases));
        }

        private static LocalDate day(int number) {
            return LocalDate.of(2021, 1, 1).plusDays(number % 700);
        }

        private static String credit(Random random) {
            return random.nextInt(3) == 0 ? "" : CREDITS.get(random.nextInt(CREDITS.size()));
        }

        private Random random(String kind, int number) {
            Random random = new Random((seed * 1_000_003L + number) * 0x9E3779B97F4A7C15L + kind.hashCode());
            random.nextInt();
            return random;
        }
    }
}
