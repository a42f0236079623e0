package vn.biennien.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * One article: its text, the blocks of the text, and where it was published.
 *
 * @param id the article's name, such as its file's name without the suffix
 * @param text the whole text, NFC, with LF line ends
 * @param blocks typed parts of the text, in order
 * @param publication outlet, address, date, credits
 */
public record Article(String id, String text, List<Block> blocks, Publication publication) {
    private static final MessageDigest SHA_256 = newDigest();

    /**
     * Checks the text's form.
     *
     * @throws IllegalArgumentException if the text is not NFC or holds CR line ends
     */
    public Article {
        if (!isNfc(text) || text.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("An article's text is NFC with LF line ends; use Article.of(id, text)");
        }
        blocks = List.copyOf(blocks);
    }

    /**
     * An article of plain paragraphs, one a line, about whose publication nothing is known. Files with headlines,
     * captions and credits are better read by {@code vn.biennien.reading}.
     */
    public static Article of(String id, String text) {
        String clean = Normalizer.normalize(text.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        while (start < clean.length()) {
            int end = clean.indexOf('\n', start);
            if (end < 0) {
                end = clean.length();
            }
            if (!clean.substring(start, end).isBlank()) {
                blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(start, end)));
            }
            start = end + 1;
        }
        return new Article(id, clean, blocks, Publication.UNKNOWN);
    }

    private static boolean isNfc(String text) {
        // Vietnamese letters and usual signs compose with nothing: few texts need a closer look.
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c < '\u0300' || (c >= '\u1ea0' && c <= '\u1ef9') || (c >= '\u2010' && c <= '\u2027');
            if (!plain) {
                return Normalizer.isNormalized(text, Normalizer.Form.NFC);
            }
        }
        return true;
    }

    /** The same article, published on {@code day} as its user says. */
    public Article published(LocalDate day) {
        return new Article(id, text, blocks, publication.withPublished(PublishedDate.given(day)));
    }

    /** The headline's words, if there is one. */
    public Optional<String> headline() {
        return blocks.stream()
                .filter(b -> b.kind() == Block.Kind.HEADLINE)
                .findFirst()
                .map(b -> b.span().in(text));
    }

    /** SHA-256 of the text's UTF-8 bytes, in lower-case hexadecimal: what the text is known by. */
    public String sha256() {
        return sha256(text);
    }

    /** SHA-256 of {@code words} in UTF-8, in lower-case hexadecimal. */
    public static String sha256(String words) {
        return HexFormat.of().formatHex(digest().digest(words.getBytes(StandardCharsets.UTF_8)));
    }

    /** A digest of its own for each call: copied, for finding one takes as long as using it on a sentence. */
    private static MessageDigest digest() {
        try {
            return (MessageDigest) SHA_256.clone();
        } catch (CloneNotSupportedException e) {
            return newDigest();
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
