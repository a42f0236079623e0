package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.NAME;
import static vn.biennien.store.internal.jooq.Tables.NAME_FORM;
import static vn.biennien.store.internal.jooq.Tables.NAME_ROLE;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Actor;
import vn.biennien.record.Role;
import vn.biennien.store.Folding;

/** The names of one transaction: their numbers, and how often which office and which form goes with them. */
final class Names {

    private static final String FIND = "select id from name where name = ? and kind = ?";

    private final Transaction tx;
    private final Map<Key, Integer> ids = new HashMap<>();
    private final Map<Use, Integer> roles = new TreeMap<>(
            Comparator.comparingInt(Use::name).thenComparing(Use::first).thenComparing(Use::second));
    private final Map<Use, Integer> forms =
            new TreeMap<>(Comparator.comparingInt(Use::name).thenComparing(Use::first));

    private record Key(String name, Actor.Kind kind) {}

    private record Use(int name, String first, String second) {}

    Names(Transaction tx) {
        this.tx = tx;
    }

    /** The number of a name, which is added where it is new. */
    int id(String name, Actor.Kind kind) {
        Key key = new Key(name, kind);
        Integer known = ids.get(key);
        if (known == null) {
            @Nullable Object[] row = tx.first(FIND, 1, name, kind.name());
            if (row != null && row[0] instanceof Integer id) {
                known = id;
            } else {
                known = tx.nextId(NAME, NAME.ID);
                String folded = Folding.spaced(name);
                tx.insert(Insert.NAMES, known, name, kind.name(), folded, Spelling.block(name));
                tx.insert(Insert.NAME_WORDS, known, folded);
            }
            ids.put(key, known);
        }
        return known;
    }

    /** Notes that an article uses the actor's offices and forms {@code times} times more, or less. */
    void count(int name, Actor actor, int times) {
        for (Role role : actor.roles()) {
            roles.merge(new Use(name, role.office(), role.body() == null ? "" : role.body()), times, Integer::sum);
        }
        for (String form : actor.forms()) {
            forms.merge(new Use(name, form, ""), times, Integer::sum);
        }
    }

    /** Forgets the numbers, as names may have gone. */
    void reread() {
        ids.clear();
    }

    void flush() {
        boolean fewer = false;
        for (Map.Entry<Use, Integer> e : roles.entrySet()) {
            Use use = e.getKey();
            tx.insert(Insert.NAME_ROLES, use.name, use.first, use.second, e.getValue());
            fewer |= e.getValue() < 0;
        }
        for (Map.Entry<Use, Integer> e : forms.entrySet()) {
            Use use = e.getKey();
            tx.insert(Insert.NAME_FORMS, use.name, use.first, e.getValue());
            fewer |= e.getValue() < 0;
        }
        Map<Use, Integer> touched = fewer ? new HashMap<>(roles) : Map.of();
        Map<Use, Integer> touchedForms = fewer ? new HashMap<>(forms) : Map.of();
        roles.clear();
        forms.clear();
        if (fewer) {
            tx.flush();
            dropUnused(touched, touchedForms);
        }
    }

    private void dropUnused(Map<Use, Integer> touchedRoles, Map<Use, Integer> touchedForms) {
        for (Use use : touchedRoles.keySet()) {
            tx.ctx()
                    .deleteFrom(NAME_ROLE)
                    .where(NAME_ROLE.NAME_ID.eq(use.name), NAME_ROLE.USES.le(0))
                    .execute();
        }
        for (Use use : touchedForms.keySet()) {
            tx.ctx()
                    .deleteFrom(NAME_FORM)
                    .where(NAME_FORM.NAME_ID.eq(use.name), NAME_FORM.USES.le(0))
                    .execute();
        }
    }
}
