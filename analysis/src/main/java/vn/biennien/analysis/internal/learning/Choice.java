package vn.biennien.analysis.internal.learning;

import java.util.List;

/**
 * One choice to learn from: candidates by their features, and which of them are right.
 *
 * @param candidates places of each candidate's features; an empty array is the candidate "none of these"
 * @param right whether each candidate is right; at least one is
 */
public record Choice(List<int[]> candidates, boolean[] right) {

    public Choice {
        candidates = List.copyOf(candidates);
    }
}
