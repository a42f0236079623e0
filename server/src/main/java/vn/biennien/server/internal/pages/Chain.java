package vn.biennien.server.internal.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.biennien.record.Publication;
import vn.biennien.record.Statement;
import vn.biennien.server.internal.access.Showing;
import vn.biennien.server.internal.words.Words;
import vn.biennien.store.StatementRow;

/**
 * By whom words came to their readers. Origins are counted, not outlets: fourteen papers that carry one agency are one origin.
 *
 * @param graph from who spoke, by sources, to outlets
 * @param title how many outlets and origins, or empty where one outlet alone reports it
 * @param compared reports that word it otherwise
 * @param same reports that have it word for word
 */
public record Chain(Graph graph, String title, List<Compared> compared, List<StatementDetails.Copy> same) {
    private static final int MOST = 12;

    /**
     * A report that words it otherwise.
     *
     * @param report where it stands
     * @param wording both wordings
     */
    public record Compared(StatementDetails.Copy report, Wording wording) {}

    /**
     * The chain of a statement.
     *
     * @param reports all reports of the utterance, the statement among them
     */
    static Chain of(StatementRow row, List<StatementRow> reports, Words words) {
        List<StatementRow> all = reports.isEmpty() ? List.of(row) : reports;
        List<Compared> compared = new ArrayList<>();
        List<StatementDetails.Copy> same = new ArrayList<>();
        for (StatementRow other : all) {
            boolean another = !other.statement().id().equals(row.statement().id()) && !sameArticle(other, row);
            if (another && Showing.isSentence(row.article()) && Showing.isSentence(other.article())) {
                Wording wording = Wording.of(row.content(), other.content());
                StatementDetails.Copy copy = copy(other, words);
                if (wording.same()) {
                    same.add(copy);
                } else if (compared.size() < MOST) {
                    compared.add(new Compared(copy, wording));
                }
            }
        }
        return new Chain(graph(all), title(all, words), compared, same);
    }

    private static boolean sameArticle(StatementRow a, StatementRow b) {
        return a.article().sha256().equals(b.article().sha256()) && outlet(a).equals(outlet(b));
    }

    private static StatementDetails.Copy copy(StatementRow row, Words words) {
        String day = row.article().publication().published().value();
        return new StatementDetails.Copy(
                outlet(row), day == null ? "" : words.date(day), row.statement().id());
    }

    private static String outlet(StatementRow row) {
        Publication p = row.article().publication();
        String outlet = p.outlet();
        return outlet == null ? row.article().id() : outlet;
    }

    private static String title(List<StatementRow> reports, Words words) {
        Set<String> outlets = new LinkedHashSet<>();
        Map<String, String> origins = new LinkedHashMap<>();
        boolean named = true;
        for (StatementRow row : reports) {
            outlets.add(outlet(row));
            row.carriers().forEach(c -> outlets.add(c.name()));
            Statement s = row.statement();
            List<String> sources = s.origin().isEmpty() ? s.via() : s.origin();
            named &= !sources.isEmpty();
            if (sources.isEmpty()) { // the same text is of one hand, whoever prints it
                origins.putIfAbsent(row.article().sha256(), outlet(row));
            }
            sources.forEach(o -> origins.putIfAbsent(o, o));
        }
        if (outlets.size() < 2) {
            return "";
        }
        return named
                ? words.text("view.carriers", outlets.size(), origins.size(), words.list(List.copyOf(origins.values())))
                : words.text("view.carriers.own", outlets.size(), origins.size());
    }

    private static Graph graph(List<StatementRow> reports) {
        Set<String> speakers = new LinkedHashSet<>();
        Set<String> via = new LinkedHashSet<>();
        Set<String> origins = new LinkedHashSet<>();
        Set<String> outlets = new LinkedHashSet<>();
        List<Graph.Link> links = new ArrayList<>();
        for (StatementRow row : reports) {
            if (outlets.size() >= MOST) {
                break;
            }
            Statement s = row.statement();
            speakers.addAll(s.speakers());
            via.addAll(s.via());
            List<String> inherited =
                    s.origin().stream().filter(o -> !s.via().contains(o)).toList();
            origins.addAll(inherited);
            outlets.add(outlet(row));
            List<List<String>> steps = new ArrayList<>(List.of(s.speakers(), s.via(), inherited, List.of(outlet(row))));
            steps.removeIf(List::isEmpty);
            for (int i = 0; i + 1 < steps.size(); i++) {
                for (String from : steps.get(i)) {
                    steps.get(i + 1).forEach(to -> links.add(new Graph.Link(from, to, 1)));
                }
            }
        }
        origins.removeAll(via);
        List<List<String>> columns = new ArrayList<>();
        for (Set<String> column : List.of(speakers, via, origins, outlets)) {
            if (!column.isEmpty()) {
                columns.add(List.copyOf(column));
            }
        }
        return Graph.of(columns, links);
    }
}
