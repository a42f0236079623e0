package vn.biennien.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.biennien.analysis.PowerNames;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Row;
import vn.biennien.record.SpeechMode;
import vn.biennien.record.Statement;

/**
 * Whose quoted words are the outlet's translation: of states and alliances other than Viet Nam, their officers and bodies. Where
 * nothing tells for whom somebody speaks, nothing is said. Immutable and thread-safe.
 */
public final class Translations {
    private static final String HOME = "Việt Nam";
    private static final int LONGEST_NAME = 4;

    private final PowerNames powers;
    private final Set<String> officers = new HashSet<>();

    /** By the states, alliances and officers of {@code knowledge}. */
    public Translations(Knowledge knowledge) {
        this.powers = new PowerNames(knowledge);
        for (Row row : knowledge.table("officers").rows()) {
            if (!row.get("state").equals(HOME)) {
                officers.addAll(row.list("name"));
            }
        }
    }

    /** Whether words stand in quotation marks that the speaker has, by all that is known, said in another language. */
    public boolean isTranslated(Statement statement) {
        if (statement.mode() == SpeechMode.INDIRECT) {
            return false;
        }
        String role = statement.role();
        return statement.speakers().stream().anyMatch(s -> officers.contains(s) || namesAnother(s))
                || role != null && namesAnother(role);
    }

    /** Whether a state or an alliance is named in some words, and it is another than this one. */
    private boolean namesAnother(String words) {
        List<String> all = List.of(words.strip().split("[\\s·,()]+"));
        boolean another = false;
        for (int from = 0; from < all.size(); from++) {
            for (int to = from + 1; to <= Math.min(all.size(), from + LONGEST_NAME); to++) {
                String name = String.join(" ", all.subList(from, to));
                if (powers.isPower(name) && Character.isUpperCase(name.codePointAt(0))) {
                    if (powers.shortName(name).equals(HOME)) {
                        return false; // the ambassador of Việt Nam to Nga
                    }
                    another = true;
                }
            }
        }
        return another;
    }
}
