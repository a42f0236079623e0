package vn.biennien.reading.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.reading.internal.Layout.Found;
import vn.biennien.reading.internal.SourceLine.Place;
import vn.biennien.record.Block;
import vn.biennien.record.Block.Kind;
import vn.biennien.record.PublishedDate;
import vn.biennien.record.Span;

/**
 * The reading of one text, line by line. Whatever is not known to be something else is a paragraph: a paragraph taken
 * for furniture loses statements, furniture taken for a paragraph hardly ever makes one. Not thread-safe.
 */
final class Reading {

    /** A longer line is a paragraph even where captions stand, and even with a credit at its end. */
    private static final int LONGEST_CAPTION = 350;

    /** A longer line is no headline, byline or furniture. */
    private static final int LONGEST_HEADLINE = 200;

    /** A longer line that closes a sentence is no furniture. */
    private static final int LONGEST_SENTENCE = 80;

    private final Layout layout;
    private final String text;

    /** What the lines are, by where they begin; empty where the text itself must tell. */
    private final Map<Integer, Kind> known;

    private final List<Line> lines;
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> credits = new ArrayList<>();
    private final Set<String> captions = new HashSet<>();
    private final int headline;
    private final int standfirst;
    private final int captionGroup;
    private final int lastOfBody;
    private @Nullable String outlet;
    private @Nullable LocalDate stated;

    Reading(Layout layout, String text, Map<Integer, Kind> known) {
        this.layout = layout;
        this.text = text;
        this.known = known;
        this.lines = Line.of(text, known.isEmpty() ? top() : 0);
        this.headline = known.isEmpty() ? headline() : knownLine(Kind.HEADLINE);
        this.standfirst = known.isEmpty() ? standfirst() : knownLine(Kind.STANDFIRST);
        this.captionGroup = known.isEmpty() ? captionGroup() : -1;
        this.lastOfBody = lastOfBody();
        for (Line line : lines) {
            if (line.group() == captionGroup) {
                captions.add(bare(line.words()));
            }
        }
    }

    Layout.Page page() {
        for (int i = 0; i < lines.size(); i++) {
            i = read(i);
        }
        PublishedDate published = stated == null
                ? DateEvidence.infer(text, blocks)
                : new PublishedDate(stated.toString(), PublishedDate.Basis.STATED, null);
        return new Layout.Page(blocks, credits, outlet, published);
    }

    private int knownLine(Kind kind) {
        for (int i = 0; i < lines.size(); i++) {
            if (known.get(lines.get(i).start()) == kind) {
                return i;
            }
        }
        return -1;
    }

    /** Takes what stands before the first words; returns where these begin. */
    private int top() {
        Found found = layout.first(Place.TOP, row -> row.start(text));
        if (found == null) {
            return 0;
        }
        int end = found.match().end();
        String words = text.substring(0, end);
        int start = words.length() - words.stripLeading().length();
        add(found.row().kind(), start, words.stripTrailing().length());
        note(found);
        return end;
    }

    /** Number of the headline's line, or -1. */
    private int headline() {
        for (int i = 0; i < lines.size() - 1; i++) {
            Line line = lines.get(i);
            if (isAside(line)) {
                continue;
            }
            if (inHeadedGroup(i)) {
                continue;
            }
            boolean alone = line.opensGroup() && line.closesGroup();
            return alone && Shape.readsLikeHeadline(line.words(), LONGEST_HEADLINE) ? i : -1;
        }
        return -1;
    }

    /** Whether the line is furniture or a credit by itself. */
    private boolean isAside(Line line) {
        return mayBeWhole(line.words())
                && (layout.first(Place.HEADING, row -> row.whole(line.words())) != null
                        || layout.first(Place.LINE, row -> row.whole(line.words())) != null);
    }

    /** Whether the group of line {@code i} begins with a heading of related stories. */
    private boolean inHeadedGroup(int i) {
        Line first = lines.get(i - lines.get(i).inGroup());
        return first.words().length() <= LONGEST_HEADLINE
                && layout.first(Place.HEADING, row -> row.whole(first.words())) != null;
    }

    /** Number of the standfirst's line where headline, standfirst and a body of several lines stand apart, or -1. */
    private int standfirst() {
        int i = headline + 1;
        if (headline < 0 || i + 1 >= lines.size()) {
            return -1;
        }
        Line line = lines.get(i);
        return line.groupSize() == 1 && lines.get(i + 1).groupSize() > 1 && !isAside(line) && !isSignature(line)
                ? i
                : -1;
    }

    /** Number of the group that holds the captions: the last, behind headline, standfirst and body; or -1. */
    private int captionGroup() {
        if (standfirst < 0) {
            return -1;
        }
        int body = lines.get(standfirst).group() + 1;
        int last = lines.get(lines.size() - 1).group();
        return last == body + 1 ? last : -1;
    }

