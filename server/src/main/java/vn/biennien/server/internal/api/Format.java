package vn.biennien.server.internal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** How rows are written. */
enum Format {
    JSON(MediaType.APPLICATION_JSON, List.of()),
    JSONL(MediaType.APPLICATION_NDJSON, List.of(new MediaType("application", "jsonl"))),
    CSV(new MediaType("text", "csv"), List.of());

    /** The parameter that names one, for who cannot choose headers. */
    static final Field FIELD = Field.code("format", values(), "csv");

    private final MediaType type;
    private final List<MediaType> others;

    Format(MediaType type, List<MediaType> others) {
        this.type = type;
        this.others = others;
    }

    /** What an answer is declared as. */
    String contentType() {
        return this == CSV ? "text/csv;charset=UTF-8;header=present" : type.toString();
    }

    /** What the description lists it under. */
    String mediaType() {
        return type.toString();
    }

    /** How a file's name ends. */
    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What a request wants: by {@code format}, else by the header {@code Accept}, in the order of its preferences.
     *
     * @throws BadParameter if {@code format} is none of them
     * @throws NotAcceptable if {@code Accept} allows none of them
     */
    static Format of(HttpServletRequest request) {
        String named = request.getParameter(FIELD.name());
        if (named != null) {
            return valueOf(FIELD.checked(named));
        }
        String header = request.getHeader("Accept");
        if (header == null || header.isBlank()) {
            return JSON;
        }
        try {
            List<MediaType> accepted = MediaType.parseMediaTypes(header);
            MimeTypeUtils.sortBySpecificity(accepted);
            double best = 0;
            Format chosen = null;
            for (Format format : values()) {
                double quality = format.quality(accepted);
                if (quality > best) {
                    best = quality;
                    chosen = format;
                }
            }
            return found(chosen);
        } catch (InvalidMediaTypeException e) {
            throw new NotAcceptable();
        }
    }

    private static Format found(@Nullable Format chosen) {
        if (chosen == null) {
            throw new NotAcceptable();
        }
        return chosen;
    }

    /** How much it is wanted, from 0 to 1: by the most specific of the ranges that hold it. */
    private double quality(List<MediaType> accepted) {
        for (MediaType range : accepted) {
            if (range.includes(type) || others.stream().anyMatch(range::includes)) {
                return range.getQualityValue();
            }
        }
        return 0;
    }

    /** Nothing that can be written is wanted: 406. */
    static final class NotAcceptable extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
