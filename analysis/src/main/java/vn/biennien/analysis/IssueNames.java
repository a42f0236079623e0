package vn.biennien.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Row;
import vn.biennien.text.Folded;

/** What issues and propositions are called ({@code issues.tsv}, {@code propositions.tsv}). Immutable and thread-safe. */
public final class IssueNames {
    /**
     * An issue or a proposition.
     *
     * @param id its id
     * @param issue the id of the issue that it belongs to; an issue's own
     * @param vietnamese its name in Vietnamese
     * @param english its name in English
     */
    public record Entry(String id, String issue, String vietnamese, String english) {

        /** Its name in a language: {@code vi}, else English. */
        public String in(String language) {
            return language.equals("vi") ? vietnamese : english;
        }
    }

    private final Map<String, Entry> issues = new LinkedHashMap<>();
    private final Map<String, Entry> propositions = new LinkedHashMap<>();

    /** The names of {@code knowledge}. */
    public IssueNames(Knowledge knowledge) {
        for (Row row : knowledge.table("issues").rows()) {
            String id = row.get("issue");
            issues.put(id, new Entry(id, id, row.get("vi"), row.get("en")));
        }
        for (Row row : knowledge.table("propositions").rows()) {
            String id = row.get("proposition");
            propositions.put(id, new Entry(id, row.get("issue"), row.get("vi"), row.get("en")));
        }
    }

    /** The issue with an id; one that the knowledge does not have any more is called by its id. */
    public Entry issue(String id) {
        return issues.getOrDefault(id, new Entry(id, id, id, id));
    }

    /** The proposition with an id; one that the knowledge does not have any more is called by its id. */
    public Entry proposition(String id) {
        return propositions.getOrDefault(id, new Entry(id, id, id, id));
    }

    /** All issues, in the file's order. */
    public List<Entry> issues() {
        return List.copyOf(issues.values());
    }

    /**
     * Ids of the issues and propositions that somebody may mean: the one with this id, else those whose names have all
     * the words, accents and capitals aside; empty where there is none.
     */
    public List<String> meant(String typed) {
        String id = typed.strip().toLowerCase(Locale.ROOT);
        if (issues.containsKey(id) || propositions.containsKey(id)) {
            return List.of(id);
        }
        String[] words = Folded.fold(id).strip().split("\\s+");
        List<String> found = new ArrayList<>();
        for (Map<String, Entry> entries : List.of(issues, propositions)) {
            for (Entry e : entries.values()) {
                if (has(e.vietnamese(), words) || has(e.english(), words) || has(e.id().replace('-', ' '), words)) {
                    found.add(e.id());
                }
            }
        }
        return found;
    }

    private static boolean has(@Nullable String name, String[] words) {
        String folded = " " + Folded.fold(String.valueOf(name)).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
        for (String word : words) {
            if (!folded.contains(" " + word + " ")) {
                return false;
            }
        }
        return true;
    }
}
