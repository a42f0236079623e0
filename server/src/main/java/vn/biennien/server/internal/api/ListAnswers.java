package vn.biennien.server.internal.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.biennien.desk.format.RowText;
import vn.biennien.desk.format.Sheet;

/**
 * Answers with a list: a page as JSON; all of it as CSV or JSON Lines, row by row, so that no list is too long; a page of those
 * where a limit or a cursor is given. Words that an article's rights keep here stay out.
 */
@Component
final class ListAnswers {
    static final Field CURSOR = Field.number("cursor", 0, Integer.MAX_VALUE / 4, "50");
    static final Field LIMIT = Field.number("limit", 1, ApiList.MOST, "50");

    /** So many whole lists are written at once: each reads the record all the time, on two cores. */
    private static final int EXPORTS = 4;

    private static final int BUFFER = 1 << 15;

    private final Semaphore exports = new Semaphore(EXPORTS);

    /** All that can be asked of a list. */
    static List<Field> fields(ApiList<?> list) {
        List<Field> fields = new ArrayList<>(list.fields());
        if (list.isPaged()) {
            fields.add(CURSOR);
            fields.add(LIMIT);
        }
        fields.add(Format.FIELD);
        return fields;
    }

    <T> void answer(ApiList<T> list, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Asked asked = Asked.of(fields(list), request);
        Format format = Format.of(request);
        Sheet<T> sheet = list.sheet(asked);
        boolean paged = asked.has(LIMIT.name()) || asked.has(CURSOR.name());
        if (format == Format.JSON || paged) {
            page(list, asked, format, sheet, request, response);
        } else if (exports.tryAcquire()) {
            try {
                all(list, asked, format, sheet, response);
            } finally {
                exports.release();
            }
        } else {
            throw new Busy();
        }
    }

    private static <T> void page(
            ApiList<T> list,
            Asked asked,
            Format format,
            Sheet<T> sheet,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        int limit = asked.number(LIMIT.name(), ApiList.USUAL);
        ApiList.Page<T> page = list.page(asked, asked.number(CURSOR.name(), 0), limit);
        if (page.next() != null) {
            response.setHeader("Link", "<" + address(request, page.next()) + ">; rel=\"next\"");
        }
        try (Writer out = open(list, format, response)) {
            if (format == Format.JSON) {
                json(list, sheet, page, out);
            } else {
                header(format, sheet, out);
                for (T row : page.rows()) {
                    out.write(line(format, sheet, row));
                }
            }
        }
    }

    private static <T> void json(ApiList<T> list, Sheet<T> sheet, ApiList.Page<T> page, Writer out) throws IOException {
        List<String> keys = new ArrayList<>(list.counts());
        List<@Nullable Object> values = new ArrayList<>();
        keys.forEach(key -> values.add(page.counts().get(key)));
        keys.add("next");
        values.add(page.next() == null ? null : page.next().toString());
        String before = RowText.json(keys, values);
        out.write(before.substring(0, before.length() - 1) + ", \"" + list.name() + "\": [");
        String between = "\n";
        for (T row : page.rows()) {
            out.write(between);
            out.write(RowText.json(sheet.keys(), sheet.allowed(row)));
            between = ",\n";
        }
        out.write("]}\n");
    }

    private static <T> void all(
            ApiList<T> list, Asked asked, Format format, Sheet<T> sheet, HttpServletResponse response)
            throws IOException {
        try (Writer out = open(list, format, response)) {
            header(format, sheet, out);
            list.each(asked, row -> {
                try {
                    out.write(line(format, sheet, row));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw new IOException(e); // who asked has gone: nothing is left to say
        } catch (RuntimeException e) {
            if (response.isCommitted()) {
                throw new IOException(e); // half a list must not look like a whole one: the connection breaks off
            }
            response.reset();
            throw e;
        }
    }

    private static Writer open(ApiList<?> list, Format format, HttpServletResponse response) throws IOException {
        response.setContentType(format.contentType());
        if (format != Format.JSON) {
            response.setHeader(
                    "Content-Disposition", "attachment; filename=\"" + list.name() + "." + format.ending() + "\"");
        }
        if (!list.isOfRecord()) {
            response.setHeader("ETag", null);
        }
        return new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), BUFFER);
    }

    private static void header(Format format, Sheet<?> sheet, Writer out) throws IOException {
        if (format == Format.CSV) {
            out.write(String.join(",", sheet.keys()) + "\r\n");
        }
    }

    private static <T> String line(Format format, Sheet<T> sheet, T row) {
        List<@Nullable Object> values = sheet.allowed(row);
        return format == Format.CSV ? RowText.csv(values) + "\r\n" : RowText.json(sheet.keys(), values) + "\n";
    }

    /** The address of the next page. */
    private static String address(HttpServletRequest request, int cursor) {
        String question = request.getQueryString();
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(question == null ? "" : question)
                .replaceQueryParam(CURSOR.name(), cursor)
                .build()
                .toUriString();
    }
}
