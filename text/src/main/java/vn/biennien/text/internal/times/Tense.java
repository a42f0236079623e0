package vn.biennien.text.internal.times;

/** Whether a sentence looks ahead or back at some place, by its nearest word such as {@code sẽ} or {@code đã}. */
final class Tense {
    private static final int BEFORE = 16;
    private static final int AFTER = 10;

    private final WordClass future;
    private final WordClass past;

    Tense(Grammar grammar) {
        this.future = grammar.words("future");
        this.past = grammar.words("past");
    }

    /** 1 where it looks ahead, -1 where it looks back, 0 where nothing tells. */
    int at(Place p) {
        int left = 0;
        int leftAway = Integer.MAX_VALUE;
        for (int i = p.from() - 1; i >= Math.max(p.sentenceFrom(), p.from() - BEFORE) && left == 0; i--) {
            left = sign(p.atoms(), i, p.sentenceTo());
            leftAway = p.from() - i;
        }
        // What follows counts only where it is nearer: "ngày 5/3 sẽ họp" but "đã họp ngày 5/3 và sẽ …"
        for (int i = p.to(); i < Math.min(p.sentenceTo(), p.to() + AFTER); i++) {
            int right = sign(p.atoms(), i, p.sentenceTo());
            if (right != 0) {
                return left != 0 && leftAway <= i - p.to() + 1 ? left : right;
            }
        }
        return left;
    }

    private int sign(Atoms atoms, int i, int limit) {
        int id = atoms.id(i);
        if (future.begins(id) && future.longest(atoms, i, limit) >= 0) {
            return 1;
        }
        return past.begins(id) && past.longest(atoms, i, limit) >= 0 ? -1 : 0;
    }
}
