package vn.biennien.reading.internal;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.biennien.reading.Read;
import vn.biennien.reading.ReadProblem;
import vn.biennien.reading.internal.Columns.Field;

/**
 * Articles from a table (CSV): one a row, under a header whose names {@code columns.tsv} knows, between commas, semicolons
 * or tabs. A row that is none fails alone; places are {@code FILE:LINE} of the line where the row begins. Holds one row at
 * a time. Not thread-safe.
 */
final class Rows implements Iterator<Read>, Closeable {
    private static final int LONGEST_HEADER = 1 << 16;
    private static final char[] DELIMITERS = {',', ';', '\t'};

    private final String place;
    private final String stem;
    private final Inputs.Builder builder;
    private final @Nullable Charset charset;
    private final long limit;
    private final Bounded in;
    private final Iterator<CSVRecord> rows;
    private final CSVParser parser;
    private final int width;
    private final Map<Field, Integer> columns;
    private @Nullable Read next;
    private boolean ended;

    /**
     * Reads from a stream, which is closed at its end, or by {@link #close()}.
     *
     * @param place the file's name, for messages
     * @param stem with the line's number, the name of articles without an id
     * @param charset the table's encoding; UTF-8 where it is null
     * @param limit longest row, in UTF-16 units
     * @throws ReadingException if the header names no column that holds a text
     */
    Rows(
            InputStream in,
            String place,
            String stem,
            Inputs.Builder builder,
            Columns names,
            @Nullable Charset charset,
            long limit)
            throws IOException, ReadingException {
        this.place = place;
        this.stem = stem;
        this.builder = builder;
        this.charset = charset;
        this.limit = limit;
        this.in = new Bounded(
                new BufferedReader(
                        new InputStreamReader(in, charset == null ? StandardCharsets.UTF_8 : charset), LONGEST_HEADER),
                limit);
        this.parser = CSVParser.parse(
                this.in,
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(this.in.delimiter())
                        .setTrailingData(true)
                        .setIgnoreEmptyLines(true)
                        .get());
        this.rows = parser.iterator();
        List<String> header = header();
        this.width = header.size();
        this.columns = names.of(header);
        if (!columns.containsKey(Field.TEXT) && !columns.containsKey(Field.BODY)) {
            throw new ReadingException(ReadProblem.NO_TEXT_COLUMN, place, shown(header));
        }
    }

    private List<String> header() throws IOException, ReadingException {
        try {
            if (!rows.hasNext()) {
                throw new ReadingException(ReadProblem.EMPTY, place);
            }
            List<String> header = rows.next().toList();
            int zero = String.join("", header).indexOf('\0');
            if (zero >= 0) {
                throw new ReadingException(ReadProblem.ZERO_BYTE, place, zero);
            }
            return header;
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    private static String shown(List<String> header) {
        return header.stream()
                .limit(12)
                .map(name -> EntryName.shown(name.strip()))
                .collect(Collectors.joining(", "));
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            advance();
        }
        return next != null;
    }

    @Override
    public Read next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Read read = Objects.requireNonNull(next);
        next = null;
        return read;
    }

    private void advance() {
        String at = place + ":" + (parser.getCurrentLineNumber() + 1);
        try {
            in.begin();
            if (!rows.hasNext()) {
                ended = true;
                close();
                return;
            }
            CSVRecord row = rows.next();
            long line = parser.getCurrentLineNumber() - breaks(row);
            at = place + ":" + line;
            next = article(row, line, at);
        } catch (ReadingException e) {
            next = e.failed(at);
        } catch (UncheckedIOException e) {
            next = broken(Objects.requireNonNull(e.getCause()), at);
        } catch (IOException e) {
            next = broken(e, at);
        } catch (IllegalStateException e) {
            // So the library says that a quotation mark stands where none may.
            IOException cause = e.getCause() instanceof IOException io ? io : new IOException(e.getMessage());
            next = broken(cause, at);
        }
    }

