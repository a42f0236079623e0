package vn.biennien.server.internal.mcp;

import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.biennien.desk.Tellings;
import vn.biennien.desk.format.Sheet;
import vn.biennien.desk.format.Sheets;
import vn.biennien.desk.format.TellingSheets;
import vn.biennien.desk.positions.PositionViews;
import vn.biennien.desk.positions.Told;
import vn.biennien.desk.search.Finder;
import vn.biennien.desk.search.SearchAnswer;
import vn.biennien.desk.search.SearchRequest;
import vn.biennien.desk.search.StatementHit;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;
import vn.biennien.store.Carrier;
import vn.biennien.store.Lookup;
import vn.biennien.store.Moment;
import vn.biennien.store.PositionRow;
import vn.biennien.store.RecordException;
import vn.biennien.store.RecordStore;
import vn.biennien.store.StatementRow;
import vn.biennien.store.TimelinePage;

/** The tools by which an assistant reads a record. They change nothing. Thread-safe. */
public final class RecordTools {
    /** What an assistant is told about all of them. */
    static final String INSTRUCTIONS = "A record of who said what, to whom and when, from Vietnamese news articles. "
            + "Cite a statement with its speech act, its whole sentence, its day and its source chain, and say whether people have "
            + "reviewed it: what they have not is a program's reading, with a probability (confidence). A content without its act "
            + "misleads: a denial is no promise. " + Answer.WARNING;

    private static final int USUAL = 10;
    private static final int MOST = 50;
    private static final String LIMIT = "How many at most, from 1 to " + MOST + "; " + USUAL + " where nothing is said";

    private final RecordStore store;
    private final Finder finder;
    private final PositionViews views;
    private final Tellings tellings;

    /** Tools over {@code store}, with the index that {@code finder} keeps. */
    public RecordTools(RecordStore store, Finder finder) {
        this.store = store;
        this.finder = finder;
        this.views = new PositionViews(store, Knowledge.shipped());
        this.tellings = new Tellings(store, Knowledge.shipped());
    }

    /**
     * A tool with what it does.
     *
     * @param tool its description
     * @param answer what it answers
     */
    record Described(Tool tool, Function<CallToolRequest, CallToolResult> answer) {}

    /** All of them. */
    List<Described> all() {
        return List.of(search(), read(), positions(), timeline());
    }

    private Described search() {
        Arguments.Schema schema = new Arguments.Schema("words")
                .text(
                        "words",
                        "Words, \"phrases in quotation marks\", -unwanted words; with or without Vietnamese accents")
                .text("speaker", "Who speaks, in any spelling")
                .code("act", "Speech act", SpeechAct.class)
                .code("mode", "Direct, indirect or mixed speech", SpeechMode.class)
                .text("outlet", "Name of the outlet")
                .day("since", "First day")
                .day("until", "Last day")
                .number("limit", LIMIT, 1, MOST);
        return described(
                "search_statements",
                "Search statements",
                "Finds what was said by words: each find with speakers, speech act, mode, whole sentence, days, source chain, id, "
                        + "confidence, and whether people reviewed it.",
                schema,
                "statements",
                this::search);
    }

    private CallToolResult search(Arguments asked) {
        String speaker = asked.text("speaker");
        String outlet = asked.text("outlet");
        SpeechAct act = asked.code("act", SpeechAct.class);
        SpeechMode mode = asked.code("mode", SpeechMode.class);
        SearchRequest request = SearchRequest.words(asked.needed("words"))
                .speakers(set(speaker))
                .outlets(set(outlet))
                .acts(set(act))
                .modes(set(mode))
                .days(asked.day("since"), asked.day("until"))
                .facets(false)
                .page(0, asked.number("limit", USUAL, 1, MOST))
                .build();
        SearchAnswer<StatementHit> answer = finder.statements(request);
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("total", answer.total());
        more.put("index_up_to_date", answer.upToDate());
        return Answer.list(
                "statements",
                answer.hits().stream().map(hit -> statement(hit.row())).toList(),
                more);
    }

    private Described read() {
        return described(
                "read_statement",
                "Read a statement with its evidence",
                "One statement by its id, or the first digits of it: everything known of it, with its sentence, its paragraph where "
                        + "the article's rights allow it, and all outlets that report the same act of speaking.",
                new Arguments.Schema("id").text("id", "The id, 16 hexadecimal digits, or the first of them"),
                "statements",
                this::read);
    }

    private CallToolResult read(Arguments asked) {
        String id = asked.needed("id").toLowerCase(java.util.Locale.ROOT);
        if (!id.matches("[0-9a-f]{4,16}")) {
            throw new Arguments.Wrong("\"" + id + "\" is no id: 4 to 16 hexadecimal digits.");
        }
        Lookup found = store.show(id);
        if (found.rows().isEmpty()) {
            return Answer.wrong("No statement has an id that begins with " + id + ".");
        }
        List<Evidence> rows = found.rows().stream()
                .limit(USUAL)
                .map(row -> statement(row)
                        .and(
                                "reported_by",
                                row.carriers().stream()
                                        .map(RecordTools::carrier)
                                        .toList())
                        .and("corrections", row.corrections().size()))
                .toList();
        return Answer.list("statements", rows, Map.of("total", found.rows().size()));
    }

