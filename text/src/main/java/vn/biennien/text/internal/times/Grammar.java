package vn.biennien.text.internal.times;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.KnowledgeException;
import vn.biennien.knowledge.KnowledgeProblem;
import vn.biennien.knowledge.Row;
import vn.biennien.record.TimeType;
import vn.biennien.text.NormMap;
import vn.biennien.text.Syllables;

/** The grammar of times as the knowledge files have it, compiled. Immutable and thread-safe. */
final class Grammar {
    static final String RULES = "times";
    static final String WORDS = "time-words";
    static final String HOLIDAYS = "holidays";

    /**
     * A rule that can begin with some atom.
     *
     * @param rule the rule
     * @param seconds ids of the atoms that can then follow; null where any can, or none need
     */
    record Candidate(Rule rule, @Nullable BitSet seconds) {

        /** Whether the rule may match where {@code second} follows, and the next atoms meet {@code met} needs. */
        boolean may(int second, long met) {
            return (rule.needs() & ~met) == 0 && (seconds == null || seconds.get(second));
        }
    }

    private static final Candidate[] NONE = {};

    private final Map<String, Integer> vocabulary = new HashMap<>();
    private final NormMap<Integer> words;
    private final Map<String, WordClass> classes = new HashMap<>();
    private final Map<Set<Integer>, Integer> bitOf = new HashMap<>();
    private final Candidate[][] byFirst;
    private final long[] marks;
    private final Holidays holidays;

    Grammar(Knowledge knowledge) {
        for (Row row : knowledge.table(WORDS).rows()) {
            addWord(row.get("class"), row.get("word"), row.get("value"));
        }
        this.holidays = new Holidays(knowledge.table(HOLIDAYS));
        holidays.names().forEach((name, key) -> addWord("holiday", name, key));
        List<Row> rules = knowledge.table(RULES).rows();
        Map<String, String> parts = new HashMap<>();
        for (Row row : rules) {
            if (row.get("type").equals("part")) {
                parts.put(row.get("rule"), row.get("pattern"));
            }
        }
        PatternCompiler compiler = new PatternCompiler(this::id, classes, parts);
        List<Rule> compiled = new ArrayList<>();
        for (Row row : rules) {
            if (!row.get("type").equals("part")) {
                compiled.add(rule(row, compiled.size(), compiler));
            }
        }
        this.byFirst = index(compiled);
        this.marks = marksById();
        this.words = NormMap.of(vocabulary);
    }

    /** Ids of the words that the grammar knows. */
    Map<String, Integer> vocabulary() {
        return vocabulary;
    }

    /** The same by norms of tokens. */
    NormMap<Integer> words() {
        return words;
    }

    /** The rules whose matches can begin with an atom of this id. */
    Candidate[] beginning(int id) {
        return byFirst[id];
    }

    /** Which needs of rules an atom of this id meets, a bit for each. */
    long marks(int id) {
        return marks[id];
    }

    Holidays holidays() {
        return holidays;
    }

    /** The words of a class. */
    WordClass words(String name) {
        WordClass words = classes.get(name);
        if (words == null) {
            throw new KnowledgeException(WORDS + ".tsv has no class " + name);
        }
        return words;
    }

    private int id(String norm) {
        return vocabulary.computeIfAbsent(norm, k -> Atoms.FIRST_WORD + vocabulary.size());
    }

    private void addWord(String name, String phrase, String value) {
        WordClass words = classes.computeIfAbsent(name, k -> new WordClass());
        int[] ids = phrase.lines()
                .flatMap(line -> List.of(line.split(" +")).stream())
                .mapToInt(word -> id(Syllables.norm(word)))
                .toArray();
        words.add(ids, value);
    }

    private Rule rule(Row row, int order, PatternCompiler compiler) {
        try {
            String before = row.get("before");
            boolean wanted = !before.startsWith("!");
            String value = row.get("value");
            String mod = row.get("mod");
            PatternCompiler.Compiled pattern = compiler.compile(row.get("pattern"));
            return new Rule(
                    row.get("rule"),
                    order,
                    before.isEmpty() ? null : compiler.compileBefore(wanted ? before : before.substring(1)),
                    wanted,
                    pattern.step(),
                    bits(pattern.needs()),
                    type(row.get("type")),
                    value,
                    Normaliser.of(value),
                    mod.isEmpty() ? null : mod);
        } catch (KnowledgeException | IllegalArgumentException e) {
            throw new KnowledgeException(
                    KnowledgeProblem.BAD_RULE, row.file(), row.line(), String.valueOf(e.getMessage()));
        }
    }

    /** Gives each set of needed ids a bit; the smallest sets first, for there are only so many bits. */
    private long bits(Set<Set<Integer>> needs) {
        long mask = 0;
        for (Set<Integer> ids :
                needs.stream().sorted(Comparator.comparingInt(Set::size)).toList()) {
            Integer bit = bitOf.get(ids);
            if (bit == null && bitOf.size() < Long.SIZE) {
                bit = bitOf.size();
                bitOf.put(ids, bit);
            }
            if (bit != null) {
                mask |= 1L << bit;
            }
        }
        return mask;
    }

    private long[] marksById() {
        long[] marksById = new long[Atoms.FIRST_WORD + vocabulary.size()];
        bitOf.forEach((ids, bit) -> ids.forEach(id -> marksById[id] |= 1L << bit));
        return marksById;
    }

    private static @Nullable TimeType type(String name) {
        return name.equals("none") ? null : TimeType.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static @Nullable BitSet seconds(Rule rule, int first) {
        Set<Integer> ids = new HashSet<>();
        rule.pattern().second(first, ids);
        if (ids.contains(Step.ANY)) {
            return null;
        }
        BitSet bits = new BitSet();
        ids.forEach(bits::set);
        return bits;
    }

    private Candidate[][] index(List<Rule> rules) {
        List<List<Candidate>> lists = new ArrayList<>();
        int size = Atoms.FIRST_WORD + vocabulary.size();
        for (int i = 0; i < size; i++) {
            lists.add(new ArrayList<>());
        }
        for (Rule rule : rules) {
            Set<Integer> ids = new HashSet<>();
            if (rule.pattern().first(ids)) {
                throw new KnowledgeException("Rule " + rule.name() + " of " + RULES + ".tsv can match nothing");
            }
            if (ids.contains(Step.ANY)) {
                throw new KnowledgeException("Rule " + rule.name() + " of " + RULES + ".tsv can begin with any word");
            }
            ids.forEach(id -> lists.get(id).add(new Candidate(rule, seconds(rule, id))));
        }
        return lists.stream().map(l -> l.toArray(NONE)).toArray(Candidate[][]::new);
    }
}
