package vn.biennien.reading.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * A line that is not blank, without the white space at its ends.
 *
 * @param start where it begins in the text
 * @param words its words
 * @param group number of the group of lines, between blank lines, that it is in
 * @param inGroup its number in the group
 * @param groupSize lines in the group
 */
record Line(int start, String words, int group, int inGroup, int groupSize) {

    /** Where it ends in the text. */
    int end() {
        return start + words.length();
    }

    /** Whether the line before it is blank, or there is none. */
    boolean opensGroup() {
        return inGroup == 0;
    }

    /** Whether the line after it is blank, or there is none. */
    boolean closesGroup() {
        return inGroup == groupSize - 1;
    }

    /** The lines of a text from {@code from} on. */
    static List<Line> of(String text, int from) {
        List<Line> lines = new ArrayList<>();
        List<int[]> group = new ArrayList<>();
        int groups = 0;
        int start = from;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            int first = start;
            int last = end;
            while (first < last && isSpace(text.charAt(first))) {
                first++;
            }
            while (last > first && isSpace(text.charAt(last - 1))) {
                last--;
            }
            if (first < last) {
                group.add(new int[] {first, last});
            } else if (!group.isEmpty()) {
                close(text, group, groups++, lines);
            }
            start = end + 1;
        }
        if (!group.isEmpty()) {
            close(text, group, groups, lines);
        }
        return lines;
    }

    private static void close(String text, List<int[]> group, int number, List<Line> lines) {
        for (int i = 0; i < group.size(); i++) {
            int[] at = group.get(i);
            lines.add(new Line(at[0], text.substring(at[0], at[1]), number, i, group.size()));
        }
        group.clear();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff' || c == '\u202f';
    }
}
