package vn.biennien.analysis.internal.agreements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.agreements.AgreementWords.Kind;
import vn.biennien.record.Agreement;
import vn.biennien.record.Span;
import vn.biennien.record.TimeExpression;
import vn.biennien.text.Document;
import vn.biennien.text.Phrases;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/** Finds where a text names agreements. Confined to one article. */
final class Names {
    private static final int LONGEST = 8;

    private final AgreementWords words;
    private final Register register;
    private final Tokens t;
    private final List<Named> found = new ArrayList<>();
    /** Agreements that the text calls by a name that only they have. */
    private final Set<String> certain = new HashSet<>();
    /** Abbreviations that the text gives in brackets behind a name, to the name's key. */
    private final Map<String, Named> abbreviated = new HashMap<>();

    private Names(AgreementWords words, Register register, Tokens tokens) {
        this.words = words;
        this.register = register;
        this.t = tokens;
    }

    /** The agreements named, in text order. */
    static List<Named> in(Document document, AgreementWords words, Register register) {
        Names names = new Names(words, register, document.tokens());
        names.find(document);
        return names.found;
    }

    private void find(Document document) {
        int limit = t.size();
        for (int i = 0; i < limit; i++) {
            Named named = at(i, document);
            if (named != null) {
                found.add(named);
                i = named.to() - 1;
            }
        }
        for (int i = 0; i < found.size(); i++) { // `Hiệp định Paris` before the article says which
            Named n = found.get(i);
            Phrases.Match<Register.Known> match = register.longest(t, n.from(), n.to());
            if (match != null && match.value().ids().size() > 1) {
                String id = which(match.value());
                found.set(i, new Named(n.from(), n.to(), id, register.name(id), false));
            }
        }
    }

    private @Nullable Named at(int i, Document document) {
        if (t.kind(i) != TokenKind.WORD) {
            return null;
        }
        Phrases.Match<Register.Known> known = register.longest(t, i, t.size());
        Phrases.Match<Kind> opening = words.opening(t, i, t.size());
        if (opening != null && opening.value() == Kind.NONE && (known == null || opening.to() >= known.to())) {
            return null;
        }
        if (known != null) {
            if (known.value().ids().size() == 1) {
                certain.add(known.value().ids().get(0));
            }
            String id = which(known.value());
            return new Named(i, behind(known.to(), id), id, register.name(id), false);
        }
        if (opening != null) {
            return opening.value() == Kind.THIS_ONE ? last(i, opening.to(), "") : described(opening, document);
        }
        Named short_ = t.isCapital(i) ? abbreviated.get(t.surface(i)) : null;
        return short_ == null ? null : new Named(i, i + 1, short_.key(), short_.name(), short_.weak());
    }

    private String which(Register.Known known) {
        return known.ids().stream()
                .filter(certain::contains)
                .findFirst()
                .orElse(known.ids().get(0));
    }

    /** Where a known name ends, with a year and its abbreviation in brackets: {@code … tầm trung 1987 (INF)}. */
    private int behind(int to, String id) {
        int end = to;
        if (end < t.size() && t.kind(end) == TokenKind.NUMBER && t.length(end) == 4) {
            end++;
        }
        if (t.is(end, "(") && end + 1 < t.size()) {
            Phrases.Match<Register.Known> same = register.longest(t, end + 1, t.size());
            if (same != null && same.value().ids().contains(id) && t.is(same.to(), ")")) {
                certain.add(id);
                return same.to() + 1;
            }
        }
        return end;
    }

    /** A name that is made up of a head and what describes it; or one named before: {@code hiệp ước này}. */
    private @Nullable Named described(Phrases.Match<Kind> head, Document document) {
        int from = head.from();
        int to = head.to();
        int about = words.length(Kind.ABOUT, t, to, t.size());
        int end = to + about;
        int start = end;
        while (end < t.size() && end - start < LONGEST) {
            int kept = words.length(Kind.KEEP, t, end, t.size());
            if (kept == 0 && !goesOn(end, document)) {
                break;
            }
            end += Math.max(kept, 1);
        }
        while (end > start && !isWord(end - 1)) {
            end--;
        }
        if (end == start) {
            int this_ = words.length(Kind.THIS, t, to, t.size());
            if (this_ == 0 && head.value() == Kind.WEAK && !isObject(from)) {
                return null;
            }
            return last(from, to + this_, t.norm(to - 1));
        }
        String name = t.text().substring(t.start(from), t.end(end - 1));
        boolean weak = head.value() == Kind.WEAK;
        Named named = new Named(from, end, Agreement.key(name), small(name), weak);
        if (t.is(end, "(")
                && t.is(end + 2, ")")
                && t.surface(end + 1).equals(t.surface(end + 1).toUpperCase(Locale.ROOT))) {
            abbreviated.put(t.surface(end + 1), named);
            return new Named(from, end + 3, named.key(), named.name(), weak);
        }
        return named;
    }

    /** Whether a token goes on a described name. */
    private boolean goesOn(int i, Document document) {
        boolean joins =
                i > 0 && i + 1 < t.size() && (t.is(i, "-") || t.is(i, "–")) && t.isCapital(i - 1) && t.isCapital(i + 1);
        return joins
                || isWord(i)
                        && words.length(Kind.STOP, t, i, t.size()) == 0
                        && words.length(Kind.ABOUT, t, i, t.size()) == 0
                        && words.teller(t, i, t.size()) == null
                        && document.sentenceOf(i) == document.sentenceOf(i - 1)
                        && !isTime(i, document);
    }

    private boolean isTime(int i, Document document) {
        Span token = document.span(i, i + 1);
        for (TimeExpression time : document.times()) {
            if (time.span().start() <= token.start()
                    && token.end() <= time.span().end()) {
                return true;
            }
        }
        return false;
    }

    private boolean isWord(int i) {
        return t.kind(i) == TokenKind.WORD;
    }

    /** The agreement that was named last, if it may be called so. */
    private @Nullable Named last(int from, int to, String head) {
        if (isSeveral(from)) {
            return null;
        }
        for (int i = found.size() - 1; i >= 0; i--) {
            Named n = found.get(i);
            String name = n.name().toLowerCase(Locale.ROOT);
            boolean fits = head.isEmpty() || name.contains(head) || name.startsWith("thỏa") || head.equals("thuận");
            if (fits) {
                return new Named(from, to, n.key(), n.name(), n.weak());
            }
        }
        return null;
    }

    /** Whether a word before a head says that others are meant than the one named before. */
    private boolean isSeveral(int head) {
        for (int from = Math.max(0, head - 2); from < head; from++) {
            if (words.length(Kind.SEVERAL, t, from, head) == head - from) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb that tells a status stands right before a token. */
    private boolean isObject(int at) {
        for (int from = Math.max(0, at - 5); from < at; from++) {
            Phrases.Match<AgreementWords.Teller> verb = words.teller(t, from, at);
            if (verb != null && verb.to() == at) {
                return true;
            }
        }
        return false;
    }

    /** With a small first letter where only the beginning of a sentence asks for a capital. */
    private static String small(String name) {
        int space = name.indexOf(' ');
        boolean proper = space < 0 || name.substring(space).chars().anyMatch(Character::isUpperCase);
        return proper ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
