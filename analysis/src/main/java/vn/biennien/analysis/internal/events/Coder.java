package vn.biennien.analysis.internal.events;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.people.Keys;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.KnowledgeException;
import vn.biennien.knowledge.Row;
import vn.biennien.record.Sector;
import vn.biennien.text.Phrases;
import vn.biennien.text.Tokens;

/** What the knowledge files tell of states, sectors, alliances and officers. Immutable and thread-safe. */
final class Coder {
    /**
     * A sector as words tell it.
     *
     * @param rank place in its file: the smaller, the more telling
     * @param official whether those act for the state that they belong to
     */
    record Told(Sector sector, boolean official, int rank) {}

    /** What the noun of a description means. */
    enum Head {
        /** People, or a body of theirs, who belong to the state that is named behind. */
        PEOPLE,
        /** People at large, or several bodies: what is named behind them is not what they stand for. */
        GROUP,
        /** Nobody who takes part in events. */
        NONE
    }

    /** An office held from one day to another; null where an end is open. */
    private record Office(
            String state,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {

        boolean holdsOn(@Nullable LocalDate day) {
            return day == null || (since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until));
        }
    }

    /** A description begins with so many words at most that say how many. */
    private static final int DETERMINERS = 4;

    private final Map<String, String> states = new HashMap<>();
    private final Map<String, String> capitals = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private final Phrases<String> stateNames;
    /** Names of states, and of the towns that stand for them. */
    private final Phrases<String> seats;

    private final Phrases<String> houses;
    private final Phrases<Head> heads;
    private final Set<String> stateOffices = new HashSet<>();
    private final Set<String> former = new HashSet<>();
    private final List<String> epithets = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final Set<String> anybody = new HashSet<>();
    private final Phrases<Told> sectors;
    /** Short names of alliances by the keys of all their names. */
    private final Map<String, String> alliances = new HashMap<>();

    private final Map<String, List<Office>> officers = new HashMap<>();

    Coder(Knowledge knowledge) {
        Map<String, String> names = new HashMap<>();
        Map<String, String> towns = new HashMap<>();
        for (Row row : knowledge.table("states").rows()) {
            String name = row.get("name");
            for (String column : List.of("name", "spellings", "aliases")) {
                row.list(column).forEach(n -> names.put(n, name));
            }
            row.list("capital").forEach(c -> capitals.put(Keys.of(c), name));
            row.list("capital").forEach(c -> towns.put(c, name));
            row.list("short").forEach(s -> states.put(Keys.of(s), name));
        }
        names.forEach((written, name) -> states.put(Keys.of(written), name));
        stateNames = Phrases.of(names);
        towns.putAll(names);
        seats = Phrases.of(towns);
        for (Row row : knowledge.table("state-codes").rows()) {
            codes.put(row.get("name"), row.get("iso"));
            row.list("towns").forEach(t -> capitals.put(Keys.of(t), row.get("name")));
        }
        Map<String, String> masters = new HashMap<>();
        for (Row row : knowledge.table("metonyms").rows()) {
            row.list("words").forEach(w -> masters.put(w, row.get("state")));
        }
        houses = Phrases.of(masters);
        sectors = sectors(knowledge);
        heads = heads(knowledge);
        for (Row row : knowledge.table("offices").rows()) {
            if (row.get("of").equals("STATE")) {
                row.list("words").forEach(w -> stateOffices.add(Keys.of(w)));
            }
        }
        for (Row row : knowledge.table("event-cues").rows()) {
            if (row.get("kind").equals(EventWords.Cue.FORMER.name())) {
                former.addAll(row.list("words"));
            } else if (row.get("kind").equals(EventWords.Cue.EPITHET.name())) {
                row.list("words").forEach(w -> epithets.add(" " + w));
            } else if (row.get("kind").equals(EventWords.Cue.AT.name())) {
                row.list("words").forEach(w -> places.add(" " + w + " "));
            } else if (row.get("kind").equals(EventWords.Cue.ANYBODY.name())) {
                row.list("words").forEach(w -> anybody.add(Keys.of(w)));
            }
        }
        for (Row row : knowledge.table("alliances").rows()) {
            alliances.put(Keys.of(row.get("name")), row.get("name"));
            row.list("aliases").forEach(a -> alliances.put(Keys.of(a), row.get("name")));
        }
        for (Row row : knowledge.table("officers").rows()) {
            Office office = new Office(row.get("state"), day(row, "since"), day(row, "until"));
            row.list("name")
                    .forEach(n -> officers.computeIfAbsent(Keys.of(n), k -> new ArrayList<>())
                            .add(office));
        }
    }

