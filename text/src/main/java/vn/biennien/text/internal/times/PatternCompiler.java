package vn.biennien.text.internal.times;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.KnowledgeException;
import vn.biennien.text.Syllables;

/**
 * Compiles the patterns of {@code times.tsv}; the comment on top of that file says how they are written.
 *
 * <p>Text to tree, then tree to chained {@link Step}s from the last to the first.
 */
final class PatternCompiler {

    /** A part of a pattern; {@code glued} where no white space may stand before it. */
    private sealed interface Part {
        boolean glued();

        boolean optional();
    }

    private record Word(String word, boolean glued, boolean optional) implements Part {}

    private record Ref(String name, @Nullable String slot, boolean glued, boolean optional) implements Part {}

    private record Group(List<List<Part>> ways, boolean glued, boolean optional) implements Part {}

    private record Look(List<List<Part>> ways, boolean wanted) implements Part {
        @Override
        public boolean glued() {
            return false;
        }

        @Override
        public boolean optional() {
            return false;
        }
    }

    private static final Map<String, Slot> SLOTS =
            Arrays.stream(Slot.values()).collect(Collectors.toUnmodifiableMap(Slot::name, slot -> slot));

    private final Function<String, Integer> ids;
    private final Map<String, WordClass> classes;
    private final Map<String, String> parts;

    private String source = "";
    private int at;

    /**
     * @param ids gives every word of the grammar its id
     * @param classes word classes by name
     * @param parts named parts of patterns, for {@code @name}
     */
    PatternCompiler(Function<String, Integer> ids, Map<String, WordClass> classes, Map<String, String> parts) {
        this.ids = ids;
        this.classes = classes;
        this.parts = parts;
    }

    /**
     * A compiled pattern.
     *
     * @param step its first step
     * @param needs sets of ids; a match holds an atom of each set
     */
    record Compiled(Step step, Set<Set<Integer>> needs) {}

    /** Compiles the pattern of a rule, of which the longest match counts. */
    Compiled compile(String pattern) {
        List<List<Part>> ways = parse(pattern);
        return new Compiled(ways(ways, new Step.Longest()), needs(ways));
    }

    /** Compiles the pattern of what stands before, of which any match will do. */
    Step compileBefore(String pattern) {
        return ways(parse(pattern), new Step.End());
    }

    private List<List<Part>> parse(String pattern) {
        String outer = source;
        int outerAt = at;
        source = pattern;
        at = 0;
        List<List<Part>> ways = parseWays();
        if (at < source.length()) {
            throw fault("a bracket too many");
        }
        source = outer;
        at = outerAt;
        return ways;
    }

    private List<List<Part>> parseWays() {
        List<List<Part>> ways = new ArrayList<>();
        List<Part> way = new ArrayList<>();
        ways.add(way);
        boolean glued = false;
        while (at < source.length() && source.charAt(at) != ')') {
            char c = source.charAt(at);
            if (c == ' ') {
                at++;
                glued = false;
            } else if (c == '|') {
                at++;
                way = new ArrayList<>();
                ways.add(way);
                glued = false;
            } else {
                way.add(parsePart(glued));
                glued = !opensGap();
            }
        }
        return ways;
    }

    private Part parsePart(boolean glued) {
        char c = source.charAt(at);
        boolean look = (c == '!' || c == '&') && at + 1 < source.length() && source.charAt(at + 1) == '(';
        if (look) {
            at++;
            return new Look(parseGroup(), c == '&');
        }
        if (c == '(') {
            boolean gap = source.startsWith("( ", at);
            List<List<Part>> ways = parseGroup();
            return new Group(ways, glued && !gap, optional());
        }
        if (c == '<') {
            int close = source.indexOf('>', at);
            if (close < 0) {
                throw fault("no > after <");
            }
            String name = source.substring(at + 1, close);
            at = close + 1;
            int colon = name.indexOf(':');
            return colon < 0
                    ? new Ref(name, null, glued, optional())
                    : new Ref(name.substring(colon + 1), name.substring(0, colon), glued, optional());
        }
        if (c == '@') {
            int start = ++at;
            while (at < source.length() && (Character.isLetter(source.charAt(at)) || source.charAt(at) == '-')) {
                at++;
            }
            String name = source.substring(start, at);
            String part = parts.get(name);
            if (part == null) {
                throw fault("there is no part @" + name);
            }
            return new Group(parse(part), glued, optional());
        }
        return parseWord(glued);
    }

    private Part parseWord(boolean glued) {
        int start = at;
        if (source.charAt(at) == '\\') {
            start = ++at; // the sign itself, such as \(
        }
        char first = source.charAt(at);
        if (Character.isLetter(first)) {
            while (at < source.length() && Character.isLetter(source.charAt(at))) {
                at++;
            }
        } else if (Character.isDigit(first)) {
            while (at < source.length() && Character.isDigit(source.charAt(at))) {
                at++;
            }
        } else {
            at++;
        }
        return new Word(source.substring(start, at), glued, optional());
    }

    /** Whether the part just read ended in a space: {@code (hồi )?} holds the gap to what follows. */
    private boolean opensGap() {
        int end = source.charAt(at - 1) == '?' ? at - 2 : at - 1;
        return source.startsWith(" )", end - 1);
    }

