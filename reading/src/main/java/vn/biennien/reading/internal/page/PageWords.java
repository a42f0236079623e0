package vn.biennien.reading.internal.page;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.KnowledgeException;
import vn.biennien.knowledge.KnowledgeProblem;
import vn.biennien.knowledge.Row;

/**
 * The words of {@code page-words.tsv}: what classes of elements, headings and lines mean. Immutable and thread-safe.
 */
public final class PageWords {

    /** Name of the knowledge file. */
    public static final String TABLE = "page-words";

    private static final Map<Knowledge, PageWords> MADE = new ConcurrentHashMap<>();

    /** Most words that one entry for classes has. */
    private static final int LONGEST_CLASS = 3;

    /** What a part of a page is. */
    public enum Sense {
        /** Menus, boxes of other articles, tags, adverts, buttons, newsletters. */
        FURNITURE,
        /** What is never of an article, however much of it there is: comments, cookie notices. */
        APART,
        /** Words under a picture. */
        CAPTION,
        BODY,
        HEADLINE,
        STANDFIRST,
        BYLINE,
        SECTION,
        TAGS,
        /** Whatever tells when: published, unless other words stand with it. */
        DATE,
        PUBLISHED,
        MODIFIED,
        OUTLET,
        LANGUAGE,
        CANONICAL,
        /** A furniture heading: what follows under it goes with it. */
        END
    }

    /** Where words are looked for. */
    public enum Place {
        /** In an element's class, id, role and the like, cut into words. */
        CLASS,
        /** A whole line. */
        LINE,
        /** The beginning of a line. */
        START,
        /** A whole line that heads furniture; what follows it in its box, or behind the body, goes with it. */
        HEADING,
        /** Words before a date. */
        LABEL,
        /** The name of a {@code <meta>} element or an {@code itemprop}. */
        META,
        /** Right before a day: a weekday. */
        DAYWORD,
        /** A month; its meaning is its number. */
        MONTH
    }

    private final Map<Place, Map<String, String>> words = new HashMap<>();
    private final List<String> starts;

    private PageWords(Knowledge knowledge) {
        for (Row row : knowledge.table(TABLE).rows()) {
            add(row);
        }
        this.starts = List.copyOf(words.getOrDefault(Place.START, Map.of()).keySet());
    }

    private void add(Row row) {
        try {
            Place place = Place.valueOf(row.get("place").toUpperCase(Locale.ROOT));
            String meaning = row.get("meaning");
            if (place != Place.MONTH) {
                Sense.valueOf(meaning);
            } else if (Integer.parseInt(meaning) < 1 || Integer.parseInt(meaning) > 12) {
                throw new IllegalArgumentException(meaning);
            }
            for (String each : row.list("words")) {
                words.computeIfAbsent(place, p -> new HashMap<>()).put(each.toLowerCase(Locale.ROOT), meaning);
            }
        } catch (IllegalArgumentException e) {
            throw new KnowledgeException(KnowledgeProblem.UNKNOWN_WORDS, row.file(), row.line(), "place, meaning");
        }
    }

    /**
     * The words of this knowledge.
     *
     * @throws KnowledgeException if its file has a mistake
     */
    public static PageWords of(Knowledge knowledge) {
        return MADE.computeIfAbsent(knowledge, PageWords::new);
    }

    /** What the words of a class or the like mean: {@code box-related}, {@code articleBody}. */
    public Set<Sense> senses(String names) {
        Set<Sense> found = EnumSet.noneOf(Sense.class);
        for (String name : names.split("\\s+")) {
            List<String> parts = ClassNames.parts(name);
            for (int i = 0; i < parts.size(); i++) {
                StringBuilder joined = new StringBuilder();
                for (int n = i; n < parts.size() && n < i + LONGEST_CLASS; n++) {
                    joined.append(n == i ? "" : " ").append(parts.get(n));
                    add(Place.CLASS, joined.toString(), found);
                }
            }
        }
        return found;
    }

