package vn.biennien.analysis.internal.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Actor;
import vn.biennien.record.Actor.Gender;
import vn.biennien.record.Actor.Kind;
import vn.biennien.record.Role;
import vn.biennien.record.Span;

/** An actor while it is being put together. Confined to one call. */
final class Figure {
    final Kind kind;
    final int number;
    Gender gender = Gender.UNKNOWN;
    String name;
    /** Keys of its names, each with how often it is written. */
    final Map<String, Integer> keys = new LinkedHashMap<>();

    private final Map<String, String> written = new LinkedHashMap<>();
    final Set<Role> roles = new LinkedHashSet<>();
    /** Spellings of a state's name that the article uses, each with how often. */
    final Map<String, Integer> spellings = new LinkedHashMap<>();
    /** Keys of offices, with the key of the body behind them or null. */
    final List<Office> offices = new ArrayList<>();

    final Set<String> forms = new LinkedHashSet<>();
    final List<Span> mentions = new ArrayList<>();
    final Set<String> reasons = new LinkedHashSet<>();
    /** What the name makes likely, where nothing is told. */
    Gender guess = Gender.UNKNOWN;
    /** Forms of address that the article gives it. */
    final Set<String> addresses = new LinkedHashSet<>();

    boolean plural;
    /** Whether it is one human being: a person, or somebody described. */
    boolean human;
    /** Head noun of a description, for {@code chuyên gia này}. */
    @Nullable
    String head;

    /** An office, its head word's group, and the body it belongs to, as keys. */
    record Office(String office, String group, @Nullable String body) {}

    Figure(int number, Kind kind, String name) {
        this.number = number;
        this.kind = kind;
        this.name = name;
    }

    private String keyed = "";
    private String keyOfName = "";

    /** The name's key. */
    String nameKey() {
        if (!keyed.equals(name)) {
            keyed = name;
            keyOfName = Lexicon.key(name);
        }
        return keyOfName;
    }

    /** Takes another way of writing the name; the fullest one is the figure's name. */
    void named(String written) {
        String key = Lexicon.key(written);
        keys.merge(key, 1, Integer::sum);
        this.written.putIfAbsent(key, written);
        int more = Lexicon.length(key) - Lexicon.length(nameKey());
        if (more > 0) {
            name = written;
        }
    }

    /** Among names of one length takes the one most often written: slips are rare. */
    void settleName() {
        int length = Lexicon.length(nameKey());
        int most = keys.getOrDefault(nameKey(), 0);
        for (Map.Entry<String, String> e : written.entrySet()) {
            int count = keys.getOrDefault(e.getKey(), 0);
            if (Lexicon.length(e.getKey()) == length && count > most) {
                most = count;
                name = e.getValue();
            }
        }
    }

    /** Calls a state as the article mostly does: {@code Saudi Arabia}, {@code Arab Saudi}. */
    void keepToSpelling() {
        int most = 0;
        for (Map.Entry<String, Integer> e : spellings.entrySet()) {
            if (e.getValue() > most) {
                most = e.getValue();
                name = e.getKey();
            }
        }
    }

    /** Takes what a title tells of gender, unless something else was told before. */
    void gendered(Gender told) {
        if (gender == Gender.UNKNOWN) {
            gender = told;
        }
    }

    /** Whether {@code told} contradicts what is told or the name makes likely. */
    boolean clashes(Gender told) {
        if (gender == Gender.UNKNOWN && told != Gender.UNKNOWN && guess != Gender.UNKNOWN) {
            return told != guess;
        }
        return told != Gender.UNKNOWN && gender != Gender.UNKNOWN && told != gender;
    }

    Actor actor() {
        String reason = forms.size() > 1 && !reasons.isEmpty() ? String.join("; ", reasons) : null;
        return new Actor(name, kind, gender, List.copyOf(roles), List.copyOf(forms), mentions, reason);
    }
}