    /** Behind a quotation mark that is nowhere closed no row can be told from the next. */
    private Read broken(IOException e, String at) {
        ended = true;
        if (e instanceof TooLong) {
            return new ReadingException(ReadProblem.LONG_ROW, at, Limited.megabytes(limit)).failed(at);
        }
        String words = String.valueOf(e.getMessage());
        return words.contains("EOF reached before encapsulated token")
                ? new ReadingException(ReadProblem.OPEN_QUOTE, at).failed(at)
                : Broken.at(at, e).failed(at);
    }

    private @Nullable Read article(CSVRecord row, long line, String at) throws ReadingException {
        if (row.size() == 1 && row.get(0).isBlank()) {
            return null;
        }
        if (row.size() != width) {
            throw new ReadingException(ReadProblem.WRONG_WIDTH, at, row.size(), width);
        }
        String text = text(row);
        if (text.isBlank()) {
            throw new ReadingException(ReadProblem.EMPTY, at);
        }
        if (text.indexOf('\ufffd') >= 0) {
            Charset used = charset == null ? StandardCharsets.UTF_8 : charset;
            throw new ReadingException(ReadProblem.UNDECODABLE, at, used.name());
        }
        String id = cell(row, Field.ID);
        Metadata known = new Metadata(
                PublishedCell.read(cell(row, Field.PUBLISHED), at),
                cell(row, Field.OUTLET),
                cell(row, Field.URL),
                Metadata.rights(cell(row, Field.RIGHTS), at),
                PublishedCell.read(cell(row, Field.MODIFIED), at));
        String clean = TextDecoder.clean(TextDecoder.settled(text, charset, at));
        return new Read.Ok(builder.article(id == null ? stem + "-" + line : id, clean, known), at);
    }

    /** How many line ends are in a row's cells. */
    private static long breaks(CSVRecord row) {
        return row.stream()
                .mapToLong(cell -> cell.replace("\r\n", "\n")
                        .chars()
                        .filter(c -> c == '\n' || c == '\r')
                        .count())
                .sum();
    }

    private String text(CSVRecord row) {
        String text = cell(row, Field.TEXT);
        return text != null
                ? text
                : Stream.of(cell(row, Field.TITLE), cell(row, Field.STANDFIRST), cell(row, Field.BODY))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n\n"));
    }

    /** A row's cell without white space at its ends; null where it is blank or the table has no such column. */
    private @Nullable String cell(CSVRecord row, Field field) {
        Integer column = columns.get(field);
        String value = column == null ? "" : TextDecoder.clean(row.get(column)).strip();
        return value.isEmpty() ? null : value;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** A row is longer than it may be. */
    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** The table's characters, of which no more than {@code limit} come for one row. */
    private static final class Bounded extends FilterReader {
        private final long limit;
        private long sinceBegin;

        Bounded(Reader in, long limit) {
            super(in);
            this.limit = limit;
        }

        void begin() {
            sinceBegin = 0;
        }

        /** What stands most often between the names of the header; takes nothing but a byte order mark. */
        char delimiter() throws IOException {
            in.mark(1);
            if (in.read() != '\ufeff') {
                in.reset();
            }
            in.mark(LONGEST_HEADER);
            int[] counts = new int[DELIMITERS.length];
            boolean quoted = false;
            for (int i = 0; i < LONGEST_HEADER - 1; i++) {
                int c = in.read();
                if (c < 0 || !quoted && (c == '\n' || c == '\r')) {
                    break;
                }
                quoted ^= c == '"';
                for (int d = 0; d < counts.length && !quoted; d++) {
                    counts[d] += c == DELIMITERS[d] ? 1 : 0;
                }
            }
            in.reset();
            int best = 0;
            for (int d = 1; d < counts.length; d++) {
                best = counts[d] > counts[best] ? d : best;
            }
            return DELIMITERS[best];
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] chars, int from, int length) throws IOException {
            int read = super.read(chars, from, length);
            sinceBegin += Math.max(0, read);
            if (sinceBegin > limit) {
                throw new TooLong();
            }
            return read;
        }
    }
}
