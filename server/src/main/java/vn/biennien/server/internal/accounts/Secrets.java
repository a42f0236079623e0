package vn.biennien.server.internal.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Words that nobody can guess. */
public final class Secrets {
    /** What a token begins with, so that scanners for secrets find one that was left somewhere. */
    public static final String PREFIX = "bn_";

    private static final int BYTES = 32;
    private static final int ID_BYTES = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** A new token: 256 bits by chance. */
    public static String token() {
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(BYTES));
    }

    /** A new name for something. */
    public static String id() {
        return HexFormat.of().formatHex(bytes(ID_BYTES));
    }

    /** What is kept of a token. As nobody can guess one, a plain SHA-256 is enough, and quick for every request. */
    public static String kept(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
