package vn.biennien.reading.internal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts names of classes into words: {@code relatedNews_box-2} into related, news, box. Stateless. */
final class ClassNames {

    private static final int LONGEST = 80;

    private ClassNames() {}

    static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        int length = Math.min(name.length(), LONGEST);
        int from = 0;
        for (int i = 0; i <= length; i++) {
            boolean ends = i == length || !Character.isLetter(name.charAt(i)) || isHump(name, i);
            if (ends) {
                if (i > from) {
                    parts.add(name.substring(from, i).toLowerCase(Locale.ROOT));
                }
                from = i < length && Character.isLetter(name.charAt(i)) ? i : i + 1;
            }
        }
        return parts;
    }

    /** Whether a word begins at {@code i} because it has a capital after a small letter, or before one. */
    private static boolean isHump(String name, int i) {
        if (i == 0 || !Character.isUpperCase(name.charAt(i))) {
            return false;
        }
        boolean afterSmall = Character.isLowerCase(name.charAt(i - 1));
        boolean beforeSmall = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
        return afterSmall || (beforeSmall && Character.isUpperCase(name.charAt(i - 1)));
    }
}
