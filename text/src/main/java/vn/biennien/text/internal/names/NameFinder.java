package vn.biennien.text.internal.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.text.Name;
import vn.biennien.text.Phrases;
import vn.biennien.text.Sentence;
import vn.biennien.text.TokenKind;
import vn.biennien.text.Tokens;

/** Finds names in a text. Immutable and thread-safe. */
public final class NameFinder {
    private final Lexicon lexicon;
    private final PersonReader persons;
    private final OrganisationReader organisations;
    private final Surroundings around;
    private final Settling settling;
    private final Openers openers;
    private final KnownNames knownNames;
    private final Unknowns unknowns;
    private final ProductReader products;
    private final Acronyms acronyms;
    private final LawReader laws;
    private final Capitals capitals;
    private final Dividing dividing;
    private final HeadWords heads;
    private final MediaReader media;
    private final @Nullable KindModel model;

    private final @Nullable KindChooser chooser;

    /** A finder with this knowledge and the shipped model. */
    public NameFinder(Knowledge knowledge) {
        this(new Lexicon(knowledge), KindModel.shipped());
    }

    /**
     * A finder with these words.
     *
     * @param kinds tells the kinds of unknown names; null where rules are to guess them
     */
    NameFinder(Lexicon words, @Nullable KindModel kinds) {
        model = kinds;
        lexicon = words;
        persons = new PersonReader(lexicon);
        Tails tails = new Tails(lexicon);
        organisations = new OrganisationReader(lexicon, persons, tails);
        laws = new LawReader(lexicon, tails);
        media = new MediaReader(lexicon, tails);
        products = new ProductReader(lexicon);
        around = new Surroundings(lexicon);
        settling = new Settling(lexicon);
        openers = new Openers(lexicon);
        unknowns = new Unknowns(lexicon, persons, products, around, settling, tails);
        capitals = new Capitals(lexicon, products);
        acronyms = new Acronyms(lexicon, around);
        dividing = new Dividing(lexicon, persons);
        heads = new HeadWords(lexicon, new CapitalRuns(lexicon, persons), acronyms);
        knownNames = new KnownNames(lexicon, persons, around, products, heads);
        chooser = kinds == null ? null : new KindChooser(words, products, heads, kinds);
    }

    /** The names in {@code tokens}, in text order, the outer before the inner. */
    public List<Name> find(Tokens tokens, List<Sentence> sentences) {
        Search s = settled(tokens, sentences);
        if (chooser != null) {
            chooser.choose(s);
        }
        capitals.read(s);
        s.names.sort(Comparator.comparingInt(Name::from)
                .thenComparing(Comparator.comparingInt(Name::to).reversed()));
        return Collections.unmodifiableList(s.names);
    }

    /** The names in {@code tokens} with the kinds that rules tell, in no order. */
    Search settled(Tokens tokens, List<Sentence> sentences) {
        Search s = search(tokens, sentences);
        OwnNames own = dividing.divide(s);
        if (own != null) {
            // What the article taught is known from its first word on.
            s = new NameFinder(lexicon.with(own), model).search(tokens, sentences);
        }
        settling.settle(s, sentences);
        return s;
    }

    private Search search(Tokens tokens, List<Sentence> sentences) {
        Search s = new Search(tokens);
        for (Sentence sentence : sentences) {
            s.opener = null;
            s.sentence = sentence.from();
            int i = sentence.from();
            while (i < sentence.to()) {
                int next = at(s, i, sentence.to());
                i = next > i ? next : i + 1;
            }
        }
        return s;
    }

    /** Reads what begins at token {@code i}; returns the token after it, or {@code i} if nothing does. */
    private int at(Search s, int i, int limit) {
        Tokens t = s.t;
        if (t.kind(i) != TokenKind.WORD) {
            return punctuation(s, i);
        }
        if (!t.isCapital(i)) {
            if (Shapes.isCode(t, i) && isHeaded(s, i)) {
                return product(s, i, limit, false);
            }
            if (!lexicon.opens(t, i)) {
                return i;
            }
        } else if (Acronyms.isCredit(t, i)) {
            return acronyms.credit(s, i, limit);
        } else if (Shapes.isAcronym(t, i) && i >= s.openerEnd) {
            int stretch = Capitals.end(s, i, limit);
            if (stretch > i) {
                s.capitals.add(new int[] {i, stretch});
                return stretch;
            }
        }
        boolean medium = t.isCapital(i)
                && PersonReader.isForeign(t, i)
                && around.before(s, i) == Lexicon.Hint.MEDIA_HEAD; // "kênh Imedi", though "kênh Tham Lương" is a canal
        if (t.isCapital(i) && !medium && around.isUnitName(s, i) && !heads.isKnownPlace(t, i, limit)) {
            boolean other = heads.isBodyHead(t, i, limit) || Shapes.isAcronym(t, i);
            return other ? capital(s, i, limit, false) : unknowns.unitName(s, i, limit);
        }
        int end = openers.read(s, i, limit);
        Phrases.@Nullable Match<Lexicon.Hint> context = end > i ? null : lexicon.context(t, i, limit);
        if (context != null
                && context.to() - i > 1
                && (!t.isCapital(i) || i == s.sentence && heads.isShorterHead(t, i, context.to(), limit))
                && !heads.isLongerHead(t, i, context.to(), limit)) {
            // "khủng bố" holds no father.
            return context.to();
        }
        if (end > i) {
            return end;
        }
        boolean titled = s.titled(i);
        if (t.isCapital(i)) {
            end = capital(s, i, limit, titled);
        } else {
            end = small(s, i, limit, titled);
        }
        return end;
    }

