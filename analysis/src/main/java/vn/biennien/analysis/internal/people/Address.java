package vn.biennien.analysis.internal.people;

import vn.biennien.text.Name;
import vn.biennien.text.Phrases.Match;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/**
 * Reads where somebody lives or works: {@code Công an huyện X|, tỉnh Y|}, {@code anh X| (ngụ quận 2)|}. Each place is larger
 * than the one before it, which parts an address from two bodies in a row. Confined to one call.
 */
final class Address {
    private static final int PARTS = 4;
    private static final int LARGEST = 5;
    /** Most tokens from one bracket about an acronym to the other. */
    private static final int ACRONYM = 9;

    private final Scan scan;
    private final Tokens t;

    Address(Scan scan) {
        this.scan = scan;
        this.t = scan.t;
    }

    /** Takes the address behind a phrase into it. */
    void add(Phrase p, int limit) {
        acronym(p, limit);
        if (p.to + 1 >= limit) {
            return;
        }
        if (isLed(p.to, limit)) {
            p.to = Math.max(p.to, end(p.to - 1, 0, limit));
            return;
        }
        if (!t.is(p.to, ",") && !t.is(p.to, "(")) {
            return;
        }
        boolean led = isLed(p.to + 1, limit);
        int level = p.isPerson() ? 0 : lastLevel(p);
        if (level == 0 && !led && !p.isPerson()) {
            return;
        }
        int end = end(p.to, level, limit);
        boolean source = p.from > 0 && t.is(p.from - 1, "theo");
        boolean closed = end < limit && t.kind(end) != TokenKind.WORD;
        // Behind a person "quận X sẽ …" may be the next clause's subject; "quận X, tỉnh Y" is an address.
        boolean whole = level > 0 || led || t.is(p.to, "(") || commas(p.to, end) > 1;
        if (end > p.to && whole && (!source || closed)) {
            p.to = end;
        }
    }

    /** Takes a body's acronym in brackets where its place stands behind it: {@code Sở Y tế (SYT) tỉnh X}. */
    private void acronym(Phrase p, int limit) {
        if (p.isPerson() || p.to + 3 >= limit || !t.is(p.to, "(")) {
            return;
        }
        int close = p.to + 1;
        while (close < limit && close < p.to + ACRONYM && !t.is(close, ")")) {
            close++;
        }
        int k = close + 1;
        Match<Integer> unit = k < limit && t.is(close, ")") ? scan.lexicon.addresses.longest(t, k, limit) : null;
        if (unit != null && unit.value() != Lexicon.LIVES) {
            int end = place(k, unit, limit);
            p.to = end > k ? end : p.to;
        }
    }

    private int commas(int from, int to) {
        int commas = 0;
        for (int i = from; i < to; i++) {
            commas += t.is(i, ",") ? 1 : 0;
        }
        return commas;
    }

    private boolean isLed(int k, int limit) {
        Match<Integer> word = scan.lexicon.addresses.longest(t, k, limit);
        return word != null && word.value() == Lexicon.LIVES;
    }

    /** Level of the last place that a phrase itself names; 0 where it names none. */
    private int lastLevel(Phrase p) {
        for (int i = p.to - 1; i >= p.from; i--) {
            Match<Integer> unit = scan.lexicon.addresses.longest(t, i, p.to);
            if (unit != null && unit.value() != Lexicon.LIVES) {
                return unit.value();
            }
        }
        return 0;
    }

    /** The token after the address that begins with the comma or bracket at {@code from}; {@code from} where none does. */
    private int end(int from, int first, int limit) {
        boolean bracket = t.is(from, "(");
        int level = first;
        int at = from;
        for (int n = 0; n < PARTS && at + 1 < limit && (t.is(at, ",") || n == 0); n++) {
            int k = at + 1;
            Match<Integer> lives = scan.lexicon.addresses.longest(t, k, limit);
            if (lives != null && lives.value() == Lexicon.LIVES) {
                k = lives.to();
            }
            Match<Integer> unit = scan.lexicon.addresses.longest(t, k, limit);
            int next = unit == null || unit.value() == Lexicon.LIVES ? LARGEST : unit.value();
            int end = next > level ? place(k, unit, limit) : k;
            if (end == k) {
                break;
            }
            at = end;
            level = next;
        }
        if (!bracket) {
            return at;
        }
        return at > from && at < limit && t.is(at, ")") ? at + 1 : from;
    }

    /** The token after the place at {@code k}, with its unit or without; {@code k} where there is none. */
    private int place(int k, @org.jspecify.annotations.Nullable Match<Integer> unit, int limit) {
        int named = unit == null ? k : unit.to();
        if (unit != null && named < limit && t.kind(named) == TokenKind.NUMBER) {
            return named + 1;
        }
        Name whole = scan.name(k);
        Name name = whole == null ? scan.name(named) : whole;
        boolean place = name != null
                && name.to() <= limit
                && (name.kind() == Name.Kind.PLACE
                        || unit != null && name.kind() != Name.Kind.LAW && name.kind() != Name.Kind.MEDIA);
        return place && name != null ? name.to() : k;
    }
}
