package vn.biennien.desk.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.Article;
import vn.biennien.record.Event;
import vn.biennien.record.EventType;
import vn.biennien.record.Party;
import vn.biennien.record.Publication;

/**
 * Events in the column layout of POLECAT (Halterman et al. 2023), tab-separated, with one column more at its end: the
 * basis of the date. A date that the article does not give stays empty, where POLECAT puts the day of publication.
 * Columns that need a gazetteer or Wikipedia stay empty. POLECAT has no column for an event's status, and takes every
 * row for a happening: see {@link #holds}. Stateless and thread-safe.
 */
public final class Polecat {
    /** Names of the columns. */
    public static final List<String> COLUMNS = List.of(
            "Event ID",
            "Event Date",
            "Event Type",
            "Event Mode",
            "Intensity",
            "Quad Code",
            "Contexts",
            "Actor Name",
            "Actor Country",
            "Actor COW",
            "Primary Actor Sector",
            "Actor Sectors",
            "Actor Title",
            "Actor Name Raw",
            "Wikipedia Actor ID",
            "Actor Resolution Method",
            "Recipient Name",
            "Recipient Country",
            "Recipient COW",
            "Primary Recipient Sector",
            "Recipient Sectors",
            "Recipient Title",
            "Recipient Name Raw",
            "Wikipedia Recipient ID",
            "Recipient Resolution Method",
            "Placename",
            "City",
            "District",
            "Province",
            "Country",
            "Latitude",
            "Longitude",
            "GeoNames ID",
            "Raw Placename",
            "Feature Type",
            "Source",
            "Publication Date",
            "Story People",
            "Story Organizations",
            "Story Locations",
            "Language",
            "Version",
            "Event Date Basis");

    private static final String SEVERAL = ";";

    private Polecat() {}

    /** The line of column names, without a line end. */
    public static String header() {
        return String.join("\t", COLUMNS);
    }

    /**
     * Whether an event can stand in this layout: what happened or is said to have, and plans that are words between the
     * parties. What is denied, merely possible, or a deed still to come would read as done.
     */
    public static boolean holds(Event e) {
        return switch (e.status()) {
            case HAPPENED, ALLEGED -> true;
            case PLANNED -> e.type().quad() == EventType.Quad.VERBAL_COOPERATION;
            case DENIED, HYPOTHETICAL -> false;
        };
    }

    /** An event as a line, without a line end. */
    public static String line(Event e, Article article) {
        List<String> cells = new ArrayList<>();
        Publication publication = article.publication();
        cells.add(e.id());
        cells.add(date(e));
        cells.add(e.type().name());
        cells.add(orEmpty(e.mode()));
        cells.add("");
        cells.add(e.type().quad().name().replace('_', ' '));
        cells.add(String.join(SEVERAL, e.contexts()));
        parties(e.actors(), cells);
        parties(e.recipients(), cells);
        cells.add(orEmpty(e.place()));
        Stream.generate(() -> "").limit(7).forEach(cells::add);
        cells.add(orEmpty(e.place()));
        cells.add("");
        cells.add(orEmpty(publication.outlet()));
        cells.add(orEmpty(publication.published().value()));
        Stream.generate(() -> "").limit(3).forEach(cells::add);
        cells.add("vi");
        cells.add("bien-nien");
        cells.add(e.when().basis().name());
        return String.join("\t", cells.stream().map(Polecat::plain).toList());
    }

    /** The first day, as POLECAT has one; empty where it is open. */
    private static String date(Event e) {
        LocalDate from = e.when().from();
        return from == null || !e.when().isTold() ? "" : from.toString();
    }

    private static void parties(List<Party> parties, List<String> cells) {
        cells.add(joined(parties.stream().map(Party::name)));
        cells.add(joined(parties.stream().map(Party::country)));
        cells.add("");
        cells.add(parties.isEmpty() ? "" : orEmpty(sector(parties.get(0))));
        cells.add(joined(parties.stream().map(Polecat::sector)));
        cells.add("");
        cells.add(joined(parties.stream().map(Party::written)));
        cells.add("");
        cells.add(parties.isEmpty() ? "" : "knowledge");
    }

    private static @Nullable String sector(Party party) {
        return party.sector() == null ? null : party.sector().name();
    }

    private static String joined(Stream<@Nullable String> values) {
        return String.join(SEVERAL, values.filter(Objects::nonNull).distinct().toList());
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String plain(String cell) {
        return cell.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ').strip();
    }
}
