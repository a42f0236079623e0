package vn.biennien.bench.questions;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.biennien.cli.Main;

/** Asks questions of records that are made of their articles by the real commands. Not thread-safe. */
public final class Desk {

    private final Path folder;
    private final Path gold;
    private final Map<Articles, Path> records = new EnumMap<>(Articles.class);

    /**
     * A desk.
     *
     * @param folder where records go
     * @param gold folder of annotated articles
     */
    public Desk(Path folder, Path gold) {
        this.folder = folder;
        this.gold = gold;
    }

    /** Whether the articles of a question are there. */
    public boolean canAsk(Question question) {
        return question.over().areIn(gold);
    }

    /**
     * Asks one question.
     *
     * @return why the answer is wrong; empty where it is right
     * @throws IOException if no record can be made
     */
    public String ask(Question question) throws IOException {
        List<String> command = new ArrayList<>(question.command());
        command.addAll(List.of("--format", "jsonl", "--record", record(question.over())));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int exit = Main.run(command, out, errors);
        if (exit != 0) {
            String said =
                    errors.toString(StandardCharsets.UTF_8).lines().findFirst().orElse("");
            return "ended with " + exit + ": " + said;
        }
        List<JsonNode> rows = new ArrayList<>();
        try {
            out.toString(StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> rows.add(JsonMapper.shared().readTree(line)));
        } catch (JacksonException e) {
            return "no JSON Lines: " + e.getOriginalMessage();
        }
        return judge(question, rows);
    }

    private static String judge(Question question, List<JsonNode> rows) {
        for (Expected expected : question.holds()) {
            if (rows.stream().noneMatch(expected::fits)) {
                return "none of " + rows.size() + " rows has " + expected.words();
            }
        }
        for (Expected never : question.never()) {
            if (rows.stream().anyMatch(never::fits)) {
                return "a row has " + never.words();
            }
        }
        return "";
    }

    private String record(Articles over) throws IOException {
        Path record = records.get(over);
        if (record == null) {
            Path articles = Files.createDirectory(folder.resolve(over.name()));
            over.copyTo(articles, gold);
            record = folder.resolve(over.name() + ".record");
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            if (Main.run(List.of("ingest", "--record", record.toString(), articles.toString()), said, said) != 0) {
                throw new IOException("ingest: " + said.toString(StandardCharsets.UTF_8));
            }
            records.put(over, record);
        }
        return record.toString();
    }
}
