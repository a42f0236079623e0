package vn.biennien.record;

import java.util.List;

/**
 * Why the program holds a statement to be one.
 *
 * @param rule the pattern that found it, such as {@code verb-before-clause}
 * @param evidence what spoke for it, the strongest first, each as {@code what: words}
 * @param alternatives what else was possible, such as other speakers
 */
public record Explanation(String rule, List<String> evidence, List<String> alternatives) {

    public Explanation {
        evidence = List.copyOf(evidence);
        alternatives = List.copyOf(alternatives);
    }
}
