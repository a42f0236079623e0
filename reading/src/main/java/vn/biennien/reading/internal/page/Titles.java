package vn.biennien.reading.internal.page;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares titles. Stateless. */
final class Titles {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Titles() {}

    /** Share of the words of two titles that they have in common, from 0 to 1. */
    static double alike(String one, String other) {
        Set<String> a = words(one);
        Set<String> b = words(other);
        int most = Math.max(a.size(), b.size());
        a.retainAll(b);
        return most == 0 ? 0 : (double) a.size() / most;
    }

    private static Set<String> words(String title) {
        String lower = title.length() > 1000 ? title.substring(0, 1000) : title;
        Set<String> words = new HashSet<>(Arrays.asList(BETWEEN.split(lower.toLowerCase(Locale.ROOT))));
        words.remove("");
        return words;
    }
}
