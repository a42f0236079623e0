package vn.biennien.text.internal.names;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.biennien.text.Name;
import vn.biennien.text.Sentence;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/** Settles what single sentences leave open by what the article says elsewhere. Immutable and thread-safe. */
final class Settling {
    private final Lexicon lexicon;

    Settling(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Gives the names of a whole text the kinds that the text as a whole tells. */
    void settle(Search s, List<Sentence> sentences) {
        agree(s);
        drop(s);
        labels(s, sentences);
        open(s);
    }

    static String key(Tokens t, int from, int to) {
        StringBuilder key = new StringBuilder(t.norm(from));
        for (int i = from + 1; i < to; i++) {
            key.append(' ').append(t.norm(i));
        }
        return key.toString();
    }

    /** Once {@code tổ chức khủng bố Jabhat al-Nusra}, never a person. */
    private void agree(Search s) {
        if (!s.parts.isEmpty()) {
            namesakes(s);
            s.names.replaceAll(n -> isCalled(s, n) ? new Name(n.span(), Name.Kind.PERSON, n.from(), n.to()) : n);
        }
        if (s.kinds.isEmpty()) {
            return;
        }
        s.names.replaceAll(n -> {
            if (n.kind() != Name.Kind.PERSON && n.kind() != Name.Kind.ORGANISATION) {
                return n;
            }
            String key = key(s.t, n.from(), n.to());
            Name.Kind kind = s.kinds.get(key);
            if (kind == Name.Kind.PRODUCT && s.parts.getOrDefault(key, false)) {
                return n;
            }
            if (n.kind() == Name.Kind.ORGANISATION && kind != Name.Kind.LAW && kind != Name.Kind.PRODUCT) {
                return n;
            }
            return kind != null && !s.titled.contains(key) ? new Name(n.span(), kind, n.from(), n.to()) : n;
        });
    }

    /** {@code Đức} in an article about Phan Văn Đức is he, unless the article tells of Germans as well. */
    private static void namesakes(Search s) {
        Set<String> states = new HashSet<>();
        Set<String> persons = new HashSet<>();
        for (Name n : s.names) {
            String norm = s.t.norm(n.from());
            if (n.kind() == Name.Kind.STATE && n.to() == n.from() + 1 && s.parts.getOrDefault(norm, false)) {
                (isStateLike(s.t, n.from()) ? states : persons).add(norm);
            }
        }
        persons.removeAll(states);
        if (!persons.isEmpty()) {
            s.names.replaceAll(n -> n.kind() == Name.Kind.STATE
                            && n.to() == n.from() + 1
                            && Shapes.isVietnamese(s.t.norm(n.from()))
                            && persons.contains(s.t.norm(n.from()))
                    ? new Name(n.span(), Name.Kind.PERSON, n.from(), n.to())
                    : n);
        }
    }

    /** Behind a noun or a word for a direction, in a pair or before a capital, a state rather than somebody. */
    private static boolean isStateLike(Tokens t, int i) {
        boolean behind = i > 0
                && (Surroundings.isPeople(t, i)
                        || Surroundings.leadsToPlace(t, i - 1)
                        || t.is(i - 1, "ở")
                        || t.is(i - 1, "tại")
                        || t.is(i - 1, "từ")
                        || t.is(i - 1, "nước")
                        || t.is(i - 1, "-")
                        || t.kind(i - 1) == TokenKind.WORD && t.isCapital(i - 1));
        boolean before = i + 1 < t.size() && (t.is(i + 1, "-") || t.isCapital(i + 1) || t.is(i + 1, ")"));
        return behind || before;
    }

    /** {@code Vinh nói …} in an article about Lê Quang Vinh: no town. */
    private boolean isCalled(Search s, Name n) {
        int i = n.from();
        if (n.kind() == Name.Kind.ORGANISATION && n.to() == i + 1 && lexicon.isFirstName(s.t, i)) {
            // "Chelsea", a club, in an article about Chelsea Marlow
            return s.parts.containsKey(s.t.norm(i));
        }
        return n.kind() == Name.Kind.PLACE
                && n.to() == i + 1
                && Shapes.isVietnamese(s.t.norm(i))
                && s.parts.containsKey(s.t.norm(i))
                && !Surroundings.leadsToPlace(s.t, Math.max(0, i - 1))
                && n.to() < s.t.size()
                && s.t.kind(n.to()) == TokenKind.WORD
                && !s.t.isCapital(n.to())
                && (i == 0 || s.t.kind(i - 1) != TokenKind.WORD || lexicon.isEnd(s.t, i - 1, i));
    }

    /** Once {@code bão Marnessa}, never a name of ours. */
    private static void drop(Search s) {
        s.nothing.removeIf(s.parts::containsKey);
        if (!s.nothing.isEmpty()) {
            s.open.removeIf(o -> s.nothing.contains(key(s.t, o[0], o[1])));
            s.names.removeIf(n -> n.kind() != Name.Kind.STATE
                    && n.kind() != Name.Kind.PLACE
                    && s.nothing.contains(key(s.t, n.from(), n.to()))
                    && !s.titled.contains(key(s.t, n.from(), n.to())));
        }
    }

    /** {@code Đen: …}: a word that opens lines before a colon, again and again, is somebody who talks. */
    private static void labels(Search s, List<Sentence> sentences) {
        Tokens t = s.t;
        Map<String, Integer> seen = new HashMap<>();
        BitSet begun = new BitSet();
        s.names.forEach(n -> begun.set(n.from()));
        for (int round = 0; round < 2; round++) {
            for (Sentence sentence : sentences) {
                int i = sentence.from();
                boolean label = i + 2 < sentence.to()
                        && t.is(i + 1, ":")
                        && !Shapes.isAcronym(t, i)
                        && t.kind(i) == TokenKind.WORD
                        && t.isCapital(i);
                if (label && round == 0) {
                    seen.merge(t.norm(i), 1, Integer::sum);
                } else if (label && seen.getOrDefault(t.norm(i), 0) > 2 && !begun.get(i)) {
                    s.add(Name.Kind.PERSON, i, i + 1);
                }
            }
        }
    }

    /** Settles capital words left open by what the article says of them elsewhere. */
    private void open(Search s) {
        Map<String, Integer> votes = new HashMap<>();
        BitSet places = new BitSet(); // ends of places and states, looked up once for all
        for (Name n : s.names) {
            if (n.kind() == Name.Kind.PLACE || n.kind() == Name.Kind.STATE) {
                places.set(n.to());
            }
        }
        for (int[] span : s.open) {
            votes.merge(s.t.norm(span[0]), vote(s, places, span[0], span[1]), Integer::sum);
        }
        for (int[] span : s.open) {
            int i = span[0];
            int end = span[1];
            Name.Kind own = end > i + 1 ? s.kinds.get(key(s.t, i, end)) : null;
            if (own != null && !PersonReader.isForeign(s.t, i)) {
                s.add(own, i, end);
            } else if (end == i + 1 && s.parts.containsKey(s.t.norm(i)) || end > i + 1 && isGiven(s.t, i, end)) {
                if (end == i + 1) {
                    s.add(Name.Kind.PERSON, i, end);
                } else {
                    s.guess(Name.Kind.PERSON, i, end);
                }
            } else if (end > i + 1 && !PersonReader.isForeign(s.t, i) && isListed(s, places, i)) {
                s.guess(Name.Kind.PLACE, i, end);
            } else if (PersonReader.isForeign(s.t, i)) {
                int vote = votes.getOrDefault(s.t.norm(i), 0);
                Name.Kind guess = vote > 0 ? Name.Kind.PERSON : vote < 0 ? Name.Kind.PLACE : Name.Kind.ORGANISATION;
                Name.Kind told = s.kinds.get(key(s.t, i, end));
                boolean media = i > 0 && s.t.is(i - 1, "theo") && end < s.t.size() && s.t.kind(end) != TokenKind.WORD;
                guess = media ? Name.Kind.MEDIA : guess;
                boolean first = vote >= 0 && lexicon.isFirstName(s.t, i);
                if (told != null) {
                    s.add(told, i, end);
                } else {
                    s.guess(first ? Name.Kind.PERSON : guess, i, end);
                }
            }
        }
    }

    /** {@code TP.HCM - Dầu Giây}: right behind a place, with a sign between. */
    private static boolean isListed(Search s, BitSet places, int i) {
        return i > 1 && places.get(i - 1) && (s.t.is(i - 1, ",") || s.t.is(i - 1, "-") || s.t.is(i - 1, "–"));
    }

    /** A subject before a verb looks like a person; a word in a row of places like a place. */
    private int vote(Search s, BitSet places, int i, int end) {
        Tokens t = s.t;
        boolean row = i > 1 && (t.is(i - 1, ",") || t.is(i - 1, "và"));
        if (row && places.get(i - 1)) {
            return -3;
        }
        if (i > 0 && Surroundings.leadsToPlace(t, i - 1)) {
            return -2;
        }
        boolean apart = end + 1 < t.size() && (t.is(end, "-") || t.is(end, "–") || t.is(end, ","));
        if (apart && lexicon.opener(t, end + 1, t.size()) != null && !t.isCapital(end + 1)) {
            return 1;
        }
        boolean verb = end < t.size() && t.kind(end) == TokenKind.WORD && !t.isCapital(end);
        return verb ? 1 : 0;
    }

    /** Two or three syllables that could all be given names: {@code Mỹ Tâm}, {@code Quang Hà}. */
    boolean isGiven(Tokens t, int from, int to) {
        boolean given = to - from == 2 || to - from == 3;
        boolean rare = false;
        for (int k = from; k < to; k++) {
            given &= lexicon.syllables.isGiven(t, k);
            rare |= !lexicon.syllables.isEveryday(t, k);
        }
        return given && rare;
    }
}
