package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.CORRECTION;
import static vn.biennien.store.internal.jooq.Tables.NAME;
import static vn.biennien.store.internal.jooq.Tables.NAME_ROLE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record5;
import org.jooq.Result;
import org.jooq.impl.DSL;
import vn.biennien.record.Actor;
import vn.biennien.record.Role;
import vn.biennien.store.Correction;
import vn.biennien.store.Folding;

/** Finds the names behind what a user types, and the actors behind names. */
final class NameSearch {

    private final DSLContext ctx;

    NameSearch(DSLContext ctx) {
        this.ctx = ctx;
    }

    /** Numbers of all names of the actors that {@code typed} may mean, in ascending order. */
    Set<Integer> ids(String typed) {
        String key = Spelling.key(typed);
        List<Hit> exact = hits(typed, alike(typed)).stream()
                .filter(h -> Spelling.key(h.name).equals(key))
                .toList();
        List<Hit> chosen;
        boolean namesABody = exact.stream().anyMatch(h -> h.kind != Actor.Kind.PERSON && h.kind != Actor.Kind.UNNAMED);
        if (namesABody) {
            chosen = exact; // "Nga" means Russia, not everybody of that name
        } else {
            List<Hit> hits = hits(typed, alike(typed).or(withWords(typed)));
            chosen = hits.stream()
                    .filter(h -> h.kind == Actor.Kind.PERSON || exact.contains(h))
                    .toList();
            if (chosen.isEmpty()) {
                chosen = hits;
            }
        }
        Set<Integer> wanted = new HashSet<>();
        Set<String> blocks = new HashSet<>();
        for (Hit hit : chosen) {
            wanted.add(hit.id);
            blocks.add(hit.block);
        }
        Set<Integer> ids = new TreeSet<>(wanted);
        for (ActorMerge.Group group : groups(blocks)) {
            if (group.names().stream().anyMatch(p -> wanted.contains(p.id()))) {
                group.names().forEach(p -> ids.add(p.id()));
            }
        }
        return ids;
    }

    private record Hit(int id, String name, Actor.Kind kind, String block) {}

    /** Names that could be another spelling of what is typed. */
    private static Condition alike(String typed) {
        return NAME.BLOCK.eq(Spelling.block(typed));
    }

    /** Names with all the words typed, accents aside. */
    private static Condition withWords(String typed) {
        Set<String> words = new TreeSet<>();
        Folding.words(typed).forEach(w -> words.add('"' + Folding.fold(w) + '"'));
        if (words.isEmpty()) {
            return DSL.falseCondition();
        }
        return NAME.ID.in(DSL.select(DSL.field("rowid", Integer.class))
                .from("name_words")
                .where("name_words match {0}", DSL.inline(String.join(" ", words))));
    }

    /** Of some names those with all the words typed, accents heeded where they are typed; and those that are spelt alike. */
    private List<Hit> hits(String typed, Condition which) {
        List<String> words = Folding.words(typed);
        String key = Spelling.key(typed);
        List<Hit> hits = new ArrayList<>();
        Result<Record5<Integer, String, String, String, String>> rows = ctx.select(
                        NAME.ID, NAME.NAME_, NAME.KIND, NAME.BLOCK, NAME.FOLDED)
                .from(NAME)
                .where(which)
                .fetch(); // unordered: SQLite would go through the index of names for it, row by row
        for (var r : rows) {
            boolean hasAll = words.stream().allMatch(w -> r.value5().contains(" " + Folding.fold(w) + " "));
            boolean hasKey = Spelling.key(r.value2()).equals(key);
            if ((hasAll || hasKey) && accentsAgree(words, r.value2(), hasAll)) {
                hits.add(new Hit(r.value1(), r.value2(), Actor.Kind.valueOf(r.value3()), r.value4()));
            }
        }
        return hits;
    }

    private static boolean accentsAgree(List<String> typed, String name, boolean wordForWord) {
        if (!wordForWord) {
            return true; // spelt apart or together: Mát-xcơ-va, Matxcơva
        }
        List<String> words = Folding.words(name);
        return typed.stream().filter(Folding::hasAccents).allMatch(words::contains);
    }

