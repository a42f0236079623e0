package vn.biennien.reading.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.biennien.reading.Read;
import vn.biennien.reading.ReadProblem;

/**
 * Articles from JSON Lines: one object a line, always UTF-8, with {@code text}, or {@code title},
 * {@code standfirst} and {@code body}; and {@code id}, {@code published}, {@code outlet}, {@code
 * url}, {@code rights} where they are known. A line that is none fails alone. Holds one line at a
 * time. Not thread-safe.
 */
final class JsonLines implements Iterator<Read>, Closeable {
    private final ByteLines lines;
    private final String place;
    private final String stem;
    private final Inputs.Builder builder;
    private final @Nullable Charset charset;
    private final long limit;
    private int number;
    private @Nullable Read next;
    private boolean ended;

    /**
     * Reads from a stream, which is closed at its end, or by {@link #close()}.
     *
     * @param place the file's name, for messages
     * @param charset the encoding that texts were in before somebody put them into JSON, or null
     * @param stem with the line's number, the name of articles without an id
     */
    JsonLines(
            InputStream in, String place, String stem, Inputs.Builder builder, @Nullable Charset charset, long limit) {
        this.lines = new ByteLines(in, limit);
        this.place = place;
        this.stem = stem;
        this.builder = builder;
        this.charset = charset;
        this.limit = limit;
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
        try {
            if (!lines.next()) {
                ended = true;
                close();
                return;
            }
            number++;
            String at = place + ":" + number;
            next = lines.length() > limit
                    ? Limited.tooLong(at, Limited.megabytes(lines.length()), limit)
                            .failed(at)
                    : article(at);
        } catch (IOException e) {
            ended = true;
            String at = place + ":" + (number + 1);
            next = Broken.at(at, e).failed(at);
        }
    }

    private @Nullable Read article(String at) {
        byte[] bytes = lines.bytes();
        if (isBlank(bytes)) {
            return null;
        }
        try {
            String json = TextDecoder.decode(bytes, StandardCharsets.UTF_8, at);
            JsonNode node = Metadata.parse(json, at);
            String id = Metadata.string(node, "id", at);
            return new Read.Ok(
                    builder.article(
                            id == null ? stem + "-" + number : id,
                            TextDecoder.settled(text(node, at), charset, at),
                            Metadata.of(node, at)),
                    at);
        } catch (ReadingException e) {
            return e.failed(at);
        }
    }

    private static String text(JsonNode node, String at) throws ReadingException {
        String text = Metadata.string(node, "text", at);
        String body = Metadata.string(node, "body", at);
        if (text == null && body == null) {
            throw new ReadingException(ReadProblem.NO_TEXT, at);
        }
        if (text != null) {
            return text;
        }
        return Stream.of(Metadata.string(node, "title", at), Metadata.string(node, "standfirst", at), body)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n\n"));
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
