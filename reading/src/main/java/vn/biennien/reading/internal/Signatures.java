package vn.biennien.reading.internal;

/** How files begin. Stateless and thread-safe. */
final class Signatures {
    private static final int TAR_AT = 257;

    private Signatures() {}

    /** Whether bytes begin with these, each 0 to 255. */
    static boolean startsWith(byte[] bytes, int... start) {
        return isAt(bytes, 0, start);
    }

    static boolean isWarc(byte[] head) {
        return startsWith(head, 'W', 'A', 'R', 'C', '/');
    }

    static boolean isZip(byte[] head) {
        return startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6);
    }

    static boolean isTar(byte[] head) {
        return isAt(head, TAR_AT, 'u', 's', 't', 'a', 'r');
    }

    /** Whether a brace is the first that comes but for white space. */
    static boolean isJson(byte[] head) {
        for (byte b : head) {
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return b == '{';
            }
        }
        return false;
    }

    private static boolean isAt(byte[] bytes, int at, int... start) {
        if (bytes.length < at + start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[at + i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
