package vn.biennien.analysis.internal.people;

import java.util.List;
import java.util.Optional;
import vn.biennien.record.Actor;

/**
 * All figures of an article and where they are mentioned. Immutable.
 *
 * @param figures the actors, in order of first mention; mentions refer to them by number
 * @param mentions in text order, the outer before the inner; inner mentions ({@code NATO} in {@code Tổng thư ký NATO
 *     Jens Stoltenberg}) are listed as well
 */
public record Cast(List<Actor> figures, List<Mention> mentions) {

    public Cast {
        figures = List.copyOf(figures);
        mentions = List.copyOf(mentions);
    }

    /** The actor that a mention most likely means. */
    public Actor actor(Mention mention) {
        return figures.get(mention.figures().get(0));
    }

    /** Mentions that lie wholly within tokens {@code from} to {@code to}, in text order, the outer before the inner. */
    public List<Mention> mentionsIn(int from, int to) {
        int first = firstFrom(from);
        int end = first;
        while (end < mentions.size() && mentions.get(end).from() < to) {
            end++;
        }
        return mentions.subList(first, end).stream().filter(m -> m.to() <= to).toList();
    }

    /**
     * The outermost mention whose phrase, or the naming part of it, ends before token {@code token}; a comma, a dash or
     * a closing bracket that sets off what was added may lie between.
     */
    public Optional<Mention> mentionEndingAt(int token) {
        Mention best = null;
        for (int i = Math.min(firstFrom(token), mentions.size()) - 1; i >= 0; i--) {
            Mention m = mentions.get(i);
            boolean ends = m.to() == token || m.core() == token || m.to() == token - 1 && m.to() > m.core();
            if (ends && (best == null || m.from() <= best.from())) {
                best = m;
            }
            if (m.from() < token - 60) {
                break;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The outermost mention that begins at token {@code token}. */
    public Optional<Mention> mentionStartingAt(int token) {
        int i = firstFrom(token);
        return i < mentions.size() && mentions.get(i).from() == token ? Optional.of(mentions.get(i)) : Optional.empty();
    }

    /** The outermost mention that covers token {@code token}. */
    public Optional<Mention> mentionCovering(int token) {
        Mention best = null;
        for (int i = firstFrom(token + 1) - 1; i >= 0; i--) {
            Mention m = mentions.get(i);
            if (m.covers(token) && (best == null || m.from() <= best.from())) {
                best = m;
            }
            if (m.from() < token - 60) {
                break;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Number of the first mention that begins at or after a token. */
    private int firstFrom(int token) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).from() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
