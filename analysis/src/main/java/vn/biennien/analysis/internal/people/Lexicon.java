package vn.biennien.analysis.internal.people;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Outlet;
import vn.biennien.knowledge.Outlets;
import vn.biennien.knowledge.Row;
import vn.biennien.record.Actor.Gender;
import vn.biennien.text.NormSet;
import vn.biennien.text.Phrases;
import vn.biennien.text.Syllables;
import vn.biennien.text.Tokens;

/** What the knowledge files tell about people, ready for look-up. Immutable and thread-safe. */
final class Lexicon {
    /** Kinds of words that head a phrase for somebody. */
    enum Head {
        OFFICE,
        RANK,
        ADDRESS,
        PREFIX,
        PERSON,
        ANYONE,
        KIN,
        MEDIA,
        SIDE,
        GROUP,
        BODY,
        DOCUMENT,
        SOURCE
    }

    /**
     * A head.
     *
     * @param words the words, as a key
     * @param group first words of its entry, as a key: offices of one entry are alike
     * @param same another office that means the same, or null
     * @param official whether one of those named may be meant where a state stands behind it
     */
    record HeadWord(
            Head head,
            String words,
            String group,
            Gender gender,
            @Nullable String same,
            boolean official) {}

    /** Kinds of small words in a phrase. */
    enum Small {
        ONE,
        MANY,
        THIS,
        LINK,
        TAIL,
        UNNAMED,
        END
    }

    /** What a pronoun stands for. */
    enum Stand {
        PERSON,
        PAIR,
        GROUP,
        STATE,
        ORGANISATION,
        MEDIA,
        SPEAKER,
        NONE
    }

    /** A pronoun. */
    record Pronoun(Stand stand, Gender gender, boolean young) {}

    /**
     * Who a state's, a capital's or a house's name stands for.
     *
     * @param actor the actor's name
     * @param shown how the article's actor is called where it keeps to this spelling
     * @param state short name of the state behind it, or null
     * @param office office of its master, or empty
     */
    record Party(String actor, String shown, @Nullable String state, boolean capital, boolean house, String office) {}

    /** Level of words that lead to an address: {@code ngụ}. */
    static final int LIVES = 0;

    final Phrases<HeadWord> heads;
    final Phrases<Small> small;
    final Phrases<Pronoun> pronouns;
    final Phrases<Boolean> fields;
    /** Words of addresses: the level of the place whose name follows, or {@link #LIVES}. */
    final Phrases<Integer> addresses;

    private final Set<String> beforePlaces = new HashSet<>();
    private final NormSet phraseOpenings;
    private final Map<String, Gender> firstNames = new HashMap<>();
    private final Map<String, Gender> middleNames = new HashMap<>();
    private final Map<String, Party> parties = new HashMap<>();
    private final Map<String, List<String>> known = new HashMap<>();

    Lexicon(Knowledge knowledge) {
        heads = Phrases.of(heads(knowledge));
        Map<String, Small> smalls = new LinkedHashMap<>();
        for (Row row : knowledge.table("phrase-words").rows()) {
            row.list("words").forEach(w -> smalls.put(w, Small.valueOf(row.get("kind"))));
        }
        for (Row row : knowledge.table("speech-verbs").rows()) {
            if (!row.get("frame").equals("SOURCE")) {
                smalls.putIfAbsent(row.get("cue"), Small.END);
            }
        }
        small = Phrases.of(smalls);
        Map<String, Pronoun> pro = new LinkedHashMap<>();
        for (Row row : knowledge.table("pronouns").rows()) {
            Pronoun p = new Pronoun(
                    Stand.valueOf(row.get("kind")), gender(row), row.get("age").equals("YOUNG"));
            row.list("words").forEach(w -> pro.put(w, p));
        }
        pronouns = Phrases.of(pro);
        Set<String> openings = new HashSet<>(heads.openings());
        openings.addAll(pronouns.openings());
        smalls.forEach((words, kind) -> {
            if (kind == Small.ONE || kind == Small.MANY) {
                int space = words.indexOf(' ');
                openings.add(Syllables.norm(space < 0 ? words : words.substring(0, space)));
            }
        });
        phraseOpenings = NormSet.of(openings);
        Map<String, Boolean> field = new LinkedHashMap<>();
        for (Row row : knowledge.table("organisations").rows()) {
            if (row.get("kind").startsWith("FIELD")) {
                row.list("words").forEach(w -> field.put(w, true));
            }
        }
        fields = Phrases.of(field);
        Map<String, Integer> address = new LinkedHashMap<>();
        for (Row row : knowledge.table("addresses").rows()) {
            String level = row.get("level");
            row.list("words").forEach(w -> address.put(w, level.isEmpty() ? LIVES : Integer.parseInt(level)));
        }
        addresses = Phrases.of(address);
        for (Row row : knowledge.table("given-names").rows()) {
            Map<String, Gender> names = row.get("part").equals("FIRST") ? firstNames : middleNames;
            row.list("names").forEach(n -> names.put(key(n), gender(row)));
        }
        for (Row row : knowledge.table("places").rows()) {
            if (row.get("kind").equals("BEFORE")) {
                row.list("words").forEach(w -> beforePlaces.add(key(w)));
            }
        }
        parties(knowledge);
        known(knowledge);
    }

    private static Gender gender(Row row) {
        String cell = row.get("gender");
        return cell.isEmpty() ? Gender.UNKNOWN : Gender.valueOf(cell);
    }

