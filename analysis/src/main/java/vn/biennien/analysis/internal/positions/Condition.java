package vn.biennien.analysis.internal.positions;

/**
 * The words of a condition.
 *
 * @param from first token
 * @param to token after the last
 * @param plain whether an "if" leads it in; a mere "when" in what somebody rejects is part of the thing rejected
 */
record Condition(int from, int to, boolean plain) {}