    private static Phrases<Told> sectors(Knowledge knowledge) {
        Map<String, Told> words = new HashMap<>();
        int rank = 0;
        for (Row row : knowledge.table("sectors").rows()) {
            Told told = new Told(sector(row), row.get("state").equals("yes"), rank++);
            row.list("words").forEach(w -> words.putIfAbsent(w.toLowerCase(Locale.ROOT), told));
        }
        return Phrases.of(words);
    }

    private static Phrases<Head> heads(Knowledge knowledge) {
        Map<String, Head> words = new HashMap<>();
        for (Row row : knowledge.table("person-nouns").rows()) {
            Head head =
                    switch (row.get("kind")) {
                        case "DOCUMENT", "SOURCE", "MEDIA", "KIN" -> Head.NONE;
                        case "GROUP" -> Head.GROUP;
                        default -> Head.PEOPLE;
                    };
            row.list("words").forEach(w -> words.put(w, head));
        }
        return Phrases.of(words);
    }

    private static Sector sector(Row row) {
        try {
            return Sector.valueOf(row.get("sector"));
        } catch (IllegalArgumentException e) {
            throw new KnowledgeException(row.place() + ": unknown sector '" + row.get("sector") + "'", e);
        }
    }

    private static @Nullable LocalDate day(Row row, String column) {
        String cell = row.get(column);
        try {
            return cell.isEmpty() ? null : LocalDate.parse(cell);
        } catch (DateTimeException e) {
            throw new KnowledgeException(row.place() + ": '" + cell + "' is no day like 2022-01-26", e);
        }
    }

    /** The short name of the state that is called so, or null. */
    @Nullable
    String state(String name) {
        return states.get(Keys.of(name));
    }

    /** The state whose capital is called so, or null. */
    @Nullable
    String stateOfCapital(String place) {
        return capitals.get(Keys.of(place));
    }

    /** ISO 3166-1 alpha-3 code of the state with this short name, or null. */
    @Nullable
    String code(@Nullable String state) {
        return state == null ? null : codes.get(state);
    }

    /** Whether an alliance or a body of states is called so. */
    boolean isAlliance(String name) {
        return alliances.containsKey(Keys.of(name));
    }

    /** The short name of the state or alliance that is called so; the name itself where it is neither. */
    String shortName(String name) {
        String key = Keys.of(name);
        String state = states.get(key);
        return state != null ? state : alliances.getOrDefault(key, name);
    }

    /** The short name of the last state that is named in some words, or null. */
    @Nullable
    String stateIn(Tokens words) {
        return last(stateNames, words);
    }

    /** The same, but a capital stands for its state: {@code chính quyền Bình Nhưỡng}. */
    @Nullable
    String seatIn(Tokens words) {
        return last(seats, words);
    }

    /** The alliance with whose name some words end, as written there, or null. */
    @Nullable
    String allianceIn(Tokens words) {
        StringBuilder name = new StringBuilder();
        String found = null;
        for (int i = words.size() - 1; i > 0 && words.isCapital(i); i--) {
            name.insert(0, words.surface(i) + (name.isEmpty() ? "" : " "));
            found = isAlliance(name.toString()) ? name.toString() : found;
        }
        return found;
    }

    /** Short names of the two states that a dash joins in some words ({@code liên quân Mỹ - Hàn}); empty where none does. */
    List<String> pairIn(Tokens words) {
        for (int i = 1; i < words.size() - 1; i++) {
            List<String> two = words.is(i, "-") || words.is(i, "–") ? pairAt(words, i) : List.of();
            if (!two.isEmpty()) {
                return two;
            }
        }
        return List.of();
    }