    private static Map<String, HeadWord> heads(Knowledge knowledge) {
        Map<String, HeadWord> heads = new LinkedHashMap<>();
        for (Row row : knowledge.table("person-nouns").rows()) {
            boolean official = row.get("kind").equals("OFFICIAL");
            Head head = official ? Head.PERSON : Head.valueOf(row.get("kind"));
            for (String w : row.list("words")) {
                heads.put(w, new HeadWord(head, key(w), key(w), gender(row), null, official));
            }
        }
        for (Row row : knowledge.table("offices").rows()) {
            String same = row.get("same");
            for (String w : row.list("words")) {
                heads.put(
                        w,
                        new HeadWord(
                                Head.valueOf(row.get("kind")),
                                key(w),
                                key(row.list("words").get(0)),
                                gender(row),
                                same.isEmpty() ? null : key(same),
                                false));
            }
        }
        return heads;
    }

    private void parties(Knowledge knowledge) {
        for (Row row : knowledge.table("states").rows()) {
            String name = row.get("name");
            row.list("capital").forEach(c -> parties.put(key(c), new Party(name, name, name, true, false, "")));
        }
        for (Row row : knowledge.table("states").rows()) {
            String name = row.get("name");
            Party state = new Party(name, name, name, false, false, "");
            row.list("spellings").forEach(c -> parties.put(key(c), new Party(name, c, name, false, false, "")));
            row.list("short").forEach(c -> parties.put(key(c), state));
            row.list("aliases").forEach(c -> parties.put(key(c), state));
            parties.put(key(name), state);
        }
        for (Row row : knowledge.table("metonyms").rows()) {
            Party house =
                    new Party(row.get("actor"), row.get("actor"), row.get("state"), false, true, row.get("office"));
            row.list("words").forEach(w -> parties.put(key(w), house));
        }
    }

    private void known(Knowledge knowledge) {
        for (Row row : knowledge.table("organisations").rows()) {
            if (row.get("kind").equals("KNOWN") && !row.get("aliases").isEmpty()) {
                List<String> forms = List.copyOf(row.list("words"));
                row.list("words").forEach(w -> known.put(key(w), forms));
                row.list("aliases").forEach(w -> known.put(key(w), forms));
            }
        }
        for (Outlet outlet : Outlets.of(knowledge).all()) {
            if (outlet.inText()) {
                List<String> forms = List.of(outlet.name());
                outlet.aliases().forEach(w -> known.put(key(w), forms));
                known.put(key(outlet.name()), forms);
            }
        }
    }

    /** Whether behind this word a capital's name is the town, not the state. */
    boolean isBeforePlace(String norm) {
        return beforePlaces.contains(norm);
    }

    /** Whether a phrase for somebody can begin with the word at token {@code i}. */
    boolean opensPhrase(Tokens t, int i) {
        return phraseOpenings.has(t, i);
    }

    /** What a person's name itself tells of gender. */
    Gender gender(String key) {
        String[] parts = key.split(" ");
        for (int i = 1; i + 1 < parts.length; i++) {
            Gender middle = middleNames.get(parts[i]);
            if (middle != null) {
                return middle;
            }
        }
        return parts.length < 2 ? Gender.UNKNOWN : firstNames.getOrDefault(parts[0], Gender.UNKNOWN);
    }

    /** Words and their key. */
    private record Keyed(String words, String key) {}

    private static final int KEYS = 1 << 14;
    private static final int LONGEST = 64;
    /** Keys made lately: articles repeat their names. A lost write costs time, never a result. */
    private static final @Nullable Keyed[] KEYED = new @Nullable Keyed[KEYS];

    /** How names are compared: lower case, one place of the tone mark, no dots and hyphens. */
    static String key(String words) {
        int hash = words.hashCode();
        int at = (hash ^ hash >>> 16) & KEYS - 1;
        Keyed known = KEYED[at];
        if (known != null && known.words.equals(words)) {
            return known.key;
        }
        String key = makeKey(words);
        if (words.length() <= LONGEST) {
            KEYED[at] = new Keyed(words, key);
        }
        return key;
    }

    /** How many words a key has. */
    static int length(String key) {
        int length = 1;
        for (int i = key.indexOf(' '); i >= 0; i = key.indexOf(' ', i + 1)) {
            length++;
        }
        return length;
    }

    /** Whether {@code key} goes on behind the words of {@code first}. */
    static boolean goesOn(String key, String first) {
        return key.length() > first.length() && key.charAt(first.length()) == ' ' && key.startsWith(first);
    }

    private static String makeKey(String words) {
        StringBuilder out = new StringBuilder(words.length());
        int from = 0;
        for (int i = 0; i <= words.length(); i++) {
            char c = i < words.length() ? words.charAt(i) : ' ';
            if (c == '.' || c == '-' || c == '–' || Character.isWhitespace(c)) {
                if (i > from) {
                    if (!out.isEmpty()) {
                        out.append(' ');
                    }
                    out.append(Syllables.norm(words.substring(from, i)));
                }
                from = i + 1;
            }
        }
        return out.toString();
    }

    /** Whom the name of a state, a capital or a house stands for; null for other names. */
    @Nullable
    Party party(String name) {
        return parties.get(key(name));
    }

    /** One key for all names of an organisation that the files know: {@code IMF}, {@code Quỹ Tiền tệ Quốc tế}. */
    String organisation(String name) {
        String key = key(name);
        List<String> forms = known.get(key);
        return forms == null ? key : key(forms.get(0));
    }
}
