package vn.biennien.text.internal.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a tagger makes of the words of a corpus: the tag that it gives each word most often, and the next if that is not
 * rare. Another tagger learns from it what words that the treebank lacks are like.
 */
final class TagUses {
    private TagUses() {}

    /** Words seen less often are not told of. */
    private static final int LEAST = 3;

    /** The second tag counts where it is given at least once in so many times. */
    private static final int SELDOM = 8;

    /** Tags but for that of punctuation, which needs no telling; and one more, for no second tag. */
    private static final int KINDS = Tagger.TAGS.length;

    /** Codes by word ids. */
    static ByteTable of(Tagger tagger, List<Lesson> corpus) {
        Map<Integer, int[]> counts = new HashMap<>();
        Syllabary s = new Syllabary();
        Lexemes x = new Lexemes();
        for (Lesson lesson : corpus) {
            s.set(lesson);
            tagger.tag(s, lesson.joins(), x);
            for (int w = Lexemes.PAD; w < Lexemes.PAD + x.size; w++) {
                counts.computeIfAbsent(x.ids[w], k -> new int[Tagger.TAGS.length])[x.tags[w]]++;
            }
        }
        TreeMap<Long, Byte> codes = new TreeMap<>();
        counts.forEach((word, tags) -> {
            int code = code(tags);
            if (code > 0) {
                codes.put((long) word, (byte) code);
            }
        });
        return ByteTable.of(codes);
    }

    private static int code(int[] counts) {
        int first = 0;
        int all = 0;
        for (int tag = 0; tag < counts.length; tag++) {
            all += counts[tag];
            first = counts[tag] > counts[first] ? tag : first;
        }
        if (all < LEAST || first == Tagger.PUNCTUATION) {
            return 0;
        }
        int second = first == 0 ? 1 : 0;
        for (int tag = 0; tag < counts.length; tag++) {
            second = tag != first && counts[tag] > counts[second] ? tag : second;
        }
        boolean seldom = counts[second] * SELDOM < all;
        return 1 + number(first) * KINDS + (seldom ? KINDS - 1 : number(second));
    }

    /** The tag's number where that of punctuation has none. */
    private static int number(int tag) {
        return tag < Tagger.PUNCTUATION ? tag : tag - 1;
    }
}
