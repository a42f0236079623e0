package vn.biennien.analysis.internal.people;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Actor.Kind;
import vn.biennien.record.Role;
import vn.biennien.text.Document;
import vn.biennien.text.Name;
import vn.biennien.text.Tokens;

/** All figures of one article while they are being put together. Confined to one call. */
final class Company {
    final Lexicon lexicon;
    final Document document;
    final Tokens t;
    final List<Figure> figures = new ArrayList<>();

    Company(Lexicon lexicon, Document document) {
        this.lexicon = lexicon;
        this.document = document;
        this.t = document.tokens();
    }

    Figure create(Kind kind, String name) {
        Figure figure = new Figure(figures.size(), kind, name);
        figures.add(figure);
        return figure;
    }

    String text(int from, int to) {
        return t.span(from, to).in(t.text()).replace('\n', ' ');
    }

    /** The key of the words from token {@code from} to {@code to}. */
    String key(int from, int to) {
        StringBuilder key = new StringBuilder(8 * (to - from));
        for (int i = from; i < to; i++) {
            if (!isPlain(i) || i > from && !isSpace(t.end(i - 1), t.start(i))) {
                return Lexicon.key(text(from, to));
            }
            if (i > from) {
                key.append(' ');
            }
            key.append(t.norm(i));
        }
        return key.toString();
    }

    /** Whether the key of token {@code i} is its norm. */
    private boolean isPlain(int i) {
        String norm = t.norm(i);
        for (int k = 0; k < norm.length(); k++) {
            char c = norm.charAt(k);
            if (c == '.' || c == '-' || c == '–') {
                return false;
            }
        }
        return true;
    }

    private boolean isSpace(int from, int to) {
        return to == from + 1 && (t.text().charAt(from) == ' ' || t.text().charAt(from) == '\n');
    }

    String text(Name name) {
        return text(name.from(), name.to());
    }

    /** The name that a phrase gives, as written; the phrase itself where it gives none. */
    String written(Phrase p) {
        return p.name == null ? text(p.from, p.core) : text(p.name);
    }

    /** Short name of a body: the state's, or the organisation's as written. */
    @Nullable
    String body(@Nullable Name name) {
        if (name == null) {
            return null;
        }
        String written = text(name);
        Lexicon.Party party = lexicon.party(written);
        return party == null || party.house() ? written : party.actor();
    }

    /** The role that a phrase gives, or null. */
    @Nullable
    Role role(Phrase p) {
        if (p.head == null || p.office == null) {
            return null;
        }
        return switch (p.head.head()) {
            case OFFICE, RANK, PERSON -> new Role(capital(p.office), body(p.body));
            default -> null;
        };
    }

    static String capital(String words) {
        int first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(java.util.Locale.ROOT) + words.substring(first);
    }

    /** Gives a figure what the phrase tells of its office. */
    void appoint(Figure figure, Phrase p) {
        Role role = role(p);
        if (p.address != null) {
            figure.addresses.add(p.address);
        }
        if (role != null && p.head != null && p.officeKey != null) {
            figure.roles.add(role);
            String body = role.body() == null ? null : Lexicon.key(role.body());
            figure.offices.add(new Figure.Office(expand(p), p.head.group(), body));
        }
        for (Phrase addition : p.additions) {
            appoint(figure, addition);
        }
    }

    /** The office's key, with {@code ngoại trưởng} written out. */
    static String expand(Phrase p) {
        // "Bộ trưởng Bộ Công an" and "Bộ trưởng Công an" are one office.
        String key = p.officeKey == null ? "" : p.officeKey.replace("trưởng bộ ", "trưởng ");
        return p.head != null && p.head.same() != null ? p.head.same() : key;
    }
}
