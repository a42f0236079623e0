package vn.biennien.analysis.internal.positions;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.events.Side;
import vn.biennien.analysis.internal.events.Sides;
import vn.biennien.analysis.internal.people.Cast;
import vn.biennien.analysis.internal.people.Mention;
import vn.biennien.analysis.internal.positions.StanceWords.Kind;
import vn.biennien.analysis.internal.positions.StanceWords.Op;
import vn.biennien.record.Statement;
import vn.biennien.text.Document;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/** A stretch of what somebody says, with the words in it that tell a stance. Confined to one article. */
final class Passage {
    /** A word bears on what stands so many tokens away at most. */
    private static final int REACH = 14;

    private final Document document;
    private final Tokens tokens;
    private final Cast cast;
    private final Sides sides;
    private final Statement statement;
    private final int from;
    private final int to;
    private final List<Op> ops;

    Passage(Document document, Cast cast, Sides sides, Statement statement, int from, int to, StanceWords words) {
        this.document = document;
        this.tokens = document.tokens();
        this.cast = cast;
        this.sides = sides;
        this.statement = statement;
        this.from = from;
        this.to = to;
        this.ops = words.in(tokens, from, to);
    }

    /** How something stands in its clause. */
    private enum Place {
        PLAIN,
        /** A reason, a time: told at the side. */
        ASIDE,
        /** Behind an "if". */
        SUPPOSED
    }

    /** What stands around something at stake, and bears on it. */
    Surroundings around(Worded w) {
        List<Op> bearing = new ArrayList<>();
        Place place = before(w, bearing);
        between(w, bearing);
        behind(w, bearing);
        boolean supposed = place == Place.SUPPOSED;
        return new Surroundings(bearing, place == Place.ASIDE, supposed, supposed ? null : condition(w), this);
    }

    /** Words before it in its clause, from the nearest on. */
    private Place before(Worded w, List<Op> bearing) {
        Place place = Place.PLAIN;
        int left = w.from();
        for (int o = ops.size() - 1; o >= 0; o--) {
            Op op = ops.get(o);
            if (op.from() >= w.from()) {
                continue;
            }
            if (w.from() - op.to() > REACH || isParted(op.to(), left, !bearing.isEmpty()) || op.is(Kind.BREAK)) {
                break;
            }
            if (op.is(Kind.IF)) {
                place = Place.SUPPOSED;
                break;
            }
            if (op.is(Kind.SIDE) || op.is(Kind.WHEN)) {
                place = Place.ASIDE;
                break;
            }
            if (!op.is(Kind.BESIDE) && !isWeak(op)) {
                bearing.add(op);
                left = op.from();
            }
        }
        return place;
    }

    /** Words among its own that bear on those of them that follow: {@code Ukraine sẽ không gia nhập NATO}. */
    private void between(Worded w, List<Op> bearing) {
        for (Op op : ops) {
            boolean between = op.from() >= w.from()
                    && op.to() <= w.to()
                    && w.words().get(op.from(), op.to()).isEmpty();
            if (between && !isParted(op.to(), w.words().nextSetBit(op.to()), true)) {
                bearing.add(op);
            }
        }
    }

    /** A judgement behind it in its clause: {@code … là không thể chấp nhận}. */
    private void behind(Worded w, List<Op> bearing) {
        for (Op op : ops) {
            if (op.from() < w.to()) {
                continue;
            }
            if (op.from() - w.to() > REACH || isParted(w.to(), op.from(), true) || op.is(Kind.BREAK)) {
                break;
            }
            if (op.is(Kind.BAD)) {
                bearing.add(op);
            }
        }
    }

    /** A word that says nothing of its own, only how others are meant. */
    private static boolean isWeak(Op op) {
        return op.kinds().stream().allMatch(k -> k == Kind.ADVERB || k == Kind.MAY || k == Kind.WE);
    }

    /** Whether a sign ends the clause between two tokens; {@code và} does where something bears already. */
    private boolean isParted(int a, int b, boolean also) {
        for (int i = a; i < b; i++) {
            if (tokens.is(i, ",") || tokens.is(i, ";") || tokens.is(i, ":") || endsSentence(i)) {
                return true;
            }
            if (also && (tokens.is(i, "và") || tokens.is(i, "hoặc") || tokens.is(i, "cùng"))) {
                return true;
            }
        }
        return false;
    }

    private boolean endsSentence(int i) {
        return tokens.kind(i) == TokenKind.PUNCTUATION
                && (tokens.is(i, ".") || tokens.is(i, "!") || tokens.is(i, "?") || tokens.is(i, "…"));
    }

    /** The condition on which something is said, or null. */
    private @Nullable Condition condition(Worded w) {
        boolean may = false;
        for (Op op : ops) {
            may |= op.is(Kind.MAY);
            boolean condition = op.is(Kind.IF) || op.is(Kind.WHEN) && may && op.from() >= w.to();
            if (!condition || document.sentenceOf(op.from()) != document.sentenceOf(w.from())) {
                continue;
            }
            int end = endOfCondition(op.to());
            if (end > op.to() && (op.from() >= w.to() || end <= w.from())) {
                return new Condition(op.to(), end, op.is(Kind.IF));
            }
        }
        return null;
    }

    private int endOfCondition(int start) {
        for (int i = start; i < to; i++) {
            if (tokens.is(i, ",") || tokens.is(i, ";") || tokens.is(i, "thì") || endsSentence(i)) {
                return i;
            }
        }
        int end = to;
        while (end > start && tokens.kind(end - 1) == TokenKind.QUOTE_CLOSE) {
            end--;
        }
        return end;
    }

    /** Whether it may be, by a word in the clause before a token: {@code có thể đàm phán}. */
    boolean isMaybe(int token) {
        for (Op op : ops) {
            if (op.is(Kind.MAY) && op.to() <= token && token - op.to() <= REACH) {
                return true;
            }
        }
        return false;
    }

    /** Whether the speakers are who wants, refuses or opposes something by a word; nobody named: they are. */
    boolean isOwn(Op op) {
        int i = op.from();
        while (i > from && isAdverb(i)) {
            i--;
        }
        if (i == from || isParted(i - 1, i, true)) {
            return true;
        }
        for (Op we : ops) {
            if (we.is(Kind.WE) && we.to() == i) {
                return true;
            }
        }
        Mention ending = cast.mentionEndingAt(i).orElse(null);
        Mention mention = ending != null ? ending : cast.mentionCovering(i - 1).orElse(null);
        return mention != null && isSpeakers(mention);
    }

    private boolean isAdverb(int end) {
        for (Op op : ops) {
            if (op.to() == end && op.is(Kind.ADVERB)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSpeakers(Mention mention) {
        if (statement.speakers().contains(cast.actor(mention).name())) {
            return true;
        }
        for (String speaker : statement.speakers()) {
            String own = sides.whoever(speaker).name();
            for (Side side : sides.of(mention)) {
                if (side.name().equals(own)) {
                    return true;
                }
            }
        }
        return false;
    }
}
