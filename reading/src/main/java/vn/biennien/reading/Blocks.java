package vn.biennien.reading;

import java.util.List;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.reading.internal.Layout;
import vn.biennien.record.Block;

/**
 * Tells headline, standfirst, paragraphs, captions, credits and furniture apart. Immutable and
 * thread-safe.
 *
 * <p>A line may hold several blocks: the opening {@code (Dân trí) -} is a credit, and the paragraph
 * begins behind it; {@code Mặt đường bị lún - Ảnh: V.D.} is a caption and a credit. What lies
 * between blocks is white space only.
 */
public final class Blocks {

    private Blocks() {}

    /**
     * The blocks of a text, with the knowledge that comes with Biên Niên.
     *
     * @param text NFC with LF line ends, as in {@link vn.biennien.record.Article#text()}
     * @return in text order, without overlaps
     */
    public static List<Block> of(String text) {
        return Layout.create(Knowledge.shipped()).read(text).blocks();
    }
}