    private List<List<Part>> parseGroup() {
        at++;
        List<List<Part>> ways = parseWays();
        if (at >= source.length()) {
            throw fault("a bracket is not closed");
        }
        at++;
        return ways;
    }

    private boolean optional() {
        if (at < source.length() && source.charAt(at) == '?') {
            at++;
            return true;
        }
        return false;
    }

    private Step ways(List<List<Part>> ways, Step next) {
        List<Step> steps = new ArrayList<>();
        for (List<Part> way : ways) {
            steps.add(chain(way, next));
        }
        return steps.size() == 1 ? steps.get(0) : new Step.Choice(steps);
    }

    private Step chain(List<Part> way, Step next) {
        Step step = next;
        for (int i = way.size() - 1; i >= 0; i--) {
            Part part = way.get(i);
            Step here = step(part, step);
            if (part.glued()) {
                here = new Step.Glue(here);
            }
            step = part.optional() ? new Step.Choice(List.of(here, step)) : here;
        }
        return step;
    }

    private Step step(Part part, Step next) {
        return switch (part) {
            case Word w -> word(w.word(), next);
            case Group g -> ways(g.ways(), next);
            case Look l -> new Step.Look(ways(l.ways(), new Step.End()), l.wanted(), next);
            case Ref r -> ref(r, next);
        };
    }

    /** What every way needs: of several ways, one set that holds what each of them needs. */
    private Set<Set<Integer>> needs(List<List<Part>> ways) {
        if (ways.size() == 1) {
            return needsOfOne(ways.get(0));
        }
        Set<Integer> any = new HashSet<>();
        for (List<Part> way : ways) {
            Set<Integer> rarest = needsOfOne(way).stream()
                    .min(Comparator.comparingInt(Set::size))
                    .orElse(null);
            if (rarest == null) {
                return Set.of();
            }
            any.addAll(rarest);
        }
        return Set.of(any);
    }

    private Set<Set<Integer>> needsOfOne(List<Part> way) {
        Set<Set<Integer>> needs = new HashSet<>();
        for (Part part : way) {
            if (part instanceof Group g && !g.optional()) {
                needs.addAll(needs(g.ways()));
            } else if (!(part instanceof Look) && !part.optional()) {
                Set<Integer> ids = new HashSet<>();
                boolean empty = step(part, new Step.End()).first(ids);
                if (!empty && !ids.isEmpty() && !ids.contains(Step.ANY)) {
                    needs.add(ids);
                }
            }
        }
        return needs;
    }

    private Step word(String word, Step next) {
        if (Character.isDigit(word.charAt(0))) {
            int number = Integer.parseInt(word);
            return new Step.Digits(number, number, word.length(), 0, Slot.VALUE, next);
        }
        return new Step.Literal(ids.apply(Syllables.norm(word)), next);
    }

    private Step ref(Ref ref, Step next) {
        Slot slot = slot(ref.slot() != null ? ref.slot() : ref.name(), ref.slot() != null);
        return switch (ref.name()) {
            case "start" -> new Step.Test(Step.Test.Kind.SENTENCE_START, next);
            case "end" -> new Step.Test(Step.Test.Kind.SENTENCE_END, next);
            case "time" -> new Step.Test(Step.Test.Kind.AFTER_TIME, next);
            case "capital" -> new Step.Test(Step.Test.Kind.CAPITAL, next);
            case "letters" -> new Step.Test(Step.Test.Kind.LETTERS, next);
            case "digits" -> new Step.Test(Step.Test.Kind.NUMBER, next);
            case "stop" -> new Step.Test(Step.Test.Kind.STOP, next);
            case "day" -> digits(1, 31, 2, slot, next);
            case "month" -> digits(1, 12, 2, slot, next);
            case "year" -> digits(1000, 2200, 4, slot, next);
            case "oldyear" -> digits(100, 999, 3, slot, next);
            case "hour" -> digits(0, 24, 2, slot, next);
            case "minute" -> digits(0, 59, 2, slot, next);
            case "decade" -> digits(0, 2190, 4, slot, next);
            case "century" -> digits(1, 22, 2, slot, next);
            case "quarter" -> digits(1, 4, 1, slot, next);
            case "weekdaynumber" -> new Step.Digits(2, 7, 1, 1, Slot.WEEKDAY, next);
            case "count" ->
                new CountStep(
                        wordClass("numeral"),
                        new int[] {ids.apply("."), ids.apply(",")},
                        slot == null ? Slot.COUNT : slot,
                        next);
            default -> new Step.OfClass(wordClass(ref.name()), slot, next);
        };
    }

    private static Step digits(int least, int most, int length, @Nullable Slot slot, Step next) {
        return new Step.Digits(least, most, length, 0, slot == null ? Slot.VALUE : slot, next);
    }

    private WordClass wordClass(String name) {
        WordClass words = classes.get(name);
        if (words == null) {
            throw new KnowledgeException("time-words.tsv has no class " + name);
        }
        return words;
    }

    private static @Nullable Slot slot(String name, boolean must) {
        Slot slot = SLOTS.get(name.toUpperCase(Locale.ROOT));
        if (slot == null && must) {
            throw new KnowledgeException("Nothing can be caught as " + name);
        }
        return slot;
    }

    private KnowledgeException fault(String what) {
        return new KnowledgeException("Pattern " + source + ": " + what + " at " + at);
    }
}
