package vn.biennien.bench.questions;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * A row as a question expects it.
 *
 * @param words all of which it must have; {@code questions.tsv} says how they are written
 */
record Expected(List<String> words) {

    Expected {
        words = List.copyOf(words);
    }

    /** Whether a row of a listing has all words. */
    boolean fits(JsonNode row) {
        return words.stream().allMatch(word -> has(row, word));
    }

    private static boolean has(JsonNode row, String word) {
        int equals = word.indexOf('=');
        JsonNode where = row;
        String wanted = word;
        if (equals > 0) {
            where = row.path(word.substring(0, equals));
            wanted = word.substring(equals + 1);
            if (wanted.equals("null")) {
                return where.isNull() || where.isArray() && where.isEmpty();
            }
            if (where.isMissingNode()) {
                return false;
            }
        }
        String text = words(where);
        for (String one : wanted.split("\\|")) {
            if (text.contains(one.trim().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** All that is written in a value, in small letters. */
    private static String words(JsonNode node) {
        if (!node.isContainer()) {
            return node.asString("").toLowerCase(Locale.ROOT);
        }
        StringBuilder all = new StringBuilder();
        node.forEach(child -> all.append(words(child)).append('\n'));
        return all.toString();
    }
}