    /** The same, of the dash at a token. */
    List<String> pairAt(Tokens words, int dash) {
        String left = beside(words, dash, -1);
        String right = beside(words, dash, 1);
        return left == null || right == null || left.equals(right) ? List.of() : List.of(left, right);
    }

    /** A description without the place behind it: {@code hàng chục người ở Deir Ezzor}. */
    String withoutPlace(String words) {
        int end = words.length();
        for (String at : places) {
            int found = words.indexOf(at);
            end = found > 0 ? Math.min(end, found) : end;
        }
        return words.substring(0, end);
    }

    /** The state whose name of up to three syllables stands right before or behind a token, or null. */
    private @Nullable String beside(Tokens words, int token, int step) {
        StringBuilder name = new StringBuilder();
        String found = null;
        for (int i = token + step; i >= 0 && i < words.size() && Math.abs(i - token) <= 3; i += step) {
            name.insert(step < 0 ? 0 : name.length(), step < 0 ? words.norm(i) + " " : " " + words.norm(i));
            String state = words.isCapital(i) ? state(name.toString().trim()) : null;
            found = state == null ? found : state;
        }
        return found;
    }

    private static @Nullable String last(Phrases<String> names, Tokens words) {
        String found = null;
        for (int i = 0; i < words.size(); i++) {
            boolean begins = i == 0 || words.isCapital(i) && !words.isCapital(i - 1); // not `Trung Mỹ`
            Phrases.Match<String> match = begins ? names.longest(words, i, words.size()) : null;
            if (match != null) {
                found = match.value();
                i = match.to() - 1;
            }
        }
        return found;
    }

    /** The state behind a house that is named in some words, or null. */
    @Nullable
    String houseIn(Tokens words) {
        for (int i = 0; i < words.size(); i++) {
            Phrases.Match<String> match = words.isCapital(i) ? houses.longest(words, i, words.size()) : null;
            if (match != null) {
                return match.value();
            }
        }
        return null;
    }

    /** What some words in lower case describe: {@code người dân}, {@code các nước}. */
    Head head(Tokens words) {
        for (int i = 0; i < Math.min(words.size(), DETERMINERS); i++) {
            Phrases.Match<Head> match = heads.longest(words, i, words.size());
            if (match != null) {
                return match.value();
            }
        }
        return Head.NONE;
    }

    /** Whether only states have an office: {@code thủ tướng}, {@code ngoại trưởng}. */
    boolean isOfState(String office) {
        return stateOffices.contains(Keys.of(office));
    }

    /** Whether a word before an office says that it is over. */
    boolean isFormer(String word) {
        return former.contains(word);
    }

    /** Whether some words mean whoever is concerned, and so nobody in particular: {@code các bên}. */
    boolean isAnybody(String words) {
        return anybody.contains(Keys.of(words));
    }

    /** A body's name without what papers add to it: {@code Nhà nước Hồi giáo tự xưng}. */
    String bare(String name) {
        for (String epithet : epithets) {
            if (name.endsWith(epithet)) {
                return name.substring(0, name.length() - epithet.length());
            }
        }
        return name;
    }

    /** The most telling sector word among some words, or null. */
    @Nullable
    Told sector(Tokens words) {
        Told best = null;
        for (int i = 0; i < words.size(); i++) {
            Phrases.Match<Told> match = sectors.longest(words, i, words.size());
            if (match != null) {
                best = best == null || match.value().rank() < best.rank() ? match.value() : best;
                i = match.to() - 1;
            }
        }
        return best;
    }

    /** The state or alliance for which somebody of this name held a high office on any day, or null. */
    @Nullable
    String officeOf(String name) {
        List<Office> offices = officers.getOrDefault(Keys.of(name), List.of());
        return offices.isEmpty() ? null : offices.get(0).state();
    }

    /** The state or alliance for which somebody of this name held a high office on a day, or null. */
    @Nullable
    String officeOf(String name, @Nullable LocalDate day) {
        for (Office office : officers.getOrDefault(Keys.of(name), List.of())) {
            if (office.holdsOn(day)) {
                return office.state();
            }
        }
        return null;
    }
}
