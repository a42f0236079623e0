package vn.biennien.desk.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.store.ActorRow;
import vn.biennien.store.Correction;
import vn.biennien.store.RecordStore;

/**
 * Which actors of a record have pages, stand in lists and are suggested: those with a public part, by the knowledge files or
 * because an analyst says so. Private persons, suspects, victims and minors stay inside their article. Thread-safe.
 */
public final class PublicFigures {
    /** So many actors more than are asked for are looked at, at most: of those who speak most the most are public. */
    private static final int FARTHEST = 50;

    private final RecordStore store;
    private @Nullable Figures figures;
    private @Nullable Said said;

    private PublicFigures(RecordStore store) {
        this.store = store;
    }

    /** The public figures of a record, by the shipped knowledge, which is loaded when it is first needed. */
    public static PublicFigures of(RecordStore store) {
        return new PublicFigures(store);
    }

    /** What analysts say, as of one change of the record. */
    private record Said(int change, Map<String, Boolean> figures) {}

    /** Whether an actor may have a page. */
    public boolean isShown(ActorRow actor) {
        Boolean told = null;
        Map<String, Boolean> said = said();
        for (String name : actor.spellings()) {
            Boolean own = said.get(name);
            told = own == null ? told : Boolean.valueOf(own && (told == null || told)); // of two words the careful one
        }
        return told != null ? told : figures().isPublic(actor);
    }

    /**
     * Those that may be shown, by the number of their statements.
     *
     * @param name those that it may mean; null for all
     * @param limit how many at most, from 1
     */
    public List<ActorRow> actors(@Nullable String name, int limit) {
        int asked = limit + 20;
        while (true) {
            List<ActorRow> found = store.actors(name, asked);
            List<ActorRow> shown =
                    found.stream().filter(this::isShown).limit(limit).toList();
            if (shown.size() == limit || found.size() < asked || asked >= (long) FARTHEST * limit) {
                return shown;
            }
            asked *= 4;
        }
    }

    private synchronized Figures figures() {
        if (figures == null) {
            figures = new Figures(Knowledge.shipped());
        }
        return figures;
    }

    private synchronized Map<String, Boolean> said() {
        int change = store.lastChange();
        if (said == null || said.change != change) {
            Map<String, Boolean> latest = new HashMap<>();
            for (Correction c : store.actorCorrections()) {
                if (c.field() == Correction.Field.PUBLIC_FIGURE || c.field() == Correction.Field.PRIVATE_PERSON) {
                    latest.put(c.value().get(0), c.field() == Correction.Field.PUBLIC_FIGURE);
                }
            }
            said = new Said(change, Map.copyOf(latest));
        }
        return said.figures;
    }
}
