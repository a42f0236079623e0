package vn.biennien.store.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Actor;
import vn.biennien.record.Role;
import vn.biennien.store.Folding;

/**
 * Which names of a record are spellings of one actor. Pure: nothing is stored, so a merge is undone by a correction or
 * by a better rule. The same names give the same actors in any order.
 */
public final class ActorMerge {

    /** Shorter names differ too easily by one letter: Lan, Lanh. */
    private static final int LONG_ENOUGH_FOR_A_SLIP = 7;

    /** In a block beyond this, only equal keys are compared. */
    private static final int LARGE_BLOCK = 100;

    private ActorMerge() {}

    /**
     * A name with what its articles tell of it.
     *
     * @param id the name's number
     * @param roles offices that articles give
     */
    public record Profile(int id, String name, Actor.Kind kind, List<Role> roles) {}

    /**
     * One actor.
     *
     * @param names its spellings
     * @param reason why they are one, or null where there is one only
     */
    public record Group(List<Profile> names, @Nullable String reason) {}

    /** Two names of which people have said that they are one actor, or two. */
    public record Pair(String one, String other) {
        boolean joins(Profile a, Profile b) {
            return (one.equals(a.name) && other.equals(b.name)) || (one.equals(b.name) && other.equals(a.name));
        }
    }

    /**
     * The actors behind {@code profiles}.
     *
     * @param together pairs that people have joined
     * @param apart pairs that people have parted; they are not joined directly
     */
    public static List<Group> groups(List<Profile> profiles, Set<Pair> together, Set<Pair> apart) {
        List<Profile> sorted = new ArrayList<>(profiles);
        sorted.sort(Comparator.comparing(Profile::name).thenComparing(Profile::kind));
        int[] root = new int[sorted.size()];
        for (int i = 0; i < root.length; i++) {
            root[i] = i;
        }
        TreeMap<Integer, TreeSet<String>> reasons = new TreeMap<>();
        List<String[]> joined = new ArrayList<>();
        for (int i = 0; i < root.length; i++) {
            for (int j = i + 1; j < root.length; j++) {
                String why = why(sorted.get(i), sorted.get(j), root.length > LARGE_BLOCK, together, apart);
                if (why != null) {
                    root[find(root, j)] = find(root, i);
                    joined.add(new String[] {Integer.toString(i), why});
                }
            }
        }
        for (String[] join : joined) {
            reasons.computeIfAbsent(find(root, Integer.parseInt(join[0])), r -> new TreeSet<>())
                    .add(join[1]);
        }
        TreeMap<Integer, List<Profile>> members = new TreeMap<>();
        for (int i = 0; i < root.length; i++) {
            members.computeIfAbsent(find(root, i), r -> new ArrayList<>()).add(sorted.get(i));
        }
        List<Group> groups = new ArrayList<>();
        members.forEach((r, names) -> groups.add(
                new Group(List.copyOf(names), names.size() == 1 ? null : String.join("; ", reasons.get(r)))));
        return groups;
    }

    /** Why two names are one actor, or null where they are not held to be. */
    private static @Nullable String why(Profile a, Profile b, boolean large, Set<Pair> together, Set<Pair> apart) {
        if (together.stream().anyMatch(p -> p.joins(a, b))) {
            return "people say so";
        }
        if (apart.stream().anyMatch(p -> p.joins(a, b)) || !kindsAgree(a.kind, b.kind)) {
            return null;
        }
        String keyA = Spelling.key(a.name);
        String keyB = Spelling.key(b.name);
        if (keyA.equals(keyB)) {
            return sameKey(a, b);
        }
        boolean persons = a.kind == Actor.Kind.PERSON && b.kind == Actor.Kind.PERSON;
        if (!large
                && persons
                && Math.min(keyA.length(), keyB.length()) >= LONG_ENOUGH_FOR_A_SLIP
                && Spelling.nearlyEqual(keyA, keyB)) {
            Role role = sharedRole(a, b);
            return role == null || role.body() == null ? null : "one letter apart, both " + role.display();
        }
        return null;
    }

    private static @Nullable String sameKey(Profile a, Profile b) {
        if (accented(a.name).equals(accented(b.name))) {
            return "same name but for capitals, hyphens or y/i";
        }
        boolean person = a.kind == Actor.Kind.PERSON || b.kind == Actor.Kind.PERSON;
        if (!person) {
            return "same name but for accents";
        }
        Role role = sharedRole(a, b);
        if (role != null) {
            return "same name but for accents, both " + role.display();
        }
        // Hùng and Hưng are two people; Niinistö and Niinisto with one country are one.
        boolean oneIsBare = !Folding.hasAccents(a.name) || !Folding.hasAccents(b.name);
        String body = oneIsBare ? sharedBody(a, b) : null;
        return body == null ? null : "same name but for accents, both of " + body;
    }

    private static boolean kindsAgree(Actor.Kind a, Actor.Kind b) {
        if (a == b || a == Actor.Kind.UNNAMED || b == Actor.Kind.UNNAMED) {
            return true; // UNNAMED also stands for names of which no article tells the kind
        }
        return a != Actor.Kind.PERSON && b != Actor.Kind.PERSON;
    }

    private static @Nullable Role sharedRole(Profile a, Profile b) {
        for (Role x : a.roles) {
            for (Role y : b.roles) {
                if (Folding.spaced(x.display()).equals(Folding.spaced(y.display()))) {
                    return x;
                }
            }
        }
        return null;
    }

    private static @Nullable String sharedBody(Profile a, Profile b) {
        for (Role x : a.roles) {
            for (Role y : b.roles) {
                if (x.body() != null && x.body().equals(y.body())) {
                    return x.body();
                }
            }
        }
        return null;
    }

    /** The letters of a name with their accents: {@link Spelling#key} for those who mind accents. */
    private static String accented(String name) {
        StringBuilder out = new StringBuilder(name.length());
        String small = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        for (int i = 0; i < small.length(); i++) {
            char c = small.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                out.append(c == 'y' ? 'i' : c);
            }
        }
        return out.toString();
    }

    private static int find(int[] root, int i) {
        int at = i;
        while (root[at] != at) {
            at = root[at];
        }
        return at;
    }
}
