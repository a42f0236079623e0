package vn.biennien.analysis.internal.circumstances;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.learning.Features;
import vn.biennien.record.Actor;
import vn.biennien.record.Block;
import vn.biennien.text.Sentence;

/** What speaks for a day, or for none, as the day of a statement. Confined to one article. */
final class DayFeatures {
    private static final int RELATIONS = 12;
    private static final int FRAME_BEFORE = 0;
    private static final int FRAME_AFTER = 1;
    private static final int OWN_CONTENT = 2;
    private static final int PASSAGE = 3;
    private static final int TALE_BEFORE = 4;
    private static final int TALE_AFTER = 5;
    private static final int SAME_BEFORE = 6;
    private static final int SAME_AFTER = 7;
    private static final int OTHER_BEFORE = 8;
    private static final int OTHER_AFTER = 9;
    private static final int CONTENT_BEFORE = 10;
    private static final int CONTENT_AFTER = 11;

    private final Scene scene;
    private final Times times;
    private final @Nullable LocalDate published;
    private final int[] nearest = new int[RELATIONS];
    private final int leadEnd;

    // What is the same for all days of the statement at hand.
    private int k = -1;
    private int block;
    private boolean breaks;
    private boolean often;
    private boolean goesOn;
    private boolean anyInFrame;
    private int same = -1;
    private int last = -1;
    private int alike = -1;

    DayFeatures(Scene scene, Times times) {
        this.scene = scene;
        this.times = times;
        this.published = scene.article.publication().published().day().orElse(null);
        this.leadEnd = leadEnd(scene);
    }

    /** The end of the first paragraph: what stands before it opens the article. */
    private static int leadEnd(Scene scene) {
        for (Block block : scene.article.blocks()) {
            if (block.kind() == Block.Kind.PARAGRAPH) {
                return block.span().end();
            }
        }
        return 0;
    }

    /** Turns to statement {@code k}, as {@code history} stands now. */
    void turnTo(int k, History history) {
        if (this.k != k) {
            this.k = k;
            block = scene.blockOf(k).ordinal();
            breaks = has(Words.Kind.BREAK, k);
            often = has(Words.Kind.OFTEN, k);
            goesOn = has(Words.Kind.SAME, k);
            anyInFrame = times.anyInFrame(k);
        }
        same = history.sameSpeaker(k);
        last = history.last(k);
        alike = history.alike(k);
    }

    /** Whether words about the statement at hand say that it was another time than what stands before. */
    boolean breaks() {
        return breaks;
    }

    /** Features of the statement at hand having been made on {@code day}. */
    void day(Features f, Day day, History history) {
        Told told = scene.statements.get(k);
        int length = day.length();
        int age = day.age(published);
        f.add(1, length);
        f.add(2, age, length);
        f.add(3, Math.min(day.times().size(), 4));
        near(day);
        boolean inFrame = nearest[FRAME_BEFORE] >= 0 || nearest[FRAME_AFTER] >= 0;
        boolean otherInFrame = !inFrame && anyInFrame;
        for (int r = 0; r < RELATIONS; r++) {
            if (nearest[r] >= 0) {
                related(f, told, r, nearest[r], length, age, otherInFrame);
            }
        }
        history(f, day, history, inFrame ? 2 : otherInFrame ? 1 : 0);
        if (day.times().isEmpty()) {
            f.add(4, block, otherInFrame ? 1 : 0);
        }
    }

    /** For each relation the expression of {@code day} that stands nearest, or -1. */
    private void near(Day day) {
        java.util.Arrays.fill(nearest, -1);
        int anchor = scene.statements.get(k).anchor();
        for (int t : day.times()) {
            int r = relation(times.from(t));
            if (nearest[r] < 0 || Math.abs(times.from(t) - anchor) < Math.abs(times.from(nearest[r]) - anchor)) {
                nearest[r] = t;
            }
        }
    }

    private int relation(int token) {
        Told told = scene.statements.get(k);
        boolean before = token < told.anchor();
        if (scene.inFrame(k, token)) {
            return before ? FRAME_BEFORE : FRAME_AFTER;
        }
        if (told.contains(token)) {
            return OWN_CONTENT;
        }
        if (told.passage().holds(token)) {
            return PASSAGE;
        }
        if (scene.owner(token) >= 0) {
            return before ? CONTENT_BEFORE : CONTENT_AFTER;
        }
        int j = times.frameOf(token);
        if (j < 0) {
            return before ? TALE_BEFORE : TALE_AFTER;
        }
        if (scene.statements.get(j).sameSpeaker(told)) {
            return before ? SAME_BEFORE : SAME_AFTER;
        }
        return before ? OTHER_BEFORE : OTHER_AFTER;
    }

