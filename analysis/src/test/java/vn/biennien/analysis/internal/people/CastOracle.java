package vn.biennien.analysis.internal.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.record.Actor;
import vn.biennien.record.Article;
import vn.biennien.record.Span;
import vn.biennien.text.Document;
import vn.biennien.text.Vietnamese;

/**
 * Measures a cast against annotated articles: does the phrase that an annotator gave as a statement's mention lead to
 * the annotated speaker?
 *
 * <p>Use: {@code CastOracle GOLD_DIR [--errors N] [--dump ID]}
 */
public final class CastOracle {
    private final ObjectMapper json = new ObjectMapper();
    private final Vietnamese vietnamese = Vietnamese.create();
    private final Casting casting = new Casting(Knowledge.shipped());
    private final Map<String, int[]> counts = new LinkedHashMap<>();
    private final List<String> errors = new ArrayList<>();

    private CastOracle() {}

    public static void main(String[] args) throws IOException {
        CastOracle oracle = new CastOracle();
        List<String> all = List.of(args);
        int shown = all.contains("--errors") ? Integer.parseInt(all.get(all.indexOf("--errors") + 1)) : 0;
        if (all.contains("--dump")) {
            oracle.dump(Path.of(args[0]), all.get(all.indexOf("--dump") + 1));
            return;
        }
        for (String kind : List.of("name", "description", "pronoun", "all")) {
            oracle.counts.put(kind, new int[4]);
        }
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".json") && !name.endsWith(".meta.json")) {
                    oracle.measure(file);
                }
            }
        }
        oracle.counts.forEach((kind, c) -> System.out.printf(
                "%-12s %5d mentions   found %.4f   speaker %.4f   speaker among candidates %.4f%n",
                kind, c[0], c[1] / (double) c[0], c[2] / (double) c[0], c[3] / (double) c[0]));
        oracle.errors.stream().limit(shown).forEach(System.out::println);
    }

    private static String text(Path json) throws IOException {
        Path file = json.resolveSibling(json.getFileName().toString().replace(".json", ".txt"));
        return Normalizer.normalize(Files.readString(file), Normalizer.Form.NFC);
    }

    private void measure(Path file) throws IOException {
        Article article = Article.of(file.getFileName().toString(), text(file));
        Document document = vietnamese.read(article.text());
        Cast cast = casting.of(article, document);
        JsonNode gold = json.readTree(Normalizer.normalize(Files.readString(file), Normalizer.Form.NFC));
        for (JsonNode s : gold.path("statements")) {
            if (s.path("optional").asBoolean(false)
                    || s.path("mention").isNull()
                    || s.path("mention").isMissingNode()) {
                continue;
            }
            Span span = mention(article.text(), s);
            if (span != null) {
                score(article, document, cast, s, span);
            }
        }
    }

    private static Span mention(String text, JsonNode s) {
        JsonNode m = s.path("mention");
        String words = m.isObject() ? m.path("text").asString() : m.asString();
        List<Integer> places = new ArrayList<>();
        for (int i = text.indexOf(words); i >= 0; i = text.indexOf(words, i + 1)) {
            places.add(i);
        }
        if (places.isEmpty()) {
            return null;
        }
        int at = places.get(0);
        if (m.isObject()) {
            at = places.get(Math.min(places.size(), m.path("at").asInt(1)) - 1);
        } else if (places.size() > 1) {
            int content = content(text, s.path("content").get(0));
            int best = Integer.MAX_VALUE;
            for (int p : places) {
                int distance = Math.abs(p - content);
                if (distance < best) {
                    best = distance;
                    at = p;
                }
            }
        }
        return new Span(at, at + words.length());
    }

    private static int content(String text, JsonNode c) {
        String words = c.isObject() ? c.path("text").asString() : c.asString();
        int nth = c.isObject() ? c.path("at").asInt(1) : 1;
        int i = text.indexOf(words);
        for (int n = 1; n < nth && i >= 0; n++) {
            i = text.indexOf(words, i + 1);
        }
        return Math.max(i, 0);
    }

    private static String name(String s) {
        return String.join(
                " ",
                s.toLowerCase(java.util.Locale.ROOT)
                        .replace('.', ' ')
                        .replace('-', ' ')
                        .trim()
                        .split("\\s+"));
    }

    private void score(Article article, Document document, Cast cast, JsonNode s, Span span) {
        Set<String> accepted = new LinkedHashSet<>();
        s.path("speaker").forEach(n -> accepted.add(name(n.asString())));
        boolean joint = s.path("joint").asBoolean(false);
        Mention best = null;
        double overlap = 0;
        Set<String> likeliest = new LinkedHashSet<>();
        Set<String> any = new LinkedHashSet<>();
        for (Mention m : cast.mentions()) {
            Span ms = document.span(m.from(), m.to());
            if (!ms.overlaps(span)) {
                continue;
            }
            double iou = Math.max(iou(ms, span), iou(document.span(m.from(), m.core()), span));
            if (iou > overlap) {
                overlap = iou;
                best = m;
            }
            likeliest.add(name(cast.actor(m).name()));
            if (m.joint()) {
                m.figures()
                        .forEach(f -> likeliest.add(name(cast.figures().get(f).name())));
            }
            m.figures().forEach(f -> any.add(name(cast.figures().get(f).name())));
        }
        String words = span.in(article.text());
        String kind = kind(words, s);
        boolean right = best != null
                && (joint
                        ? likeliest.containsAll(accepted)
                        : accepted.contains(name(cast.actor(best).name())));
        boolean among = joint ? right : any.stream().anyMatch(accepted::contains);
        for (String k : List.of(kind, "all")) {
            int[] c = counts.get(k);
            c[0]++;
            c[1] += best != null ? 1 : 0;
            c[2] += right ? 1 : 0;
            c[3] += among ? 1 : 0;
        }
        if (!right) {
            errors.add(article.id() + " [" + kind + (among ? ", among" : "") + "] “" + words + "” should be "
                    + s.path("speaker")
                    + (best == null
                            ? " but nothing is there"
                            : " but “" + document.span(best.from(), best.core()).in(article.text()) + "” is "
                                    + cast.actor(best).name()));
        }
    }

    private static double iou(Span a, Span b) {
        int common = Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
        return common / (double) (a.length() + b.length() - common);
    }

    private static String kind(String words, JsonNode s) {
        String w = name(words);
        Set<String> pronouns = Set.of(
                "ông",
                "bà",
                "anh",
                "chị",
                "cô",
                "ông này",
                "bà này",
                "vị này",
                "họ",
                "nước này",
                "y",
                "người này",
                "cơ quan này",
                "chúng tôi",
                "đơn vị này",
                "cháu",
                "anh ấy",
                "cô ấy",
                "ông ấy",
                "bà ấy",
                "hai bên");
        if (pronouns.contains(w)) {
            return "pronoun";
        }
        for (JsonNode n : s.path("speaker")) {
            for (String part : name(n.asString()).split(" ")) {
                if ((" " + w + " ").contains(" " + part + " ")
                        && !n.asString().equals(words)
                        && Character.isUpperCase(n.asString().charAt(0))
                        && words.codePoints().anyMatch(Character::isUpperCase)) {
                    return "name";
                }
            }
            if (name(n.asString()).equals(w)) {
                return Character.isUpperCase(words.charAt(words.lastIndexOf(' ') + 1)) ? "name" : "description";
            }
        }
        return "description";
    }

    private void dump(Path folder, String id) throws IOException {
        Article article = Article.of(id, text(folder.resolve(id + ".json")));
        Document document = vietnamese.read(article.text());
        document.names()
                .forEach(
                        n -> System.out.println("  " + n.kind() + " " + n.span().in(article.text())));
        Cast cast = casting.of(article, document);
        for (Actor a : cast.figures()) {
            System.out.println(a.kind() + " " + a.name() + " " + a.gender() + " " + a.roles() + " " + a.forms());
        }
        for (Mention m : cast.mentions()) {
            System.out.println(
                    "    " + m.kind() + " “" + document.span(m.from(), m.to()).in(article.text()) + "” "
                            + m.figures().stream()
                                    .map(f -> cast.figures().get(f).name())
                                    .toList() + " " + m.role());
        }
    }
}
