package vn.biennien.analysis.internal.people;

import java.util.Arrays;
import java.util.List;

/** Whether two ways of writing a person's name can mean one person. Stateless and thread-safe. */
final class PersonNames {
    private static final int LONG = 5;

    private PersonNames() {}

    /**
     * How well {@code shorter} fits {@code full}: 0 not at all; the more the better. Both are keys.
     */
    static int fit(String full, String shorter) {
        if (full.equals(shorter)) {
            return 10;
        }
        if (shorter.indexOf(' ') < 0 && shorter.length() < LONG && !full.contains(shorter)) {
            return 0; // as most words are no part of most names
        }
        String[] a = full.split(" ");
        String[] b = shorter.split(" ");
        if (b.length > a.length || isJunior(full) != isJunior(shorter)) {
            return 0;
        }
        if (b.length == 1) {
            return single(a, b[0]);
        }
        List<String> all = Arrays.asList(a);
        if (b.length < a.length && java.util.Collections.indexOfSubList(all, Arrays.asList(b)) >= 0) {
            return 8;
        }
        if (subsequence(a, b) && (a[a.length - 1].equals(b[b.length - 1]))) {
            return 7;
        }
        return b.length == a.length && typo(a, b) ? 6 : 0;
    }

    /** {@code Donald Trump Jr} is not {@code Donald Trump}. */
    private static boolean isJunior(String key) {
        return key.endsWith(" jr") || key.endsWith(" sr") || key.endsWith(" ii") || key.endsWith(" iii");
    }

    private static int single(String[] full, String part) {
        if (full[full.length - 1].equals(part)) {
            return 5;
        }
        if (full[0].equals(part)) {
            return 4;
        }
        for (String f : full) {
            if (f.equals(part)) {
                return 3;
            }
        }
        String last = full[full.length - 1];
        return part.length() >= LONG && last.length() >= LONG && distance(last, part) == 1 ? 2 : 0;
    }

    private static boolean subsequence(String[] a, String[] b) {
        int k = 0;
        for (String s : a) {
            if (k < b.length && s.equals(b[k])) {
                k++;
            }
        }
        return k == b.length;
    }

    /** One word is spelt a little otherwise: {@code Andrey} and {@code Andrei}, {@code Niinsto} and {@code Niinistö}. */
    private static boolean typo(String[] a, String[] b) {
        int different = 0;
        for (int i = 0; i < a.length; i++) {
            if (!a[i].equals(b[i])) {
                different++;
                boolean foreign = Math.min(a[i].length(), b[i].length()) >= LONG;
                boolean close = distance(a[i], b[i]) <= (a[i].length() >= 8 ? 2 : 1) || contains(a[i], b[i]);
                if (!foreign || !close) {
                    return false;
                }
            }
        }
        return different == 1 || different == 2 && a.length == 2;
    }

    /** A doubled or swallowed letter or two: {@code Felmann}, {@code Feldmann}. */
    private static boolean contains(String a, String b) {
        return a.charAt(0) == b.charAt(0) && distance(a, b) <= 1;
    }

    /** Levenshtein's distance. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int up = row[j];
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + same);
                diagonal = up;
            }
        }
        return row[b.length()];
    }
}
