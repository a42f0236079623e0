package vn.biennien.analysis.internal.events;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.analysis.internal.people.Cast;
import vn.biennien.analysis.internal.people.Mention;
import vn.biennien.record.Actor;
import vn.biennien.record.Role;
import vn.biennien.record.Sector;
import vn.biennien.text.Tokens;

/** For whom the figures of one article act. Confined to one article and one thread. */
public final class Sides {

    private final Coder coder;
    private final Tokens tokens;
    private final Cast cast;
    private final @Nullable LocalDate day;
    private final @Nullable Side[] known;
    private final boolean[] asked;
    /** Offices that single phrases give: {@code bộ trưởng Thổ Nhĩ Kỳ} for somebody whose name stands elsewhere. */
    private final Map<Integer, List<Role>> told = new HashMap<>();

    /** Those of whom a phrase says that their office is over; the cast leaves that word out. */
    private final Set<Integer> former = new HashSet<>();

    /** Sides of names that are no figures of the article. */
    private final Map<String, Optional<Side>> strangers = new HashMap<>();

    private final Map<String, Integer> byName = new HashMap<>();
    /** The article's names of states, by short name. */
    private final Map<String, String> written = new HashMap<>();

    Sides(Coder coder, Tokens tokens, Cast cast, @Nullable LocalDate day) {
        this.coder = coder;
        this.tokens = tokens;
        this.cast = cast;
        this.day = day;
        for (Mention mention : cast.mentions()) {
            Role role = mention.role();
            if (isFormer(mention)) {
                former.add(mention.figures().get(0));
            } else if (!mention.joint() && role != null && role.body() != null) {
                told.computeIfAbsent(mention.figures().get(0), f -> new ArrayList<>())
                        .add(role);
            }
        }
        int n = cast.figures().size();
        this.known = new @Nullable Side[n];
        this.asked = new boolean[n];
        for (int f = 0; f < n; f++) {
            Actor actor = cast.figures().get(f);
            byName.putIfAbsent(actor.name(), f);
            if (actor.kind() == Actor.Kind.STATE) {
                String name = coder.state(actor.name());
                written.putIfAbsent(name == null ? actor.name() : name, actor.name());
            }
        }
    }

    /** For whom a figure acts; null where it can take no part in an event. */
    @Nullable
    Side of(int figure) {
        if (!asked[figure]) {
            asked[figure] = true;
            known[figure] = find(cast.figures().get(figure), figure);
        }
        return known[figure];
    }

    /** For whom the figures of some names act; names that are no people's are left out. */
    List<Side> of(List<String> names) {
        List<Side> sides = new ArrayList<>();
        for (String name : names) {
            List<String> two =
                    name.indexOf('-') < 0 && name.indexOf('–') < 0 ? List.of() : coder.pairIn(Tokens.of(name));
            Side side = two.isEmpty() ? of(name) : null;
            if (side != null) {
                sides.add(side);
            }
            two.forEach(state -> sides.add(state(state)));
        }
        return sides;
    }

    /** The two states that a dash joins, by whatever names; empty where it joins others. */
    List<Side> joinedAt(int dash) {
        return coder.pairAt(tokens, dash).stream().map(this::state).toList();
    }

    /** For whom the figure of a name acts; a side of its own where the article has no such figure; null where it is no people's. */
    public @Nullable Side of(String name) {
        Integer figure = byName.get(name);
        Side side = figure == null ? null : of(figure);
        return side != null
                ? side
                : strangers.computeIfAbsent(name, this::stranger).orElse(null);
    }

    private Optional<Side> stranger(String name) {
        return isName(name) || isPeople(name) && !isNobody(name) ? Optional.of(described(name)) : Optional.empty();
    }

    private static boolean isName(String name) {
        return Character.isUpperCase(name.codePointAt(0));
    }

    private boolean isPeople(String name) {
        Tokens words = Tokens.of(name.toLowerCase(Locale.ROOT));
        return isName(name) || coder.head(words) != Coder.Head.NONE || coder.sector(words) != null;
    }

    /** For whom those act whom a mention names: several where it names several together. */
    public List<Side> of(Mention mention) {
        Map<String, Side> sides = new LinkedHashMap<>();
        for (int f : mention.joint() ? mention.figures() : mention.figures().subList(0, 1)) {
            Side side = of(f);
            if (side != null) {
                sides.putIfAbsent(side.own(), side);
            }
        }
        return new ArrayList<>(sides.values());
    }

