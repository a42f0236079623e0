package vn.biennien.record;

import org.jspecify.annotations.Nullable;

/**
 * An office that an actor holds, as the article says.
 *
 * @param office the office without body and name ({@code Thứ trưởng Ngoại giao})
 * @param body state or organisation that it belongs to, by its short name ({@code Nga}), or null
 */
public record Role(String office, @Nullable String body) {

    /** Office and body as a Vietnamese paper writes them: {@code Tổng thư ký NATO}. */
    public String display() {
        return body == null ? office : office + " " + body;
    }
}
