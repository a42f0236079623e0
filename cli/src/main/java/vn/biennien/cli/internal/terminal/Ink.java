package vn.biennien.cli.internal.terminal;

/**
 * Colours and weights of text, and brackets instead where there are none.
 *
 * <p>Styled text carries signs of one private character each, which take no room in {@link DisplayWidth} and become the
 * terminal's codes only when a line is {@link #render rendered}: so text can be wrapped without cutting a code. Styles
 * do not nest. Immutable.
 */
public final class Ink {

    private static final char FIRST_SIGN = '\uE000';
    private static final char END = '\uE00F';

    /** What a line begins anew with after a break. */
    private static final char NONE = 0;

    private enum Style {
        BOLD('\uE000', "1"),
        DIM('\uE001', "2"),
        MARK('\uE002', "1;33"),
        BAD('\uE003', "31"),
        ACT('\uE004', "36");

        private final char sign;
        private final String code;

        Style(char sign, String code) {
            this.sign = sign;
            this.code = code;
        }

        /** The terminal's code for a sign; that of the end for all others. */
        static String code(char sign) {
            for (Style style : values()) {
                if (style.sign == sign) {
                    return style.code;
                }
            }
            return "0";
        }
    }

    private final boolean colours;

    private Ink(boolean colours) {
        this.colours = colours;
    }

    /** Ink with colours, or without any. */
    public static Ink of(boolean colours) {
        return new Ink(colours);
    }

    /** Headings and names. */
    public String bold(String text) {
        return styled(Style.BOLD, text);
    }

    /** What matters less. */
    public String dim(String text) {
        return styled(Style.DIM, text);
    }

    /** A speech act. */
    public String act(String text) {
        return styled(Style.ACT, text);
    }

    /** What went wrong. */
    public String bad(String text) {
        return styled(Style.BAD, text);
    }

    /** The words in question among others: in colour, or between brackets. */
    public String mark(String text) {
        return colours ? styled(Style.MARK, text) : "[" + text + "]";
    }

    private static String styled(Style style, String text) {
        return text.isEmpty() ? text : style.sign + text + END;
    }

    /** Whether the character is one of the signs in styled text. */
    static boolean isSign(int codePoint) {
        return codePoint >= FIRST_SIGN && codePoint <= END;
    }

    /** The style in force after {@code line}, which began in {@code before}. */
    static char after(String line, char before) {
        char style = before;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (isSign(c)) {
                style = c == END ? NONE : c;
            }
        }
        return style;
    }

    /** {@code line}, begun in {@code style}, and ended in none. */
    static String closed(String line, char style) {
        String open = style == NONE ? line : style + line;
        return after(line, style) == NONE ? open : open + END;
    }

    /**
     * A line as it goes out. Control characters of the text do not: an article must not command somebody's terminal.
     */
    public String render(String line) {
        StringBuilder out = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (isSign(c)) {
                if (colours) {
                    out.append("\u001b[").append(Style.code(c)).append('m');
                }
            } else if (c == '\t' || c == '\n') {
                out.append(' ');
            } else if (!Character.isISOControl(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
