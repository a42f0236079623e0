package vn.biennien.text.internal.names;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Outlet;
import vn.biennien.knowledge.Outlets;
import vn.biennien.knowledge.Row;
import vn.biennien.text.Name;
import vn.biennien.text.Syllables;

/** The knowledge files that tell of names, sorted by what a {@link Lexicon} asks. Confined to its making. */
final class LexiconFiles {
    private static final String WORDS = "words";
    private static final String KIND = "kind";

    final Map<String, Lexicon.Known> names = new LinkedHashMap<>();
    final Map<String, Lexicon.Hint> heads = new LinkedHashMap<>();
    final Map<String, Lexicon.Hint> contexts = new LinkedHashMap<>();
    final Map<String, Lexicon.Part> parts = new LinkedHashMap<>();
    final Map<String, Lexicon.Opener> openers = new LinkedHashMap<>();
    final Map<String, Boolean> compass = new LinkedHashMap<>();
    final Map<String, Boolean> units = new LinkedHashMap<>();
    final Map<String, Boolean> ends = new LinkedHashMap<>();
    final Map<String, Boolean> stops = new LinkedHashMap<>();
    final Map<String, Boolean> stateOffices = new LinkedHashMap<>();
    final Map<String, Boolean> makers = new LinkedHashMap<>();
    final Set<String> numbered = new HashSet<>();
    final Set<String> numberedUnits = new HashSet<>();
    final Set<String> ships = new HashSet<>();
    final Set<String> suffixes = new HashSet<>();
    final Map<String, Boolean> noCodes = new LinkedHashMap<>();
    final Set<String> noCodeShapes = new LinkedHashSet<>();
    final Set<String> bodyShapes = new LinkedHashSet<>();
    final Set<String> amounts = new HashSet<>();
    final Set<String> designators = new HashSet<>();
    final Set<String> placeTails = new HashSet<>();
    final Set<String> eventTails = new HashSet<>();
    final Set<String> mediaTails = new HashSet<>();
    final Set<String> branches = new HashSet<>();
    final Set<String> tails = new HashSet<>();
    final Set<String> none = new HashSet<>();
    final Set<String> firstNames = new HashSet<>();

    LexiconFiles(Knowledge knowledge) {
        for (Row row : knowledge.table("places").rows()) {
            if (row.get(KIND).equals("COMPASS")) {
                row.list(WORDS).forEach(w -> compass.put(w, true));
            } else if (!row.get(KIND).equals("BEFORE")) {
                row.list(WORDS).forEach(s -> put(s, Name.Kind.PLACE));
            }
        }
        for (Outlet outlet : Outlets.of(knowledge).all()) {
            if (outlet.inText()) {
                put(outlet.name(), Name.Kind.MEDIA);
                outlet.aliases().forEach(s -> put(s, Name.Kind.MEDIA));
            }
        }
        knowledge.table("products").rows().forEach(this::product);
        knowledge.table("laws").rows().forEach(this::law);
        knowledge.table("organisations").rows().forEach(this::organisation);
        for (Row row : knowledge.table("metonyms").rows()) {
            row.list(WORDS).forEach(s -> put(s, Name.Kind.ORGANISATION));
        }
        knowledge.table("states").rows().forEach(this::state);
        ends(knowledge);
        persons(knowledge);
    }

    private void put(String words, Name.Kind kind) {
        // "Tuổi Trẻ" and "Tuổi trẻ" meet in the look-up: the form with fewer capitals asks less of the text.
        names.merge(Syllables.norm(words), new Lexicon.Known(words, kind, false), (a, b) -> {
            boolean sameKind = a.kind() == kind && !a.clipped();
            return sameKind && capitals(a.words()) <= capitals(words) ? a : b;
        });
    }

    private static long capitals(String words) {
        return words.chars().filter(Character::isUpperCase).count();
    }

    private void state(Row row) {
        row.list("short")
                .forEach(s -> names.putIfAbsent(Syllables.norm(s), new Lexicon.Known(s, Name.Kind.STATE, true)));
        row.list("capital").forEach(s -> put(s, Name.Kind.PLACE));
        row.list("spellings").forEach(s -> put(s, Name.Kind.STATE));
        row.list("aliases").forEach(s -> put(s, Name.Kind.STATE));
        put(row.get("name"), Name.Kind.STATE);
    }

