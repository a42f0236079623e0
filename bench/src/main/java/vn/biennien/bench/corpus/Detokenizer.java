package vn.biennien.bench.corpus;

import java.util.List;

/** Writes tokens as people write them: no underscores, no space before a comma, quotation marks at their words. */
final class Detokenizer {
    private static final String NO_SPACE_BEFORE = ",.;:!?…)]}”’%»";
    private static final String NO_SPACE_AFTER = "([{“‘«";

    private Detokenizer() {}

    /** One line of tokens, words joined by {@code _}, as natural text. */
    static String line(List<String> tokens) {
        StringBuilder out = new StringBuilder(tokens.size() * 6);
        boolean doubleOpen = false;
        boolean singleOpen = false;
        boolean glue = true;
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            boolean before = glue;
            glue = false;
            switch (token) {
                case "\"" -> {
                    before |= doubleOpen;
                    glue = !doubleOpen;
                    doubleOpen = !doubleOpen;
                }
                case "'" -> {
                    before |= singleOpen;
                    glue = !singleOpen;
                    singleOpen = !singleOpen;
                }
                case "/", "+" -> {
                    before = true;
                    glue = token.equals("/");
                }
                case "-" -> {
                    before |= joins(tokens, i);
                    glue = joins(tokens, i);
                }
                default -> {
                    before |= token.length() == 1 && NO_SPACE_BEFORE.contains(token);
                    glue = token.length() == 1 && NO_SPACE_AFTER.contains(token);
                }
            }
            if (!before) {
                out.append(' ');
            }
            out.append(token.replace('_', ' '));
        }
        return out.toString();
    }

    /** Whether the hyphen at {@code i} stands inside a foreign name: {@code Moon Jae - in}. */
    private static boolean joins(List<String> tokens, int i) {
        if (i == 0 || i + 1 >= tokens.size()) {
            return false;
        }
        String left = tokens.get(i - 1);
        String right = tokens.get(i + 1);
        return isAscii(left)
                && isAscii(right)
                && Character.isUpperCase(left.charAt(0))
                && right.length() <= 5
                && Character.isLowerCase(right.charAt(0));
    }

    private static boolean isAscii(String token) {
        return !token.isEmpty() && token.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
    }
}
