package vn.biennien.analysis.internal.positions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.KnowledgeException;
import vn.biennien.knowledge.KnowledgeProblem;
import vn.biennien.knowledge.Row;
import vn.biennien.text.Phrases;
import vn.biennien.text.Tokens;

/**
 * What is at stake, and the ways it is worded: one trie over the words of all wordings. Immutable and thread-safe.
 */
final class Issues {
    /**
     * Something at stake.
     *
     * @param id its id
     * @param issue the id of its issue
     * @param needs numbers of the classes of each of which the article must have a word
     */
    record Proposition(String id, String issue, List<Integer> needs) {

        /** Whether an article with words of some parts has what is needed. */
        boolean isIn(BitSet present) {
            return needs.stream().allMatch(present::get);
        }
    }

    /**
     * What a phrase of the trie is a part of.
     *
     * @param parts numbers of the parts
     * @param sizes how many tokens each has: a phrase stands for those that it begins with, too
     */
    private record Atom(int[] parts, int[] sizes) {}

    /** A part of a wording among tokens, from one to another. */
    private record Hit(int part, int from, int to) {}

    private final List<Proposition> propositions = new ArrayList<>();
    private final Map<Integer, List<Wording>> byFirst = new HashMap<>();
    private final Phrases<Atom> atoms;

    Issues(Knowledge knowledge) {
        Parts parts = new Parts(knowledge);
        Set<String> issues = new HashSet<>();
        for (Row row : knowledge.table("issues").rows()) {
            issues.add(row.get("issue"));
        }
        for (Row row : knowledge.table("propositions").rows()) {
            if (!issues.contains(row.get("issue"))) {
                throw unknown(row, "issue", row.get("issue"));
            }
            List<Integer> needs = new ArrayList<>();
            row.list("needs").forEach(n -> needs.add(parts.ofClass(row, n)));
            int number = propositions.size();
            propositions.add(new Proposition(row.get("proposition"), row.get("issue"), List.copyOf(needs)));
            row.list("wordings").forEach(w -> add(parts.wording(row, w, number, false)));
            row.list("against").forEach(w -> add(parts.wording(row, w, number, true)));
        }
        atoms = parts.atoms();
    }

    private static KnowledgeException unknown(Row row, String what, String word) {
        return new KnowledgeException(KnowledgeProblem.UNKNOWN_NAME, row.file(), row.line(), what, word);
    }

    private void add(Wording wording) {
        byFirst.computeIfAbsent(wording.parts()[0], p -> new ArrayList<>()).add(wording);
    }

    Proposition proposition(int number) {
        return propositions.get(number);
    }

    /**
     * What is worded in some tokens, in order of first words. Of two of which one has all words of the other, it alone; a
     * proposition's opposite hides the proposition, whose words it often has.
     */
    List<Worded> in(Tokens tokens, int from, int to) {
        List<Hit> hits = hits(tokens, from, to);
        List<Worded> found = new ArrayList<>();
        for (int h = 0; h < hits.size(); h++) {
            for (Wording wording : byFirst.getOrDefault(hits.get(h).part(), List.of())) {
                Worded worded = match(wording, hits, h);
                if (worded != null) {
                    found.add(worded);
                }
            }
        }
        return found.stream()
                .filter(w -> found.stream().noneMatch(other -> other.hides(w)))
                .toList();
    }

