package vn.biennien.text.internal.words;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.SortedMap;

/**
 * From 64-bit keys to codes from 1 to 255. Keys are kept as 16 bits of their hashes: one in tens of thousands that is
 * not in the table is taken for one that is. Immutable and thread-safe.
 */
final class ByteTable {
    private final int bits;
    private final byte[] codes;
    private final short[] marks;

    private ByteTable(int bits, byte[] codes, short[] marks) {
        this.bits = bits;
        this.codes = codes;
        this.marks = marks;
    }

    /** A table of {@code entries}, whose order decides where they lie: hence a sorted map. */
    static ByteTable of(SortedMap<Long, Byte> entries) {
        int bits = Math.max(4, 33 - Integer.numberOfLeadingZeros(entries.size()));
        ByteTable table = new ByteTable(bits, new byte[1 << bits], new short[1 << bits]);
        for (Map.Entry<Long, Byte> entry : entries.entrySet()) {
            long hash = scramble(entry.getKey());
            int at = (int) (hash >>> (64 - bits));
            while (table.codes[at] != 0) {
                at = (at + 1) & ((1 << bits) - 1);
            }
            table.codes[at] = entry.getValue();
            table.marks[at] = (short) hash;
        }
        return table;
    }

    /** The code of {@code key}, 0 if it has none. */
    int get(long key) {
        long hash = scramble(key);
        int at = (int) (hash >>> (64 - bits));
        while (codes[at] != 0) {
            if (marks[at] == (short) hash) {
                return codes[at] & 0xff;
            }
            at = (at + 1) & (codes.length - 1);
        }
        return 0;
    }

    private static long scramble(long key) {
        long h = key * 0x9E3779B97F4A7C15L;
        return h ^ (h >>> 29);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(bits);
        out.write(codes);
        for (short mark : marks) {
            out.writeShort(mark);
        }
    }

    static ByteTable read(DataInputStream in) throws IOException {
        int bits = in.readUnsignedByte();
        byte[] codes = in.readNBytes(1 << bits);
        byte[] raw = in.readNBytes(2 << bits);
        short[] marks = new short[codes.length];
        ByteBuffer.wrap(raw).asShortBuffer().get(marks);
        return new ByteTable(bits, codes, marks);
    }
}
