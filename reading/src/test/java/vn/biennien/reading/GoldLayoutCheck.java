package vn.biennien.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.biennien.record.Article;
import vn.biennien.record.Block;

/**
 * Counts the annotated statements whose words lie in a credit or in furniture, where the analysis would not look for
 * them: {@code GoldLayoutCheck [--list KIND] GOLD_DIR…}. A program, not a test: the annotated articles are no part of
 * the project.
 */
final class GoldLayoutCheck {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<Block.Kind, Integer> blocks = new EnumMap<>(Block.Kind.class);
    private final Map<Block.Kind, Integer> contents = new EnumMap<>(Block.Kind.class);
    private int lost;

    public static void main(String[] args) throws IOException {
        GoldLayoutCheck check = new GoldLayoutCheck();
        String list = "";
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--list")) {
                list = args[++i];
                continue;
            }
            try (Stream<Path> files = Files.list(Path.of(args[i]))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".txt"))
                        .sorted()
                        .toList()) {
                    check.article(file, list);
                }
            }
        }
        System.out.println("blocks: " + check.blocks);
        System.out.println("pieces of content: " + check.contents);
        System.out.println("pieces of content or mentions in credits or furniture: " + check.lost);
    }

    private void article(Path file, String list) throws IOException {
        String name = file.getFileName().toString().replace(".txt", "");
        Article article = ArticleReader.create().article(name, Files.readString(file));
        for (Block block : article.blocks()) {
            blocks.merge(block.kind(), 1, Integer::sum);
            if (list.equals(block.kind().name())) {
                System.out.println(name + "\t" + block.span().in(article.text()));
            }
        }
        JsonNode gold = JSON.readTree(Files.readString(file.resolveSibling(name + ".json")));
        for (JsonNode statement : gold.path("statements")) {
            for (JsonNode content : statement.path("content")) {
                look(article, content, "content");
            }
            look(article, statement.path("mention"), "mention");
        }
    }

    private void look(Article article, JsonNode item, String what) {
        String words = item.isString() ? item.stringValue() : item.path("text").asString("");
        if (words.isEmpty()) {
            return;
        }
        int at = item.path("at").asInt(1);
        List<Integer> places = new ArrayList<>();
        for (int i = article.text().indexOf(words); i >= 0; i = article.text().indexOf(words, i + 1)) {
            places.add(i);
        }
        if (places.size() < at || (places.size() > 1 && item.isString())) {
            return; // an ambiguous mention tells no place
        }
        int start = places.get(at - 1);
        for (Block block : article.blocks()) {
            if (block.span().start() < start + words.length()
                    && start < block.span().end()) {
                if (what.equals("content")) {
                    contents.merge(block.kind(), 1, Integer::sum);
                }
                if (block.kind() == Block.Kind.CREDIT || block.kind() == Block.Kind.FURNITURE) {
                    lost++;
                    System.out.println(article.id() + "\t" + what + "\t" + block.kind() + "\t" + words);
                }
            }
        }
    }
}
