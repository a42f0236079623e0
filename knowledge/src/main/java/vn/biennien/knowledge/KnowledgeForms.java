package vn.biennien.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of knowledge files hold ({@code forms.tsv}): tells mistakes in a user's own by file and line, all of them
 * at once. What reads the files would stop at the first, or pass over a word that it does not know. Stateless and
 * thread-safe.
 */
public final class KnowledgeForms {
    private static final Pattern CODE = Pattern.compile("!?[A-Z]{3}");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Columns that hold names of what the row is about. */
    private static final List<String> NAMES = List.of("name", "spellings", "aliases", "words");

    private KnowledgeForms() {}

    /**
     * A mistake.
     *
     * @param problem what is wrong
     * @param parts what the problem says it names
     */
    public record Fault(KnowledgeProblem problem, List<String> parts) {
        public Fault {
            parts = List.copyOf(parts);
        }

        private static Fault of(KnowledgeProblem problem, Object... parts) {
            return new Fault(problem, Arrays.stream(parts).map(String::valueOf).toList());
        }
    }

    /** What one column holds. */
    private record Form(String column, boolean needed, String kind, String values) {}

    /**
     * The mistakes in the cells of a table, the shipped rows and a user's own over them; line by line.
     *
     * @throws KnowledgeException if there is no such table, or it cannot be read
     */
    public static List<Fault> faults(Knowledge knowledge, String table) {
        List<Form> forms = forms().getOrDefault(table, List.of());
        Map<Form, Function<String, Boolean>> judges = new LinkedHashMap<>();
        forms.forEach(form -> judges.put(form, judge(form, knowledge)));
        List<Fault> faults = new ArrayList<>();
        for (Row row : knowledge.table(table).rows()) {
            judges.forEach((form, judge) -> {
                Fault fault = fault(row, form, judge);
                if (fault != null) {
                    faults.add(fault);
                }
            });
        }
        return faults;
    }

    private static @Nullable Fault fault(Row row, Form form, Function<String, Boolean> judge) {
        String cell = row.get(form.column);
        if (cell.isEmpty()) {
            return form.needed ? Fault.of(KnowledgeProblem.EMPTY_CELL, row.file(), row.line(), form.column) : null;
        }
        if (form.kind.equals("REGEX")) {
            return pattern(row, cell);
        }
        if (judge.apply(cell)) {
            return null;
        }
        KnowledgeProblem problem =
                switch (form.kind) {
                    case "DAY" -> KnowledgeProblem.BAD_DAY;
                    case "NAMES" -> KnowledgeProblem.BAD_NAME;
                    case "ONE_OF" -> KnowledgeProblem.BAD_CELL;
                    default -> KnowledgeProblem.BAD_FORM;
                };
        String wanted =
                switch (form.kind) {
                    case "CODES" -> "USA|GBR";
                    case "NUMBER" -> "123";
                    case "NAMES" ->
                        String.join(
                                ", ",
                                Arrays.stream(form.values.split("\\|"))
                                        .map(t -> t + ".tsv")
                                        .toList());
                    default -> form.values.replace("|", ", ");
                };
        return Fault.of(problem, row.file(), row.line(), form.column, cell, wanted);
    }

    private static @Nullable Fault pattern(Row row, String cell) {
        try {
            Pattern.compile(cell);
            return null;
        } catch (PatternSyntaxException e) {
            return Fault.of(KnowledgeProblem.BAD_PATTERN, row.file(), row.line(), e.getIndex(), e.getDescription());
        }
    }

    private static Function<String, Boolean> judge(Form form, Knowledge knowledge) {
        return switch (form.kind) {
            case "ONE_OF" -> Set.of(form.values.split("\\|"))::contains;
            case "DAY" -> KnowledgeForms::isDay;
            case "NUMBER" -> cell -> NUMBER.matcher(cell).matches();
            case "CODES" ->
                cell -> parts(cell).stream().allMatch(c -> CODE.matcher(c).matches());
            case "PATTERN" -> cell -> cell.matches(form.values);
            case "NAMES" -> names(form.values, knowledge);
            default -> cell -> true;
        };
    }

    private static Function<String, Boolean> names(String tables, Knowledge knowledge) {
        Set<String> names = new HashSet<>();
        for (String table : tables.split("\\|")) {
            Table read = knowledge.table(table);
            List<String> columns = read.columns().stream()
                    .filter(c -> NAMES.contains(c) || c.equals(read.columns().get(0)))
                    .toList();
            for (Row row : read.rows()) {
                columns.forEach(c -> names.addAll(row.list(c)));
            }
        }
        return cell -> names.containsAll(parts(cell));
    }

    private static List<String> parts(String cell) {
        return Arrays.stream(cell.split("\\|"))
                .map(String::trim)
                .filter(p -> !p.isEmpty())
                .toList();
    }

    private static boolean isDay(String cell) {
        try {
            LocalDate.parse(cell);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Map<String, List<Form>> forms() {
        Map<String, List<Form>> forms = new HashMap<>();
        try (InputStream in = KnowledgeForms.class.getResourceAsStream("forms.tsv")) {
            if (in == null) {
                throw new KnowledgeException(KnowledgeProblem.NO_TABLE, "forms.tsv");
            }
            for (Row row :
                    Knowledge.parse("forms", "forms.tsv", in.readAllBytes()).rows()) {
                forms.computeIfAbsent(row.get("table"), t -> new ArrayList<>())
                        .add(new Form(
                                row.get("column"),
                                row.get("needed").equals("yes"),
                                row.get("form"),
                                row.get("values")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read forms.tsv", e);
        }
        return forms;
    }
}
