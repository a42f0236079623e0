package vn.biennien.reading.internal;

/** What a line looks like, whatever its words. */
final class Shape {
    private Shape() {}

    /**
     * Whether a line reads like a headline: short, one sentence at most, and not closed by a full stop.
     *
     * @param longest UTF-16 units
     */
    static boolean readsLikeHeadline(String line, int longest) {
        if (line.length() > longest || line.endsWith(":") || line.endsWith(",") || line.endsWith(";")) {
            return false;
        }
        if (line.endsWith(".") && !line.endsWith("...")) {
            return false;
        }
        return !holdsTwoSentences(line);
    }

    /** Whether a line ends with the sign that closes a sentence, possibly inside a quotation mark or bracket. */
    static boolean endsSentence(String line) {
        int end = line.length();
        while (end > 0 && "”\"»’')".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ".!?…".indexOf(line.charAt(end - 1)) >= 0;
    }

    private static boolean holdsTwoSentences(String line) {
        for (int i = line.indexOf(". "); i > 0; i = line.indexOf(". ", i + 1)) {
            // "TP. HCM" and "A. Lan" are no sentence ends: these follow at least three lower-case letters.
            boolean word =
                    i >= 3 && Character.isLowerCase(line.charAt(i - 1)) && Character.isLowerCase(line.charAt(i - 2));
            if (word && i + 2 < line.length() && Character.isUpperCase(line.charAt(i + 2))) {
                return true;
            }
        }
        return false;
    }
}
