package vn.biennien.server.internal.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.biennien.desk.format.Column;
import vn.biennien.desk.format.Sheet;
import vn.biennien.record.Article;
import vn.biennien.record.Statement;
import vn.biennien.store.StatementRow;

/**
 * A row as an assistant gets it: what the record says in plain members, and what is quoted from the press apart, under a name that
 * says what it is. Words that an article's rights keep here stay out.
 *
 * @param values the members, ready for JSON
 */
record Evidence(Map<String, @Nullable Object> values) {
    /** Under this name stands what is quoted from articles. */
    static final String QUOTED = "untrusted_article_text";

    /** Longer stretches are cut off. */
    private static final int LONGEST = 4000;

    /** A row of a sheet. */
    static <T> Evidence of(Sheet<T> sheet, T row) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        Map<String, @Nullable Object> quoted = new LinkedHashMap<>();
        for (Column<T> column : sheet.columns()) {
            Object value = column.allowed(row);
            if (value == null) {
                continue;
            }
            if (column.rights() == null) {
                plain.put(column.key(), plain(value));
            } else {
                quoted.put(column.key(), cut(value.toString()));
            }
        }
        plain.put(QUOTED, quoted);
        return new Evidence(plain);
    }

    /** The same with how we know of a statement: whether people reviewed it, and through whom it came. */
    Evidence with(StatementRow row) {
        Statement s = row.statement();
        values.put("reviewed", row.corrected());
        if (!s.alternatives().isEmpty()) {
            values.put("or_said_by", s.alternatives());
        }
        return chain(row.article(), s);
    }

    /** From who is named as a source to the outlet that printed it; of an article's own telling only the latter. */
    Evidence chain(Article article, @Nullable Statement said) {
        List<String> chain = new ArrayList<>();
        if (said != null) {
            said.via().forEach(name -> chain.add(name + " (named with the statement)"));
            said.origin().forEach(name -> chain.add(name + " (source of the article)"));
        }
        String outlet = article.publication().outlet();
        chain.add((outlet == null ? article.id() : outlet) + " (printed it)");
        values.put("source_chain", chain);
        return this;
    }

    /** The same with one more member. */
    Evidence and(String key, Object value) {
        values.put(key, value);
        return this;
    }

    /** What is quoted, as one text. */
    String quotedText() {
        StringBuilder text = new StringBuilder();
        if (values.get(QUOTED) instanceof Map<?, ?> quoted) {
            quoted.forEach(
                    (key, words) -> text.append(key).append(": ").append(words).append('\n'));
        }
        return text.toString();
    }

    /** What is not quoted, a line for each member. */
    String plainText() {
        StringBuilder text = new StringBuilder();
        values.forEach((key, value) -> {
            boolean empty = value == null || (value instanceof List<?> list && list.isEmpty());
            if (!key.equals(QUOTED) && !empty) {
                text.append(key)
                        .append(": ")
                        .append(oneLine(String.valueOf(value)))
                        .append('\n');
            }
        });
        return text.toString();
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Number number -> number;
            case Boolean truth -> truth;
            case List<?> list ->
                list.stream().map(v -> cut(oneLine(String.valueOf(v)))).toList();
            default -> cut(oneLine(value.toString()));
        };
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ");
    }

    private static String cut(String words) {
        return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
    }
}
