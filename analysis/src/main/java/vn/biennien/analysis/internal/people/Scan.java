package vn.biennien.analysis.internal.people;

import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.people.Lexicon.HeadWord;
import vn.biennien.analysis.internal.people.Lexicon.Small;
import vn.biennien.text.Document;
import vn.biennien.text.Name;
import vn.biennien.text.Phrases.Match;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;
import vn.biennien.text.WordGroups;

/** A document as the phrase reader looks at it: tokens, names by place, words of the lexicon. Confined to one call. */
final class Scan {
    final Lexicon lexicon;
    final Document document;
    final Tokens t;
    private final WordGroups groups;
    /** The outermost name that begins at a token. */
    private final Name[] names;
    /** Small words by token, looked up once. */
    private final @Nullable Match<Small>[] smallAt;

    private final boolean[] smallRead;

    @SuppressWarnings("unchecked") // an array of matches
    Scan(Lexicon lexicon, Document document) {
        this.lexicon = lexicon;
        this.document = document;
        this.t = document.tokens();
        this.groups = document.groups();
        this.names = new Name[t.size() + 1];
        this.smallAt = (Match<Small>[]) new Match<?>[t.size()];
        this.smallRead = new boolean[t.size()];
        for (Name name : document.names()) {
            if (names[name.from()] == null) {
                names[name.from()] = name;
            }
        }
    }

    /** The outermost name that begins at {@code i}, or null. */
    @Nullable
    Name name(int i) {
        return i < names.length ? names[i] : null;
    }

    boolean isPerson(int i) {
        Name name = name(i);
        return name != null && name.kind() == Name.Kind.PERSON;
    }

    /** Whether a name of a state, a body, a medium or a place begins at {@code i}. */
    boolean isBody(int i) {
        Name name = name(i);
        return name != null
                && switch (name.kind()) {
                    case STATE, ORGANISATION, MEDIA, PLACE -> true;
                    case PERSON, LAW, PRODUCT -> false;
                };
    }

    /** A head word at {@code k}, unless a longer name begins there. */
    @Nullable
    Match<HeadWord> head(int k, int limit) {
        if (k >= limit) {
            return null;
        }
        Match<HeadWord> head = lexicon.heads.longest(t, k, limit);
        Name name = name(k);
        boolean named = head != null
                && name != null
                && name.to() >= head.to()
                && (name.kind() != Name.Kind.PERSON || name.to() > head.to() || name.to() - name.from() > 1);
        return named || head != null && isWithinWord(head) ? null : head;
    }

    /** Whether a longer word begins before a head or, where the head is one syllable, goes on behind it: {@code cơ sở}. */
    private boolean isWithinWord(Match<HeadWord> head) {
        int from = head.from();
        if (t.isCapital(from)) {
            return false;
        }
        boolean syllable = head.to() - from == 1;
        return groups.from(from) < from
                || syllable && groups.to(from) == from + 2 && lexicon.heads.longest(t, from + 1, from + 2) == null;
    }

    @Nullable
    Match<Small> small(int k, int limit) {
        if (k >= limit) {
            return null;
        }
        if (!smallRead[k]) {
            smallRead[k] = true;
            smallAt[k] = lexicon.small.longest(t, k, t.size());
        }
        Match<Small> m = smallAt[k];
        return m == null || m.to() <= limit ? m : lexicon.small.longest(t, k, limit);
    }

    boolean isSmall(int k, int limit, Small kind) {
        Match<Small> m = small(k, limit);
        return m != null && m.value() == kind;
    }

    boolean isLowerWord(int k, int limit) {
        return k < limit && t.kind(k) == TokenKind.WORD && !t.isCapital(k);
    }

    String text(int from, int to) {
        return t.span(from, to).in(t.text());
    }
}