    /** Number of the last line that is neither caption nor furniture: where signatures stand. */
    private int lastOfBody() {
        for (int i = lines.size() - 1; i >= 0; i--) {
            Line line = lines.get(i);
            boolean caption = line.group() == captionGroup || known.get(line.start()) == Kind.CAPTION;
            if (!caption && !isAside(line) && !isCreditOnly(line)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether all of the line is what else stands behind a caption. */
    private boolean isCreditOnly(Line line) {
        Found ending = layout.first(Place.ENDING, row -> row.end(line.words()));
        return ending != null && ending.match().start() == 0;
    }

    /** Reads line {@code i}; returns the number of the last line that was read. */
    private int read(int i) {
        Line line = lines.get(i);
        if (i == headline) {
            add(Kind.HEADLINE, line.start(), line.end());
            return i;
        }
        boolean mayBeWhole = mayBeWhole(line.words());
        if (mayBeWhole) {
            Found heading = layout.first(Place.HEADING, row -> row.whole(line.words()));
            if (heading != null) {
                return readHeading(i, heading);
            }
            if (readWhole(Place.LINE, line)
                    || (i > 0 && readWhole(Place.BODY, line))
                    || (maySign(i) && readWhole(Place.SIGNATURE, line))) {
                return i;
            }
            if (repeatsHeadline(line.words())) {
                add(Kind.FURNITURE, line.start(), line.end());
                return i;
            }
        }
        readParts(i, line);
        return i;
    }

    /** Whether it is worth while to ask if the whole line is furniture or credit: a long sentence is neither. */
    private static boolean mayBeWhole(String words) {
        return words.length() <= LONGEST_SENTENCE || (words.length() <= LONGEST_HEADLINE && !Shape.endsSentence(words));
    }

    private int readHeading(int i, Found heading) {
        Line line = lines.get(i);
        add(heading.row().kind(), line.start(), line.end());
        int last = i;
        while (last + 1 < lines.size()
                && lines.get(last + 1).group() == line.group()
                && Shape.readsLikeHeadline(lines.get(last + 1).words(), LONGEST_HEADLINE)) {
            last++;
            add(heading.row().kind(), lines.get(last).start(), lines.get(last).end());
        }
        return last;
    }

    private boolean readWhole(Place place, Line line) {
        Found found = layout.first(place, row -> row.whole(line.words()));
        if (found == null) {
            return false;
        }
        add(found.row().kind(), line.start(), line.end());
        note(found);
        return true;
    }

    /** Signatures stand at the end of the body, and right under the headline. */
    private boolean maySign(int i) {
        Line line = lines.get(i);
        return i == lastOfBody
                || (headline >= 0 && i == headline + 1 && line.groupSize() == 1)
                || (line.closesGroup()
                        && line.group() == lines.get(Math.max(lastOfBody, 0)).group());
    }

    private boolean isSignature(Line line) {
        return layout.first(Place.SIGNATURE, row -> row.whole(line.words())) != null;
    }

    /** A picture's stand-in text: the headline again with a number. */
    private boolean repeatsHeadline(String words) {
        if (headline < 0) {
            return false;
        }
        String title = lines.get(headline).words();
        return words.length() > title.length()
                && words.startsWith(title)
                && words.substring(title.length()).matches("\\s*[-–]?\\s*\\d{1,2}\\.?");
    }

    /** A line of which the start or the end may be something else than the rest. */
    private void readParts(int i, Line line) {
        int start = line.start();
        String words = line.words();
        Kind kind = kindOf(i, line);
        Found glued = layout.first(Place.GLUED, row -> row.inside(words));
        if (glued != null) {
            int from = glued.match().start();
            int to = glued.match().end();
            add(glued.row().rest(), start, start + from);
            add(glued.row().kind(), start + from, start + to);
            add(Kind.PARAGRAPH, start + to, line.end());
            return;
        }
        int from = 0;
        Found opening = layout.first(Place.OPENING_CAPTION, row -> row.start(words));
        if (opening == null && i <= headline + 4) {
            opening = layout.first(Place.OPENING, row -> row.start(words));
        }
        if (opening != null) {
            from = opening.match().end();
            add(opening.row().kind(), start, start + from);
            note(opening);
            kind = opening.row().rest() == Kind.PARAGRAPH ? kind : opening.row().rest();
        }
        readEnd(i, line, from, kind);
    }

    private void readEnd(int i, Line line, int from, Kind kind) {
        String words = line.words();
        int start = line.start();
        Found ending = layout.first(Place.ENDING, row -> row.end(words));
        if (ending == null && i == lastOfBody) {
            ending = layout.first(Place.CLOSING, row -> row.end(words));
        }
        if (ending == null || ending.match().start() < from) {
            add(kind, start + from, line.end());
            return;
        }
        Kind rest = ending.row().rest() == Kind.CAPTION && words.length() <= LONGEST_CAPTION ? Kind.CAPTION : kind;
        add(rest, start + from, start + ending.match().start());
        add(ending.row().kind(), start + ending.match().start(), line.end());
        note(ending);
    }

    private Kind kindOf(int i, Line line) {
        if (i == standfirst) {
            return Kind.STANDFIRST;
        }
        if (known.get(line.start()) == Kind.CAPTION) {
            return Kind.CAPTION;
        }
        if (line.words().length() > LONGEST_CAPTION) {
            return Kind.PARAGRAPH;
        }
        boolean beforeCredit = i + 1 < lines.size()
                && lines.get(i + 1).words().startsWith("Nguồn hình ảnh,")
                && !Shape.endsSentence(line.words());
        return line.group() == captionGroup || captions.contains(bare(line.words())) || beforeCredit
                ? Kind.CAPTION
                : Kind.PARAGRAPH;
    }

    /** A caption's words without the signs in which its repetitions differ. */
    private static String bare(String words) {
        int end = words.length();
        while (end > 0 && !Character.isLetterOrDigit(words.charAt(end - 1))) {
            end--;
        }
        return words.substring(0, end);
    }

    private void note(Found found) {
        for (String source : found.row().sources(found.match())) {
            if (!credits.contains(source)) {
                credits.add(source);
            }
        }
        if (outlet == null) {
            outlet = found.row().outlet(found.match());
        }
        if (stated == null) {
            stated = found.row().date(found.match());
        }
    }

    /** Adds a block without the white space and the dash at its ends. */
    private void add(Kind kind, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isGap(text.charAt(from), kind == Kind.CREDIT)) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            blocks.add(new Block(kind, new Span(from, to)));
        }
    }

    private static boolean isGap(char c, boolean dashToo) {
        return Character.isWhitespace(c) || (dashToo && (c == '-' || c == '–' || c == '—'));
    }
}