    /** Whether an office, or a phrase that begins with one, is one that somebody held once: {@code cựu ngoại trưởng}. */
    public boolean isFormer(@Nullable String office) {
        if (office == null) {
            return false;
        }
        Tokens words = Tokens.of(office);
        return words.size() > 0 && coder.isFormer(words.norm(0));
    }

    /** For whom the figure of a name acts; a side of its own where the article has no such figure, or it acts for nobody. */
    public Side whoever(String name) {
        Integer figure = byName.get(name);
        Side side = figure == null ? null : of(figure);
        return side != null ? side : described(name);
    }

    /** The short name of the state or alliance for which a side stands, the same in all articles. */
    public String shortName(Side side) {
        return coder.shortName(side.name());
    }

    /** The state with this short name, as the article calls it. */
    Side state(String state) {
        String name = written.getOrDefault(state, state);
        return new Side(name, name, null, coder.code(state), Sector.GOV, true);
    }

    /** How many states and alliances the article names. */
    int powers() {
        int n = written.size();
        for (Actor actor : cast.figures()) {
            n += actor.kind() == Actor.Kind.ORGANISATION && coder.isAlliance(actor.name()) ? 1 : 0;
        }
        return n;
    }

    private boolean isFormer(Mention mention) {
        if (mention.role() == null && mention.to() == mention.core()) {
            return false;
        }
        for (int i = mention.from(); i < mention.to(); i++) {
            if (coder.isFormer(tokens.norm(i))) {
                return true;
            }
        }
        return false;
    }

    private List<Role> roles(Actor actor, int figure) {
        List<Role> roles = new ArrayList<>(former.contains(figure) ? List.of() : actor.roles());
        roles.addAll(told.getOrDefault(figure, List.of()));
        return roles;
    }

    private @Nullable Side find(Actor actor, int figure) {
        return switch (actor.kind()) {
            case STATE -> {
                String name = coder.state(actor.name());
                yield new Side(actor.name(), actor.name(), null, coder.code(name), Sector.GOV, true);
            }
            case ORGANISATION, MEDIA -> body(actor);
            case PERSON -> person(actor, figure, roles(actor, figure));
            case UNNAMED -> {
                Integer named = namedIn(actor.name());
                yield isNobody(actor.name()) ? null : named != null ? of(named) : described(actor.name());
            }
            case PLACE -> {
                String state = coder.stateOfCapital(actor.name());
                yield state == null ? null : rolled(state, actor.name(), Sector.GOV);
            }
            case DOCUMENT -> null;
        };
    }

    /** Whether a side is a place, and nobody: {@code tỉnh Sulaymaniyah}. */
    boolean isPlace(Side side) {
        return !side.power()
                && side.sector() == null
                && side.home() == null
                && Character.isLowerCase(side.name().codePointAt(0))
                && coder.head(Tokens.of(side.name().toLowerCase(Locale.ROOT))) == Coder.Head.NONE;
    }

    /** Whether some words mean nobody in particular: {@code các bên}, a lone {@code phía}. */
    private boolean isNobody(String words) {
        return words.indexOf(' ') < 0 || coder.isAnybody(words);
    }

    /** The person with whose name a description ends ({@code người tiền nhiệm Ramón Soto}), or null. */
    private @Nullable Integer namedIn(String words) {
        for (Map.Entry<String, Integer> named : byName.entrySet()) {
            if (cast.figures().get(named.getValue()).kind() == Actor.Kind.PERSON
                    && words.endsWith(" " + named.getKey())) {
                return named.getValue();
            }
        }
        return null;
    }

    private Side rolled(String state, String own, @Nullable Sector sector) {
        String name = written.getOrDefault(state, state);
        return new Side(name, own, null, coder.code(state), sector, true);
    }

    private Side body(Actor actor) {
        if (Character.isLowerCase(actor.name().codePointAt(0))) {
            return described(actor.name()); // `chính quyền Bush`
        }
        Tokens words = Tokens.of(actor.name().toLowerCase(Locale.ROOT));
        Coder.Told told = coder.sector(words);
        Sector sector = actor.kind() == Actor.Kind.MEDIA ? Sector.MED : told == null ? null : told.sector();
        for (Role role : actor.roles()) { // a house, such as the Kremlin
            String state = role.body() == null ? null : coder.state(role.body());
            if (state != null) {
                return rolled(state, actor.name(), sector);
            }
        }
        if (coder.isAlliance(actor.name()) || sector == Sector.IGO || sector == Sector.REB) {
            String name = coder.bare(actor.name());
            return new Side(name, name, null, null, sector == null ? Sector.IGO : sector, true);
        }
        boolean official = told != null && told.official();
        Tokens written = Tokens.of(actor.name());
        String state = official ? coder.seatIn(written) : coder.stateIn(written);
        if (state != null && official) {
            return rolled(state, actor.name(), sector);
        }
        return new Side(actor.name(), actor.name(), null, coder.code(state), sector, false);
    }

