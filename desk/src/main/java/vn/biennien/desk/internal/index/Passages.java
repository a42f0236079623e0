package vn.biennien.desk.internal.index;

import java.util.List;
import vn.biennien.record.Span;

/** Which part of a long text is shown of a find. Stateless. */
public final class Passages {
    private static final int LONGEST = 280;

    private Passages() {}

    /**
     * The stretch, from the beginning of a sentence if one is near, that holds most marks.
     *
     * @param marks in text order
     * @param from where the text begins that may be shown: behind the headline
     */
    public static Span best(String text, List<Span> marks, int from) {
        int start = skipSpace(text, from);
        int most = 0;
        for (int i = 0; i < marks.size(); i++) {
            int begin = sentenceStart(text, marks.get(i).start(), from);
            int count = 0;
            for (int k = i; k < marks.size() && marks.get(k).end() <= begin + LONGEST; k++) {
                count++;
            }
            if (marks.get(i).start() >= from && count > most) {
                most = count;
                start = begin;
            }
        }
        return new Span(start, end(text, start));
    }

    private static int sentenceStart(String text, int mark, int from) {
        int earliest = Math.max(from, mark - LONGEST / 2);
        int space = mark;
        for (int i = mark; i > earliest; i--) {
            char before = text.charAt(i - 1);
            if (before == '\n' || (before == ' ' && i > 1 && ".!?…”\"".indexOf(text.charAt(i - 2)) >= 0)) {
                return skipSpace(text, i);
            }
            if (before == ' ') {
                space = i;
            }
        }
        return earliest == from ? skipSpace(text, from) : space;
    }

    private static int skipSpace(String text, int at) {
        int i = at;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int end(String text, int start) {
        int last = Math.min(text.length(), start + LONGEST);
        if (last < text.length()) {
            for (int i = last; i > start + LONGEST / 2; i--) {
                if (Character.isWhitespace(text.charAt(i))) {
                    return i;
                }
            }
            if (Character.isLowSurrogate(text.charAt(last))) {
                last--;
            }
        }
        return last;
    }
}