    /** Brackets and dashes may stand between office and name: {@code Giám đốc FBI (Mỹ) …}. */
    private static int punctuation(Search s, int i) {
        boolean bridge = s.titled(i) && (s.t.is(i, "(") || s.t.is(i, ")"));
        if (bridge) {
            s.openerEnd = i + 1;
        }
        return i + 1;
    }

    private int capital(Search s, int i, int limit, boolean titled) {
        Tokens t = s.t;
        boolean none = lexicon.isNone(t, i)
                && !Shapes.isVietnamese(t.norm(i))
                && lexicon.known(t, i, limit) == null
                && lexicon.head(t, i, limit) == null
                && !isFirstOfTwo(t, i, limit);
        int end = none ? i + 1 : lexicon.nothing(t, i, limit);
        if (end > i && !heads.isMore(t, i, end, limit)) {
            return end;
        }
        end = heads.compassed(t, i, limit);
        if (end > i) {
            s.add(Name.Kind.PLACE, i, end);
            return end;
        }
        end = titled ? i : media(s, i, limit);
        if (end > i) {
            return end;
        }
        end = product(s, i, limit, titled);
        if (end > i) {
            return end;
        }
        end = hinted(s, i, limit, titled);
        if (end > i) {
            return end;
        }
        Phrases.@Nullable Match<Lexicon.Known> known = lexicon.known(t, i, limit);
        if (known != null && knownNames.takes(s, known, limit, titled)) {
            end = knownNames.add(s, known, limit);
            if (titled) {
                s.openerEnd = end;
            }
            return end;
        }
        if (Shapes.isAcronym(t, i) && !PersonReader.isInitial(t, i)) {
            return acronyms.read(s, i, limit, titled);
        }
        return unknowns.read(s, i, limit, titled);
    }

    /** A name behind {@code báo}. */
    private int media(Search s, int i, int limit) {
        if (around.before(s, i) != Lexicon.Hint.MEDIA_HEAD) {
            return i;
        }
        List<Name> inner = new ArrayList<>();
        int end = media.read(s.t, i, limit, inner);
        if (end > i) {
            s.add(Name.Kind.MEDIA, i, end);
            s.names.addAll(inner);
            s.kinds.putIfAbsent(Settling.key(s.t, i, end), Name.Kind.MEDIA);
        }
        return end;
    }

    /** {@code Oscar Tamsin} is somebody, not a prize. */
    private boolean isFirstOfTwo(Tokens t, int i, int limit) {
        return i + 1 < limit
                && t.isCapital(i + 1)
                && t.start(i + 1) == t.end(i) + 1
                && !Shapes.isAcronym(t, i)
                && PersonReader.isForeign(t, i + 1)
                && lexicon.known(t, i + 1, limit) == null;
    }

    /** Whether a word for products stands before {@code i}. */
    private boolean isHeaded(Search s, int i) {
        return around.before(s, i) == Lexicon.Hint.PRODUCT_HEAD;
    }

    private int product(Search s, int i, int limit, boolean titled) {
        Tokens t = s.t;
        if (lexicon.isNoCodeWithNumber(t, i)) {
            return i + 2;
        }
        boolean written = Shapes.isCode(t, i);
        boolean known = lexicon.known(t, i, limit) != null;
        if (written && !known && (lexicon.isNoCode(t, i) || !isHeaded(s, i) && around.isBehindNoCode(s, i))) {
            return i + 1;
        }
        boolean code = written || t.length(i) == 1 || lexicon.isShip(t, i) || lexicon.isDesignator(t, i);
        boolean other = lexicon.known(t, i, limit) instanceof Phrases.Match<Lexicon.Known> m
                && m.value().kind() != Name.Kind.PRODUCT;
        if (other && lexicon.maker(t, i, limit) == i && !lexicon.isShip(t, i)) {
            return i;
        }
        if (!code && (lexicon.maker(t, i, limit) == i || KnownNames.officeBefore(s, titled))) {
            return i;
        }
        List<Name> inner = new ArrayList<>();
        int end = products.read(t, i, limit, isHeaded(s, i), inner);
        if (end > i) {
            s.add(Name.Kind.PRODUCT, i, end);
            s.names.addAll(inner);
        }
        return end;
    }