    private void product(Row row) {
        for (String words : row.list(WORDS)) {
            switch (row.get(KIND)) {
                case "HEAD" -> contexts.put(words, Lexicon.Hint.PRODUCT_HEAD);
                case "NO_HEAD" -> contexts.put(words, Lexicon.Hint.NO_HEAD);
                case "EVENT" -> none(words);
                case "NO_CODE" -> noCodes.put(words, true);
                case "NO_CODE_SHAPE" -> noCodeShapes.add(words);
                case "DESIGNATOR" -> designators.add(words);
                case "SHIP" -> ships.add(Syllables.norm(words));
                case "MAKER" -> {
                    makers.put(words, true);
                    put(words, Name.Kind.ORGANISATION);
                }
                case "AMOUNT" -> amounts.add(Syllables.norm(words));
                case "SUFFIX" -> suffixes.add(Syllables.norm(words));
                case "NONE" -> none(words);
                default -> put(words, Name.Kind.PRODUCT);
            }
        }
    }

    /** Several words keep their capitals: the text must have the last of them. */
    private void none(String words) {
        none.add(words.indexOf(' ') < 0 ? words.toLowerCase(Locale.ROOT) : words);
    }

    private void law(Row row) {
        for (String words : row.list(WORDS)) {
            switch (row.get(KIND)) {
                case "HEAD" -> heads.put(words, Lexicon.Hint.LAW_HEAD);
                case "TREATY" -> heads.put(words, Lexicon.Hint.TREATY_HEAD);
                case "DECREE" -> heads.put(words, Lexicon.Hint.DECREE_HEAD);
                case "WEAK" -> heads.put(words, Lexicon.Hint.WEAK_HEAD);
                default -> put(words, Name.Kind.LAW);
            }
        }
    }

    private void organisation(Row row) {
        for (String words : row.list(WORDS)) {
            switch (row.get(KIND)) {
                case "KNOWN" -> put(words, Name.Kind.ORGANISATION);
                case "HEAD" -> heads.put(words, Lexicon.Hint.HEAD);
                case "NAMED_HEAD" -> heads.put(words, Lexicon.Hint.NAMED_HEAD);
                case "CAP_HEAD" -> heads.put(words, Lexicon.Hint.CAP_HEAD);
                case "FORCE_HEAD" -> heads.put(words, Lexicon.Hint.FORCE_HEAD);
                case "STATE_BODY" -> heads.put(words, Lexicon.Hint.STATE_BODY);
                case "ORG_HEAD" -> contexts.put(words, Lexicon.Hint.ORG_HEAD);
                case "MEDIA_HEAD" -> contexts.put(words, Lexicon.Hint.MEDIA_HEAD);
                case "FIELD", "BODY_FIELD" -> parts.put(words, Lexicon.Part.FIELD);
                case "FIELD_VERB" -> parts.put(words, Lexicon.Part.FIELD_VERB);
                case "ORG_TAIL" -> tails.add(Syllables.norm(words));
                case "PLACE_TAIL" -> placeTails.add(Syllables.norm(words));
                case "EVENT_TAIL" -> eventTails.add(Syllables.norm(words));
                case "MEDIA_TAIL" -> mediaTails.add(Syllables.norm(words));
                case "BODY_SHAPE" -> bodyShapes.add(words);
                case "UNIT" -> units.put(words, true);
                case "NUMBERED" -> numberedUnits.add(Syllables.norm(words));
                case "NUMBERED_HEAD" -> numbered.add(Syllables.norm(words));
                case "BRANCH" -> branches.add(Syllables.norm(words));
                case "STOP" -> stops.put(words, true);
                default -> none(words);
            }
        }
        if (row.get(KIND).equals("KNOWN")) {
            row.list("aliases").forEach(s -> put(s, Name.Kind.ORGANISATION));
        }
    }

    /** Words that no name goes over: auxiliaries, conjunctions, reporting verbs. */
    private void ends(Knowledge knowledge) {
        for (Row row : knowledge.table("phrase-words").rows()) {
            if (!row.get(KIND).equals("TAIL")) {
                row.list(WORDS).forEach(w -> ends.put(w, true));
            }
        }
        for (Row row : knowledge.table("speech-verbs").rows()) {
            ends.put(row.get("cue"), true);
        }
    }

    private void persons(Knowledge knowledge) {
        for (Row row : knowledge.table("person-nouns").rows()) {
            if (List.of("PERSON", "OFFICIAL", "KIN").contains(row.get(KIND))) {
                row.list(WORDS).forEach(s -> openers.put(s, Lexicon.Opener.NOUN));
            }
        }
        for (Row row : knowledge.table("offices").rows()) {
            row.list(WORDS).forEach(s -> openers.put(s, Lexicon.Opener.valueOf(row.get(KIND))));
            if (row.get("of").equals("STATE")) {
                row.list(WORDS).forEach(w -> stateOffices.put(w, true));
            }
        }
        for (Row row : knowledge.table("given-names").rows()) {
            if (!row.get("part").equals("MIDDLE")) {
                row.list("names").forEach(n -> firstNames.add(Syllables.norm(n)));
            }
        }
    }
}
