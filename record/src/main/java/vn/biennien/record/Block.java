package vn.biennien.record;

/**
 * A typed part of a text; blocks lie in text order and do not overlap.
 *
 * @param kind what it is
 * @param span where it is, without its line end
 */
public record Block(Kind kind, Span span) {

    /** What a block is. */
    public enum Kind {
        HEADLINE,
        STANDFIRST,
        PARAGRAPH,
        /** Words under a picture. */
        CAPTION,
        /** Byline, picture credit, source line. */
        CREDIT,
        /** Related stories, tags, section names: never a statement. */
        FURNITURE
    }
}