    private List<Hit> hits(Tokens tokens, int from, int to) {
        List<Hit> hits = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Phrases.Match<Atom> match = atoms.opens(tokens, i) ? atoms.longest(tokens, i, to) : null;
            if (match != null) {
                Atom atom = match.value();
                for (int p = 0; p < atom.parts().length; p++) {
                    hits.add(new Hit(atom.parts()[p], i, i + atom.sizes()[p]));
                }
            }
        }
        return hits;
    }

    private static @Nullable Worded match(Wording wording, List<Hit> hits, int first) {
        BitSet words = new BitSet();
        Hit last = hits.get(first);
        words.set(last.from(), last.to());
        int from = last.from();
        int h = first;
        for (int p = 1; p < wording.parts().length; p++) {
            Hit next = null;
            for (h++; h < hits.size() && hits.get(h).from() <= last.to() + wording.gaps()[p] && next == null; h++) {
                Hit at = hits.get(h);
                if (at.part() == wording.parts()[p] && at.from() >= last.to()) {
                    next = at;
                }
            }
            if (next == null) {
                return null;
            }
            h--;
            words.set(next.from(), next.to());
            last = next;
        }
        return new Worded(wording.proposition(), wording.against(), from, last.to(), words);
    }

    /** Numbers of the parts of which a word stands anywhere among the tokens. */
    BitSet present(Tokens tokens) {
        BitSet present = new BitSet();
        hits(tokens, 0, tokens.size()).forEach(h -> present.set(h.part()));
        return present;
    }

    /** Classes and literal words while they are read. */
    private static final class Parts {
        /** By words as written in lower case: the numbers of the parts that they are. */
        private final Map<String, Set<Integer>> numbers = new LinkedHashMap<>();

        private final Map<String, Integer> classes = new HashMap<>();
        private final Map<String, Integer> literals = new HashMap<>();
        /** Words of classes: they hide what they begin with. */
        private final Set<String> hiding = new HashSet<>();

        private int size;

        Parts(Knowledge knowledge) {
            for (Row row : knowledge.table("issue-words").rows()) {
                int number = classes.computeIfAbsent(row.get("class"), c -> size++);
                for (String word : row.list("words")) {
                    String key = key(word);
                    numbers.computeIfAbsent(key, k -> new TreeSet<>()).add(number);
                    hiding.add(key);
                }
            }
        }

        /** A phrase's norms with a blank between. */
        private static String key(String words) {
            Tokens tokens = Tokens.of(words);
            StringBuilder key = new StringBuilder();
            for (int i = 0; i < tokens.size(); i++) {
                key.append(i == 0 ? "" : " ").append(tokens.norm(i));
            }
            return key.toString();
        }

        int ofClass(Row row, String name) {
            Integer number = classes.get(name);
            if (number == null) {
                throw unknown(row, "class", name);
            }
            return number;
        }

        Wording wording(Row row, String cell, int proposition, boolean against) {
            List<Integer> parts = new ArrayList<>();
            List<Integer> gaps = new ArrayList<>();
            boolean ellipsis = false;
            for (String piece : Wording.pieces(cell)) {
                if (Wording.isGap(piece)) {
                    ellipsis = true;
                    continue;
                }
                gaps.add(parts.isEmpty() ? 0 : Wording.gap(ellipsis));
                String name = Wording.className(piece);
                parts.add(name.isEmpty() ? literal(row, piece) : ofClass(row, name));
                ellipsis = false;
            }
            if (parts.isEmpty()) {
                throw unknown(row, "wording", cell);
            }
            return new Wording(proposition, against, ints(parts), ints(gaps));
        }

        private int literal(Row row, String words) {
            if (words.indexOf('<') >= 0 || words.indexOf('>') >= 0) {
                throw unknown(row, "wording", words);
            }
            String key = key(words);
            int number = literals.computeIfAbsent(key, k -> size++);
            numbers.computeIfAbsent(key, k -> new TreeSet<>()).add(number);
            return number;
        }

        Phrases<Atom> atoms() {
            Map<String, Atom> atoms = new LinkedHashMap<>();
            numbers.forEach((key, own) -> atoms.put(key, atom(key)));
            return Phrases.of(atoms);
        }

        /** What a phrase stands for: itself and, unless it hides them, the phrases that it begins with. */
        private Atom atom(String key) {
            List<Integer> parts = new ArrayList<>();
            List<Integer> sizes = new ArrayList<>();
            String[] words = key.split(" ");
            for (int n = hiding.contains(key) ? words.length : 1; n <= words.length; n++) {
                String prefix = Arrays.stream(words, 0, n).collect(Collectors.joining(" "));
                for (int part : numbers.getOrDefault(prefix, Set.of())) {
                    parts.add(part);
                    sizes.add(n);
                }
            }
            return new Atom(ints(parts), ints(sizes));
        }

        private static int[] ints(List<Integer> numbers) {
            return numbers.stream().mapToInt(i -> i).toArray();
        }
    }
}