    private Side person(Actor actor, int figure, List<Role> roles) {
        Sector sector = null;
        for (Role role : roles) {
            Coder.Told told = coder.sector(Tokens.of(role.office().toLowerCase(Locale.ROOT)));
            sector = sector == null && told != null ? told.sector() : sector;
            if (role.body() != null) {
                Side side = officer(actor, role.body(), told);
                if (side != null) {
                    return side;
                }
            }
        }
        boolean over = roles.isEmpty() && former.contains(figure);
        String state = over ? null : coder.officeOf(actor.name(), day);
        if (state == null && !over) {
            state = new Beside(coder, tokens, cast)
                    .state(figure, roles.stream().anyMatch(r -> r.body() == null && coder.isOfState(r.office())));
        }
        if (state != null) {
            return coder.isAlliance(state)
                    ? new Side(allianceAsWritten(state), actor.name(), null, null, Sector.IGO, true)
                    : rolled(state, actor.name(), sector == null ? Sector.GOV : sector);
        }
        return new Side(actor.name(), actor.name(), null, country(actor), sector, false);
    }

    /** The state to which somebody belongs who does not act for it: a former president, a member of its opposition. */
    private @Nullable String country(Actor actor) {
        for (Role role : actor.roles()) {
            String state = role.body() == null ? null : coder.state(role.body());
            if (state == null && role.body() != null) {
                state = coder.stateIn(Tokens.of(role.body()));
            }
            if (state != null) {
                return coder.code(state);
            }
        }
        return coder.code(coder.officeOf(actor.name()));
    }

    private String allianceAsWritten(String name) {
        for (Actor actor : cast.figures()) {
            if (actor.name().equalsIgnoreCase(name) || actor.forms().contains(name)) {
                return actor.name();
            }
        }
        return name;
    }

    private @Nullable Side officer(Actor actor, String body, Coder.@Nullable Told told) {
        String state = coder.state(body);
        if (state != null) {
            return told != null && told.official() ? rolled(state, actor.name(), told.sector()) : null;
        }
        Integer figure = byName.get(allianceAsWritten(body));
        Side of = figure != null ? of(figure) : body(organisation(body));
        if (of == null) {
            return null;
        }
        Sector sector =
                told == null || told.sector() == Sector.GOV && of.sector() != null ? of.sector() : told.sector();
        return of.power() ? new Side(of.name(), actor.name(), null, of.country(), sector, true) : null;
    }

    /** The state behind a house or an officer that the description of an official names: {@code giới chức Nhà Trắng}. */
    private @Nullable String house(String words) {
        String house = coder.houseIn(Tokens.of(words));
        if (house != null) {
            return house;
        }
        int last = words.lastIndexOf(' ');
        return last < 0 ? null : coder.officeOf(words.substring(last + 1));
    }

    private static Actor organisation(String name) {
        return new Actor(
                name, Actor.Kind.ORGANISATION, Actor.Gender.UNKNOWN, List.of(), List.of(name), List.of(), null);
    }

    private Side described(String words) {
        Tokens lower = Tokens.of(words.toLowerCase(Locale.ROOT));
        Coder.Told told = coder.sector(lower);
        Sector sector = told == null ? null : told.sector();
        Tokens names = Tokens.of(words);
        if (told != null && told.official()) {
            String house = house(words);
            String seat = house == null ? coder.seatIn(names) : house;
            if (seat != null) {
                return rolled(seat, words, sector);
            }
        }
        boolean many = coder.head(lower) == Coder.Head.GROUP;
        String alliance = many ? null : coder.allianceIn(names); // `khối NATO`
        if (alliance != null) {
            return new Side(alliance, words, null, null, Sector.IGO, true);
        }
        String state = coder.stateIn(names);
        boolean several = coder.head(lower) == Coder.Head.GROUP; // `các nước Mỹ Latinh` are no Latin America
        String home = state == null || several ? null : written.getOrDefault(state, state);
        return new Side(
                coder.withoutPlace(words),
                words,
                home,
                coder.code(state),
                sector,
                sector == Sector.REB || sector == Sector.IGO);
    }
}