    /** The actors whose names lie in {@code blocks}. */
    List<ActorMerge.Group> groups(Collection<String> blocks) {
        Map<ActorMerge.Pair, Boolean> said = said();
        Set<ActorMerge.Pair> together = new HashSet<>();
        Set<ActorMerge.Pair> apart = new HashSet<>();
        said.forEach((pair, same) -> (same ? together : apart).add(pair));
        // People may join names that no rule brings near one another: then their blocks are one.
        Map<String, String> joined = joined(together);
        Set<String> wanted = new HashSet<>();
        blocks.forEach(b -> wanted.add(joined.getOrDefault(b, b)));
        Set<String> all = new TreeSet<>(blocks);
        joined.forEach((block, unit) -> {
            if (wanted.contains(unit)) {
                all.add(block);
            }
        });
        Map<String, List<ActorMerge.Profile>> byUnit = new TreeMap<>();
        List<String> sorted = List.copyOf(all);
        for (int i = 0; i < sorted.size(); i += Loader.CHUNK) {
            load(sorted.subList(i, Math.min(sorted.size(), i + Loader.CHUNK)), joined, byUnit);
        }
        List<ActorMerge.Group> groups = new ArrayList<>();
        byUnit.values().forEach(profiles -> groups.addAll(ActorMerge.groups(profiles, together, apart)));
        return groups;
    }

    private static Map<String, String> joined(Set<ActorMerge.Pair> together) {
        Map<String, String> joined = new HashMap<>();
        for (ActorMerge.Pair pair : together) {
            String one = Spelling.block(pair.one());
            String other = Spelling.block(pair.other());
            String unit = joined.getOrDefault(one, one);
            String old = joined.getOrDefault(other, other);
            joined.put(one, unit);
            joined.put(other, unit);
            joined.replaceAll((block, u) -> u.equals(old) ? unit : u);
        }
        return joined;
    }

    private void load(List<String> blocks, Map<String, String> joined, Map<String, List<ActorMerge.Profile>> byUnit) {
        Map<Integer, List<Role>> roles = new HashMap<>();
        ctx.select(NAME_ROLE.NAME_ID, NAME_ROLE.OFFICE, NAME_ROLE.BODY)
                .from(NAME_ROLE)
                .join(NAME)
                .on(NAME.ID.eq(NAME_ROLE.NAME_ID))
                .where(NAME.BLOCK.in(blocks))
                .orderBy(NAME_ROLE.USES.desc(), NAME_ROLE.OFFICE, NAME_ROLE.BODY)
                .fetch()
                .forEach(r -> roles.computeIfAbsent(r.value1(), id -> new ArrayList<>())
                        .add(new Role(r.value2(), r.value3().isEmpty() ? null : r.value3())));
        ctx.select(NAME.ID, NAME.NAME_, NAME.KIND, NAME.BLOCK)
                .from(NAME)
                .where(NAME.BLOCK.in(blocks))
                .fetch()
                .forEach(r -> byUnit.computeIfAbsent(
                                joined.getOrDefault(r.value4(), r.value4()), b -> new ArrayList<>())
                        .add(new ActorMerge.Profile(
                                r.value1(),
                                r.value2(),
                                Actor.Kind.valueOf(r.value3()),
                                roles.getOrDefault(r.value1(), List.of()))));
    }

    /** Which pairs of names people hold to be one actor, and which not; of two who say otherwise the later one holds. */
    private Map<ActorMerge.Pair, Boolean> said() {
        Map<ActorMerge.Pair, Boolean> said = new HashMap<>();
        List<String> fields = List.of(Correction.Field.SAME_ACTOR.name(), Correction.Field.OTHER_ACTOR.name());
        for (Correction c : Corrections.active(ctx, CORRECTION.FIELD.in(fields))) {
            String one = c.value().get(0);
            String other = c.value().get(1);
            boolean inOrder = one.compareTo(other) <= 0;
            said.put(
                    new ActorMerge.Pair(inOrder ? one : other, inOrder ? other : one),
                    c.field() == Correction.Field.SAME_ACTOR);
        }
        return said;
    }
}
