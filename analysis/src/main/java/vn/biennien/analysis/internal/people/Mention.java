package vn.biennien.analysis.internal.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Role;

/**
 * A noun phrase that stands for one or more figures.
 *
 * @param from first token of the whole phrase ({@code Tổng thư ký NATO Jens Stoltenberg}, {@code ông Kelin})
 * @param to token after its last, with what is added behind a comma ({@code ông Kelin, đại sứ Nga tại Anh})
 * @param core token after the words that name somebody, without what is added; between {@code from} and {@code to}
 * @param kind how it names them
 * @param figures numbers of the figures in {@link Cast#figures()}: one; several for a joint phrase (see {@code joint});
 *     or several candidates, the likeliest first, where the text leaves it open
 * @param joint whether the phrase names all of {@code figures} together ({@code hai nhà lãnh đạo}, {@code họ})
 * @param role office and body that this very phrase gives, or null
 */
public record Mention(
        int from,
        int to,
        int core,
        Kind kind,
        List<Integer> figures,
        boolean joint,
        @Nullable Role role) {

    public Mention {
        figures = List.copyOf(figures);
    }

    /** Whether the phrase covers a token. */
    public boolean covers(int token) {
        return from <= token && token < to;
    }

    /** How a mention names its figures. */
    public enum Kind {
        /** By name, with or without office or title. */
        NAME,
        /** By an office or a description that stands for somebody named or known ({@code Ngoại trưởng Nga}). */
        DESCRIPTION,
        /** {@code ông}, {@code bà}, {@code ông này}, {@code họ}, {@code nước này}. */
        PRONOUN
    }
}
