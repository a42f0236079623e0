package vn.biennien.desk.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.biennien.record.Span;

/**
 * A text's words with their numbers, by which people say where a statement begins and ends: {@code 12-20, 25-31}. A word
 * is what stands between white space. Immutable and thread-safe.
 */
public final class TextWords {
    private static final Pattern WORD = Pattern.compile("[^\\s\\u00a0]+");
    private static final Pattern STRETCH = Pattern.compile("(\\d{1,7})\\s*(?:[-–]\\s*(\\d{1,7}))?");
    private static final int MOST_STRETCHES = 50;

    private static final String OPENING = "“\"‘'«(";
    private static final String CLOSING = "”\"’'»)";
    private static final String ENDING = ".,;:";

    private final String text;
    private final List<Word> words;

    private TextWords(String text, List<Word> words) {
        this.text = text;
        this.words = words;
    }

    /**
     * A word.
     *
     * @param number its number in the text, from 1
     * @param span where it stands, with the punctuation that adheres to it, in UTF-16 units
     */
    public record Word(int number, Span span) {}

    /** The words of a text. */
    public static TextWords of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Word(words.size() + 1, new Span(matcher.start(), matcher.end())));
        }
        return new TextWords(text, List.copyOf(words));
    }

    /** The words that begin within a stretch of the text. */
    public List<Word> in(Span stretch) {
        return words.stream()
                .filter(w -> stretch.start() <= w.span().start() && w.span().start() < stretch.end())
                .toList();
    }

    /** The numbers of the words that spans touch, as people write them: {@code 12-20, 25}. */
    public String numbers(List<Span> spans) {
        List<String> parts = new ArrayList<>();
        for (Span span : spans) {
            List<Word> touched =
                    words.stream().filter(w -> w.span().overlaps(span)).toList();
            if (!touched.isEmpty()) {
                int first = touched.get(0).number();
                int last = touched.get(touched.size() - 1).number();
                parts.add(first == last ? String.valueOf(first) : first + "-" + last);
            }
        }
        return String.join(", ", parts);
    }

    /**
     * The spans that numbers mean, each without the quotation marks around it and without the full stop or comma behind it,
     * as statements are; empty where the numbers are none of this text, or not in its order.
     *
     * @param numbers as {@link #numbers} writes them
     */
    public Optional<List<Span>> spans(String numbers) {
        List<Span> spans = new ArrayList<>();
        int last = 0;
        String[] parts = numbers.strip().split("\\s*[,;]\\s*", MOST_STRETCHES);
        for (String part : parts) {
            Matcher matcher = STRETCH.matcher(part);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            int from = Integer.parseInt(matcher.group(1));
            int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
            if (from <= last || to < from || to > words.size()) {
                return Optional.empty();
            }
            last = to;
            Span whole = new Span(
                    words.get(from - 1).span().start(), words.get(to - 1).span().end());
            spans.add(tidy(whole));
        }
        return Optional.of(spans);
    }

    private Span tidy(Span whole) {
        int start = whole.start();
        int end = whole.end();
        boolean changed = true;
        while (changed && end - start > 1) {
            changed = false;
            char first = text.charAt(start);
            char last = text.charAt(end - 1);
            int pair = OPENING.indexOf(first);
            boolean closed = pair >= 0 && closes(start, end, CLOSING.charAt(pair)) >= 0;
            if (ENDING.indexOf(last) >= 0) {
                end--;
                changed = true;
            } else if (pair >= 0 && closed && closes(start, end, CLOSING.charAt(pair)) == end - 1) {
                start++;
                end--; // the whole of it is in quotation marks
                changed = true;
            } else if (pair >= 0 && !closed) {
                start++; // what it opens is closed outside
                changed = true;
            } else if (CLOSING.indexOf(last) >= 0 && !isOpened(start, end - 1, last)) {
                end--;
                changed = true;
            }
        }
        return new Span(start, end);
    }

    /** Where the mark at {@code start} is closed before {@code end}; -1 where it is not. */
    private int closes(int start, int end, char closing) {
        int at = text.indexOf(closing, start + 1);
        return at >= 0 && at < end ? at : -1;
    }

    /** Whether a closing mark at {@code end} has its opening one from {@code start} on. */
    private boolean isOpened(int start, int end, char closing) {
        char opening = OPENING.charAt(CLOSING.indexOf(closing));
        if (opening != closing) {
            int opened = text.substring(start, end).lastIndexOf(opening);
            return opened >= 0 && text.substring(start, end).indexOf(closing, opened + 1) < 0;
        }
        return text.substring(start, end).chars().filter(c -> c == closing).count() % 2 == 1;
    }
}
