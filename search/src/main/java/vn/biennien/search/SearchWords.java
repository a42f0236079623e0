package vn.biennien.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody typed into a search box: words that are all to be found, phrases in quotation marks, and words or phrases
 * with {@code -} before them that must not be there. Any string is understood as something. Immutable.
 *
 * <p>Accents count where they are typed: {@code trưởng} finds {@code trưởng} only, {@code truong} finds {@code trường},
 * {@code trưởng} and {@code truong}, the last first.
 *
 * @param wanted what must all be there
 * @param unwanted what must not be there
 */
public record SearchWords(List<Clause> wanted, List<Clause> unwanted) {
    /** Nothing in particular: everything is found. */
    public static final SearchWords NONE = new SearchWords(List.of(), List.of());

    /** What is typed beyond so many UTF-16 units is left out. */
    public static final int LONGEST = 1000;

    /** Words beyond so many are left out. */
    public static final int MOST = 40;

    private static final String QUOTES = "\"“”„«»";

    public SearchWords {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
    }

    /**
     * One word, or several that must stand one after another.
     *
     * @param words at least one
     * @param unfinished whether the last one is still being typed: words that begin so are found
     */
    public record Clause(List<Word> words, boolean unfinished) {
        public Clause {
            words = List.copyOf(words);
        }
    }

    /**
     * A word as it is looked up.
     *
     * @param norm in small letters, with its accents
     * @param folded without them
     */
    public record Word(String norm, String folded) {
        /** Whether accents are typed. */
        public boolean accented() {
            return !norm.equals(folded);
        }
    }

    /** What a finished query means. */
    public static SearchWords of(String typed) {
        return parse(typed, false);
    }

    /** What a query means whose last word may not be whole yet. */
    public static SearchWords whileTyping(String typed) {
        return parse(typed, true);
    }

    /** Whether nothing is asked for. */
    public boolean isEmpty() {
        return wanted.isEmpty() && unwanted.isEmpty();
    }

    /** Whether accents are typed in a word that is wanted. */
    public boolean accented() {
        return wanted.stream().anyMatch(c -> c.words.stream().anyMatch(Word::accented));
    }

    private static SearchWords parse(String typed, boolean typing) {
        String text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        List<Clause> wanted = new ArrayList<>();
        List<Clause> unwanted = new ArrayList<>();
        int left = MOST;
        int at = 0;
        while (at < text.length() && left > 0) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            boolean not = text.charAt(at) == '-';
            int start = not ? at + 1 : at;
            boolean quoted = start < text.length() && QUOTES.indexOf(text.charAt(start)) >= 0;
            int end = quoted ? quoteEnd(text, start + 1) : wordEnd(text, start);
            List<Word> words = words(text.substring(quoted ? start + 1 : start, end));
            List<Word> taken = words.subList(0, Math.min(words.size(), left));
            left -= taken.size();
            boolean last = typing && !quoted && !not && end == text.length();
            add(not ? unwanted : wanted, taken, quoted || not, last);
            at = quoted ? end + 1 : Math.max(end, at + 1);
        }
        return new SearchWords(wanted, unwanted);
    }

    private static void add(List<Clause> clauses, List<Word> words, boolean together, boolean unfinished) {
        if (together && !words.isEmpty()) {
            clauses.add(new Clause(words, false));
        } else {
            for (int i = 0; i < words.size(); i++) {
                clauses.add(new Clause(List.of(words.get(i)), unfinished && i == words.size() - 1));
            }
        }
    }

    private static int quoteEnd(String text, int from) {
        int i = from;
        while (i < text.length() && QUOTES.indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private static int wordEnd(String text, int from) {
        int i = from;
        while (i < text.length() && !Character.isWhitespace(text.charAt(i)) && QUOTES.indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private static List<Word> words(String text) {
        Terms terms = Terms.of(text, Unit.SYLLABLES);
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            words.add(new Word(terms.norm(i), terms.folded(i)));
        }
        return words;
    }
}