    private static String carrier(Carrier carrier) {
        return Stream.of(carrier.name(), carrier.published(), carrier.url(), "id " + carrier.statement())
                .filter(part -> part != null && !part.isEmpty())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    private Described positions() {
        Arguments.Schema schema = new Arguments.Schema("actor")
                .text("actor", "A person, or the state or alliance spoken for; a code such as RUS is a state")
                .text("issue", "Id of an issue or proposition, or words of its name")
                .day("since", "First day")
                .day("until", "Last day")
                .number("limit", LIMIT, 1, MOST);
        return described(
                "list_positions",
                "List an actor's positions",
                "Where an actor stands on what is at stake, the latest first: stance, condition and the statement that is the evidence.",
                schema,
                "positions",
                this::positions);
    }

    private CallToolResult positions(Arguments asked) {
        String issue = asked.text("issue");
        List<String> issues = issue == null ? List.of() : views.names().meant(issue);
        if (issue != null && issues.isEmpty()) {
            return Answer.wrong("\"" + issue + "\" is neither the id of an issue nor words of its name.");
        }
        List<PositionRow> rows = PositionViews.newest(
                views.positions(issues, asked.needed("actor"), asked.day("since"), asked.day("until")));
        int limit = asked.number("limit", USUAL, 1, MOST);
        Sheet<Told> sheet = Sheets.positions(views.names(), "vi");
        List<Evidence> found = views.told(rows.subList(0, Math.min(limit, rows.size()))).stream()
                .map(told -> Evidence.of(sheet, told).with(told.report()))
                .toList();
        return Answer.list("positions", found, Map.of("total", rows.size()));
    }

    private Described timeline() {
        Arguments.Schema schema = new Arguments.Schema()
                .text("actor", "Who speaks, acts or takes part")
                .text("issue", "An issue, an agreement, or words")
                .day("since", "First day")
                .day("until", "Last day")
                .number("limit", LIMIT, 1, MOST);
        return described(
                "build_timeline",
                "Build a timeline",
                "What was said and done and what became of agreements, day by day: the latest entries of the days asked for, at least "
                        + "by actor or issue; behind them what has no days.",
                schema,
                "entries",
                this::timeline);
    }

    private CallToolResult timeline(Arguments asked) {
        String actor = asked.text("actor");
        String issue = asked.text("issue");
        if (actor == null && issue == null) {
            throw new Arguments.Wrong("Name an actor or an issue: a timeline of everything is too long.");
        }
        TimelinePage page = tellings.timeline(
                actor, issue, asked.day("since"), asked.day("until"), asked.number("limit", USUAL, 1, MOST));
        Sheet<Moment> sheet = TellingSheets.timeline(tellings.register());
        List<Evidence> entries = new ArrayList<>();
        Stream.concat(page.dated().stream(), page.open().stream()).forEach(m -> entries.add(entry(sheet, m)));
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("earlier_ones_left_out", page.moreDated());
        more.put("undated_ones_left_out", page.moreOpen());
        return Answer.list("entries", entries, more);
    }

    private static Evidence entry(Sheet<Moment> sheet, Moment moment) {
        Evidence evidence = Evidence.of(sheet, moment);
        return switch (moment) {
            case Moment.Statement m -> {
                evidence.and("act", m.row().statement().act().name());
                evidence.and("mode", m.row().statement().mode().name());
                evidence.and("confidence", m.row().statement().confidence());
                yield evidence.with(m.row());
            }
            case Moment.Event m ->
                evidence.and("reviewed", false)
                        .and("confidence", m.row().event().confidence())
                        .and("outlets", m.row().outlets())
                        .chain(m.article(), null);
            case Moment.Agreement m ->
                evidence.and("reviewed", false).chain(m.article(), m.row().said());
        };
    }

    private static Evidence statement(StatementRow row) {
        return Evidence.of(Sheets.STATEMENTS, row).with(row);
    }

    private static <V> Set<V> set(@Nullable V value) {
        return value == null ? Set.of() : Set.of(value);
    }

    private static Described described(
            String name,
            String title,
            String description,
            Arguments.Schema schema,
            String list,
            Function<Arguments, CallToolResult> answer) {
        Tool tool = Tool.builder(name, schema.build())
                .title(title)
                .description(description + " " + Answer.WARNING)
                .outputSchema(output(list))
                .annotations(ToolAnnotations.builder()
                        .title(title)
                        .readOnlyHint(true)
                        .destructiveHint(false)
                        .idempotentHint(true)
                        .openWorldHint(false)
                        .build())
                .build();
        return new Described(tool, request -> {
            try {
                return answer.apply(new Arguments(request.arguments()));
            } catch (Arguments.Wrong | RecordException e) {
                return Answer.wrong(String.valueOf(e.getMessage()));
            }
        });
    }

    /** What every answer has. */
    private static Map<String, Object> output(String list) {
        Map<String, Object> row = Map.of(
                "type", "object",
                "properties",
                        Map.of(
                                "id",
                                Map.of("type", "string"),
                                "reviewed",
                                Map.of("type", "boolean"),
                                "source_chain",
                                Map.of("type", "array", "items", Map.of("type", "string")),
                                Evidence.QUOTED,
                                Map.of("type", "object", "description", Answer.WARNING)),
                "required", List.of("id", "reviewed", "source_chain", Evidence.QUOTED));
        return Map.of(
                "type", "object",
                "properties", Map.of("warning", Map.of("type", "string"), list, Map.of("type", "array", "items", row)),
                "required", List.of("warning", list));
    }
}