    private void related(Features f, Told told, int r, int t, int length, int age, boolean otherInFrame) {
        int from = times.from(t);
        int distance = sentences(from, told.anchor());
        f.add(10 + r, length);
        f.add(25 + r, age, length);
        f.add(40 + r, distance, otherInFrame ? 1 : 0);
        f.add(55 + r, block);
        if (r == FRAME_BEFORE || r == FRAME_AFTER) {
            frame(f, told, r, t);
        } else if (r != OWN_CONTENT) {
            Sentence sentence = scene.sentence(from);
            boolean named = scene.names(sentence.from(), sentence.to(), told);
            f.add(70 + r, named ? 1 : 0, times.occasionIn(from) ? 1 : 0);
            f.add(85 + r, distance, named ? 1 : 0);
            f.add(170 + r, times.shareOccasion(k, from) ? 1 : 0, otherInFrame ? 1 : 0);
        }
        if (scene.tokens.start(from) < leadEnd) {
            f.add(100 + r, otherInFrame ? 1 : 0, length);
        }
        f.add(115 + r, scene.tokens.norm(from));
    }

    private void frame(Features f, Told told, int r, int t) {
        int from = times.from(t);
        int to = times.to(t);
        int anchor = told.anchor();
        int gap = r == FRAME_BEFORE ? anchor - to : from - anchor;
        int commas = 0;
        int otherCue = 0;
        int content = 0;
        for (int i = Math.min(to, anchor); i < Math.max(from, anchor); i++) {
            commas += scene.tokens.is(i, ",") ? 1 : 0;
            otherCue |= scene.cueAt(i) >= 0 && scene.cueAt(i) != k ? 1 : 0;
            content += told.contains(i) ? 1 : 0;
        }
        gap -= content;
        int near = gap <= 3 ? gap : gap <= 6 ? 4 : gap <= 12 ? 5 : 6;
        f.add(130 + r, near);
        f.add(132 + r, Math.min(commas, 3), otherCue);
        f.add(134 + r, times.nearerInFrame(k, t));
        f.add(136 + r, from > 0 ? scene.tokens.norm(from - 1) : "^");
        f.add(138 + r, to < scene.tokens.size() ? scene.tokens.norm(to) : "$");
        f.add(140 + r, from == told.passage().from() ? 1 : 0, content > 0 ? 1 : 0);
        Range mention = told.mention();
        if (mention != null) {
            f.add(142 + r, from < mention.from() ? 0 : from < mention.to() ? 1 : 2, otherCue);
        }
    }

    private void history(Features f, Day day, History history, int frame) {
        if (same >= 0) {
            boolean is = day == history.day(same);
            int gap = sentences(
                    scene.statements.get(same).anchor(), scene.statements.get(k).anchor());
            f.add(is ? 150 : 151, gap, frame);
            f.add(is ? 152 : 153, breaks ? 1 : 0, frame);
            f.add(is ? 154 : 155, block, frame);
        }
        if (last >= 0 && last != same) {
            boolean is = day == history.day(last);
            int gap = sentences(
                    scene.statements.get(last).anchor(), scene.statements.get(k).anchor());
            f.add(is ? 156 : 157, gap, frame);
            f.add(is ? 158 : 159, same >= 0 ? 1 : 0, frame);
        }
        int outer = scene.outer(k);
        if (outer >= 0 && history.decided(outer)) {
            f.add(day == history.day(outer) ? 160 : 161, frame);
        }
        if (alike >= 0) {
            f.add(day == history.day(alike) ? 162 : 163, frame, block);
        }
        f.add(164, history.share(day), frame);
    }

    /** Features of the day of the statement at hand being unknown. */
    void none(Features f, History history) {
        Told told = scene.statements.get(k);
        int frame = anyInFrame ? 1 : 0;
        f.add(200, frame);
        f.add(201, block, frame);
        f.add(202, told.act().ordinal());
        f.add(203, breaks ? 1 : 0, frame);
        f.add(204, often ? 1 : 0, frame);
        f.add(205, goesOn ? 1 : 0, frame);
        f.add(206, scene.outer(k) >= 0 ? 1 : 0, frame);
        Actor speaker =
                told.speakers().isEmpty() ? null : scene.figure(told.speakers().get(0));
        f.add(207, speaker == null ? -1 : speaker.kind().ordinal(), frame);
        Range cue = told.cue();
        f.add(208, cue == null ? 0 : 1);
        if (cue != null) {
            f.add(209, scene.tokens.norm(cue.to() - 1), frame);
            f.add(210, scene.tokens.norm(Math.max(cue.from() - 1, 0)));
        }
        int sameState = same < 0 ? 0 : history.day(same) == null ? 1 : 2;
        f.add(211, sameState, frame);
        int lastState = last < 0 ? 0 : history.day(last) == null ? 1 : 2;
        f.add(212, lastState, sameState);
        if (same >= 0) {
            f.add(213, sentences(scene.statements.get(same).anchor(), told.anchor()), sameState);
        }
        f.add(214, Math.min(times.named(), 4));
        f.add(215, alike < 0 ? 0 : history.day(alike) == null ? 1 : 2, block);
    }

    private boolean has(Words.Kind kind, int k) {
        Range passage = scene.statements.get(k).passage();
        for (int i = passage.from(); i < passage.to(); i++) {
            if (scene.inFrame(k, i) && scene.is(kind, i, passage.to())) {
                return true;
            }
        }
        return false;
    }

    /** How many sentences lie between two tokens, in steps. */
    private int sentences(int a, int b) {
        int n = Math.abs(scene.document.sentenceOf(a) - scene.document.sentenceOf(b));
        return n <= 3 ? n : n <= 5 ? 4 : n <= 9 ? 5 : 6;
    }
}
