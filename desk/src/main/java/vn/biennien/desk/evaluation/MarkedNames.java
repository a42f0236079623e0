package vn.biennien.desk.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.biennien.text.Name;

/**
 * A text with its names marked by hand, as in {@code training/names}: {@code [O Bộ Ngoại giao [S Mỹ]]}. Immutable.
 *
 * @param id the piece's name
 * @param text without marks
 * @param marks the marked names, each outer one behind those inside it
 */
public record MarkedNames(String id, String text, List<Mark> marks) {
    private static final String LETTERS = "PSOMGAT";
    private static final Name.Kind[] KINDS = {
        Name.Kind.PERSON,
        Name.Kind.STATE,
        Name.Kind.ORGANISATION,
        Name.Kind.MEDIA,
        Name.Kind.PLACE,
        Name.Kind.LAW,
        Name.Kind.PRODUCT
    };

    /** Keeps its own copy of {@code marks}. */
    public MarkedNames {
        marks = List.copyOf(marks);
    }

    /**
     * One marked name.
     *
     * @param start its first UTF-16 unit
     * @param core where it begins without the words that may be left off; {@code start} where there are none
     * @param end behind its last unit
     * @param kind the kind it is counted under; PRODUCT, without meaning, where {@code kinds} is empty
     * @param kinds the kinds that are right; empty where all are
     * @param asked whether missing it is a mistake
     */
    public record Mark(int start, int core, int end, Name.Kind kind, Set<Name.Kind> kinds, boolean asked) {
        /** Keeps its own copy of {@code kinds}. */
        public Mark {
            kinds = Set.copyOf(kinds);
        }

        /** Whether extent and kind of a found name are right. */
        boolean fits(Name name) {
            int from = name.span().start();
            return name.span().end() == end && (from == start || from == core) && kinds.contains(name.kind());
        }

        /** Whether what is found there does not count at all. */
        boolean hides(Name name) {
            return kinds.isEmpty()
                    && name.span().start() >= start
                    && name.span().end() <= end;
        }
    }

    /**
     * The pieces in a file or in a folder's {@code .txt} files, by name.
     *
     * @throws IOException if nothing can be read, or a mark is not closed or has an unknown letter
     */
    public static List<MarkedNames> read(Path path) throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(path)) {
            try (Stream<Path> all = Files.walk(path)) {
                all.filter(f -> f.toString().endsWith(".txt")).sorted().forEach(files::add);
            }
        } else {
            files.add(path);
        }
        List<MarkedNames> pieces = new ArrayList<>();
        for (Path file : files) {
            for (String piece : ("\n" + Files.readString(file)).split("\n== ", -1)) {
                int line = piece.indexOf('\n');
                if (!piece.isBlank() && line > 0) {
                    String id = piece.substring(0, line).strip();
                    pieces.add(parse(id, piece.substring(line + 1).strip() + "\n"));
                }
            }
        }
        if (pieces.isEmpty()) {
            throw new IOException(path + " holds no piece that begins with \"== name\".");
        }
        return pieces;
    }

    /** A bracket that is open. */
    private static final class Open {
        final int start;
        final String letters;
        int core;

        Open(int start, String letters) {
            this.start = start;
            this.core = start;
            this.letters = letters;
        }
    }

    /**
     * Reads marks off a text.
     *
     * @throws IOException if a mark is not closed or has an unknown letter
     */
    public static MarkedNames parse(String id, String marked) throws IOException {
        StringBuilder text = new StringBuilder(marked.length());
        List<Mark> marks = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '[') {
                int space = marked.indexOf(' ', i);
                open.push(new Open(text.length(), marked.substring(i + 1, Math.max(space, i + 1))));
                i = space;
            } else if (c == ']' && !open.isEmpty()) {
                marks.add(mark(id, open.pop(), text.length()));
            } else if (c == '~' && !open.isEmpty()) {
                open.getFirst().core = text.length() + 1;
            } else {
                text.append(c);
            }
            if (i < 0) {
                break;
            }
        }
        if (!open.isEmpty()) {
            throw new IOException(id + ": a bracket is not closed.");
        }
        return new MarkedNames(id, text.toString(), marks);
    }

    private static Mark mark(String id, Open open, int end) throws IOException {
        boolean asked = !open.letters.startsWith("?");
        String letters = asked ? open.letters : open.letters.substring(1);
        Set<Name.Kind> kinds = EnumSet.noneOf(Name.Kind.class);
        Name.Kind first = Name.Kind.PRODUCT;
        for (int i = letters.length() - 1; i >= 0; i--) {
            int kind = LETTERS.indexOf(letters.charAt(i));
            if (kind < 0) {
                throw new IOException(id + ": \"" + open.letters + "\" is no kind of name.");
            }
            first = KINDS[kind];
            kinds.add(first);
        }
        if (asked && kinds.isEmpty()) {
            throw new IOException(id + ": a bracket without a kind.");
        }
        return new Mark(open.start, open.core, end, first, kinds, asked);
    }
}