    private void add(Place place, String key, Set<Sense> found) {
        String meaning = words.getOrDefault(place, Map.of()).get(key);
        if (meaning != null) {
            found.add(Sense.valueOf(meaning));
        }
    }

    /** What a line of text means by itself, or by how it begins: furniture, the head of furniture, or nothing. */
    public Set<Sense> line(String text) {
        Set<Sense> found = EnumSet.noneOf(Sense.class);
        String key = bare(text);
        add(Place.LINE, key, found);
        add(Place.HEADING, key, found);
        for (String start : starts) {
            if (key.startsWith(start)) {
                add(Place.START, start, found);
            }
        }
        return found;
    }

    /** The meaning of the label that stands last in {@code before}, the words before a date. */
    public Set<Sense> label(String before) {
        Set<Sense> found = EnumSet.noneOf(Sense.class);
        String lower = before.toLowerCase(Locale.ROOT);
        int last = -1;
        for (Map.Entry<String, String> entry :
                words.getOrDefault(Place.LABEL, Map.of()).entrySet()) {
            int at = lower.lastIndexOf(entry.getKey());
            if (at >= 0 && at + entry.getKey().length() > last) {
                last = at + entry.getKey().length();
                found.clear();
                found.add(Sense.valueOf(entry.getValue()));
            }
        }
        return found;
    }

    /** Words without a label of this sense at their start: {@code Tác giả:}. */
    public String withoutLabels(String text, Sense sense) {
        String rest = text.strip();
        String lower = rest.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> entry :
                words.getOrDefault(Place.LABEL, Map.of()).entrySet()) {
            String label = entry.getKey();
            boolean whole = lower.length() > label.length() && !Character.isLetter(lower.charAt(label.length()));
            if (entry.getValue().equals(sense.name()) && lower.startsWith(label) && whole) {
                return rest.substring(label.length()).strip();
            }
        }
        return rest;
    }

    /** Words without those at their end that announce a day: {@code Lưu Hải - Thứ tư, ngày}. */
    public String withoutDayWords(String text) {
        Set<String> dayWords = words.getOrDefault(Place.DAYWORD, Map.of()).keySet();
        String rest = text;
        String before;
        do {
            before = rest;
            String bare = rest.replaceFirst("[^\\p{L}\\p{N}.)]+$", "");
            String lower = bare.toLowerCase(Locale.ROOT);
            rest = dayWords.stream()
                    .filter(lower::endsWith)
                    .filter(w -> lower.length() == w.length()
                            || !Character.isLetterOrDigit(lower.charAt(lower.length() - w.length() - 1)))
                    .max(Comparator.comparingInt(String::length))
                    .map(w -> bare.substring(0, bare.length() - w.length()))
                    .orElse(bare);
        } while (rest.length() < before.length() && !rest.isEmpty());
        return rest;
    }

    /** What a {@code <meta>} element or an {@code itemprop} of this name tells; empty where nothing that is known. */
    public Set<Sense> meta(String name) {
        Set<Sense> found = EnumSet.noneOf(Sense.class);
        add(Place.META, name.toLowerCase(Locale.ROOT), found);
        return found;
    }

    /** The times that stand in a line, as ISO 8601 has them. */
    public List<String> days(String line) {
        return new DateText(this).all(line).stream().map(f -> f.time().value()).toList();
    }

    /** The month that a word is, from 1; or 0. */
    int month(String word) {
        String meaning = words.getOrDefault(Place.MONTH, Map.of()).get(word.toLowerCase(Locale.ROOT));
        return meaning == null ? 0 : Integer.parseInt(meaning);
    }

    /** All words for months, in lower case. */
    Set<String> months() {
        return words.getOrDefault(Place.MONTH, Map.of()).keySet();
    }

    /** A line without the signs at its ends, in lower case. */
    private static String bare(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && !Character.isLetterOrDigit(text.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to).toLowerCase(Locale.ROOT);
    }
}