    /** Names behind a head: organisations and laws. */
    private int hinted(Search s, int i, int limit, boolean titled) {
        Tokens t = s.t;
        Phrases.@Nullable Match<Lexicon.Hint> head = lexicon.head(t, i, limit);
        if (head == null
                || head.value() == Lexicon.Hint.CAP_HEAD && !t.isCapital(i) && !heads.isSmallHead(t, head, limit)) {
            return i;
        }
        Phrases.@Nullable Match<Lexicon.Known> known = lexicon.known(t, i, limit);
        if (known != null && known.to() >= head.to() || heads.isOutside(t, i, head, limit)) {
            return i;
        }
        if (head.to() == i + 1
                && t.isCapital(i)
                && lexicon.syllables.isCommonFamily(t, i)
                && !(lexicon.part(t, head.to(), limit) instanceof Phrases.Match<Lexicon.Part> f
                        && f.to() > head.to() + 1)
                && persons.vietnamese(t, i, limit, false) > i + 1) {
            return i;
        }
        boolean office = titled && (s.opener == Lexicon.Opener.OFFICE || s.opener == Lexicon.Opener.NOUN);
        List<Name> inner = new ArrayList<>();
        boolean law = Lexicon.isLaw(head.value());
        int end = law
                ? laws.read(t, i, head.to(), limit, head.value(), inner)
                : organisations.read(t, i, head.to(), limit, head.value(), office, inner);
        if (end > i
                && (head.value() == Lexicon.Hint.CAP_HEAD
                        || head.value() == Lexicon.Hint.NAMED_HEAD && end == head.to() + 1)
                && i == s.sentence
                && HeadWords.isSmall(t, head.to(), end)) {
            // "Vụ công an nổ súng": the first word of a sentence has a capital, whatever it is.
            return i;
        }
        if (end <= i) {
            if (titled && !law && !t.isCapital(i) && head.to() < limit && t.isCapital(head.to())) {
                // "lãnh đạo đảng [Phong trào …]"
                s.openerEnd = head.to();
                return head.to();
            }
            return i;
        }
        s.add(law ? Name.Kind.LAW : Name.Kind.ORGANISATION, i, end);
        s.names.addAll(inner);
        if (head.value() == Lexicon.Hint.NAMED_HEAD) {
            heads.shortForm(s, head.to(), end);
        }
        if (titled) {
            s.run(i, end, true);
            s.openerEnd = end;
        }
        return end;
    }

    /** Lower-case words: heads of organisations ({@code công ty}), known names that begin small, particles. */
    private int small(Search s, int i, int limit, boolean titled) {
        Tokens t = s.t;
        int nothing = lexicon.nothing(t, i, limit);
        if (nothing > i) {
            return nothing;
        }
        Phrases.@Nullable Match<Lexicon.Known> known = lexicon.known(t, i, limit);
        if (known != null) {
            int to = knownNames.add(s, known, limit);
            if (titled) {
                s.openerEnd = to;
            }
            return to;
        }
        Phrases.@Nullable Match<Boolean> unit = lexicon.unit(t, i, limit);
        int end = unit != null && unit.to() - i > 2 ? i : hinted(s, i, limit, titled);
        if (end > i) {
            return end;
        }
        if (t.is(i, "al") && persons.foreign(t, i, limit) > i + 1) {
            return unknowns.read(s, i, limit, titled);
        }
        if (titled && Surroundings.bridges(t, i)) {
            s.openerEnd = i + 1;
            s.bridged = i + 1;
            return i + 1;
        }
        if (unit != null && isNumbered(t, i, unit.to(), limit)) {
            s.add(Name.Kind.PLACE, i, unit.to() + 1);
            if (titled) {
                s.openerEnd = unit.to() + 1;
            }
            return unit.to() + 1;
        }
        if (unit != null && !titled) {
            return unit.to() - i > 1 ? unit.to() : i;
        }
        if (unit != null) {
            s.openerEnd = unit.to();
            return unitPlace(s, unit.to(), limit);
        }
        return i;
    }

    /** {@code quận 8} */
    private boolean isNumbered(Tokens t, int i, int end, int limit) {
        return lexicon.isNumberedUnit(t, i, end)
                && end < limit
                && t.kind(end) == TokenKind.NUMBER
                && t.length(end) <= 2
                && t.text().charAt(t.start(end)) != '0';
    }

    /** The place behind {@code bang}, {@code tỉnh} between an office and its holder. */
    private int unitPlace(Search s, int i, int limit) {
        Tokens t = s.t;
        Phrases.@Nullable Match<Lexicon.Known> known = i < limit ? lexicon.known(t, i, limit) : null;
        if (known != null) {
            s.add(Name.Kind.PLACE, i, known.to());
            s.openerEnd = known.to();
            return known.to();
        }
        return i;
    }
}
