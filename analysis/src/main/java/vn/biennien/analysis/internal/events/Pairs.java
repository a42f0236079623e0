package vn.biennien.analysis.internal.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.events.EventWords.Cue;
import vn.biennien.analysis.internal.people.Mention;

/** Finds whom words for two sides mean: {@code hai bên}, {@code hai nước láng giềng}. Immutable; confined to one article. */
final class Pairs {
    private final Stage stage;

    Pairs(Stage stage) {
        this.stage = stage;
    }

    /** Mentions of two sides at once, in text order. */
    List<Mention> find() {
        List<Mention> pairs = new ArrayList<>();
        int size = stage.tokens.size();
        for (int i = 0; i < size; i++) {
            int length = stage.words.length(Cue.PAIR, stage.tokens, i, size);
            if (length == 0 || isResolved(stage.mentionAt(i))) {
                continue;
            }
            List<Integer> two = before(i);
            if (two.size() == 2) {
                pairs.add(new Mention(i, i + length, i + length, Mention.Kind.PRONOUN, two, true, null));
            }
            i += length - 1;
        }
        return pairs;
    }

    private static boolean isResolved(@Nullable Mention at) {
        return at != null && at.joint();
    }

    /**
     * The last two of its sentence, where it names two; else the two that are named most before it: who does something to two
     * sides is none of them.
     */
    private List<Integer> before(int token) {
        int sentence = stage.document.sentenceOf(token);
        int start = stage.document.sentences().get(sentence).from();
        Set<String> names = new HashSet<>();
        List<Integer> here = new ArrayList<>();
        collect(start, token, names, here);
        if (here.size() == 2) {
            return here;
        }
        List<Integer> earlier = most(start, names);
        if (earlier.size() == 1) {
            earlier.addAll(here);
        }
        return earlier;
    }

    /** The two that are named most before a token, other than some. */
    private List<Integer> most(int before, Set<String> others) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, Integer> figures = new HashMap<>();
        for (int i = 0; i < before; i++) {
            Mention mention = stage.mentionFrom(i);
            if (mention == null) {
                continue;
            }
            for (int figure :
                    mention.joint() ? mention.figures() : mention.figures().subList(0, 1)) {
                Side side = stage.sides.of(figure);
                if (side != null && side.power() && !others.contains(side.name())) {
                    counts.merge(side.name(), 1, Integer::sum);
                    figures.put(side.name(), figure);
                }
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(2)
                .map(e -> figures.get(e.getKey()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Adds the last states and alliances named between two tokens that are not yet named, up to two in all. */
    private void collect(int from, int to, Set<String> names, List<Integer> figures) {
        for (int i = to - 1; i >= from && figures.size() < 2; i--) {
            Mention mention = stage.mentionFrom(i);
            if (mention == null) {
                continue;
            }
            for (int figure :
                    mention.joint() ? mention.figures() : mention.figures().subList(0, 1)) {
                Side side = stage.sides.of(figure);
                if (figures.size() < 2 && side != null && side.power() && names.add(side.name())) {
                    figures.add(figure);
                }
            }
        }
    }
}
