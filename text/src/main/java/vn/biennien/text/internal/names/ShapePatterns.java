package vn.biennien.text.internal.names;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Shapes of single words as knowledge files write them: {@code 9} is any digit, {@code @} any capital letter, {@code *}
 * two or more letters, all else is itself, whatever its case where a {@code *} stands. Immutable and thread-safe.
 */
final class ShapePatterns {
    private final Pattern pattern;

    private ShapePatterns(Pattern pattern) {
        this.pattern = pattern;
    }

    /** The shapes; none of them matches where there are none. */
    static ShapePatterns of(Collection<String> shapes) {
        String all = shapes.stream().map(ShapePatterns::pattern).collect(Collectors.joining("|"));
        return new ShapePatterns(Pattern.compile(shapes.isEmpty() ? "(?!)" : all));
    }

    private static String pattern(String shape) {
        StringBuilder out = new StringBuilder(shape.indexOf('*') < 0 ? "(?:" : "(?iu:");
        shape.codePoints().forEach(c -> {
            switch (c) {
                case '9' -> out.append("[0-9]");
                case '@' -> out.append("\\p{Lu}");
                case '*' -> out.append("\\p{L}{2,}");
                default -> out.append(Pattern.quote(Character.toString(c)));
            }
        });
        return out.append(')').toString();
    }

    boolean matches(String word) {
        return pattern.matcher(word).matches();
    }
}
