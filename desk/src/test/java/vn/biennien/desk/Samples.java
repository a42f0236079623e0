package vn.biennien.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.biennien.reading.Read;
import vn.biennien.record.Actor;
import vn.biennien.record.Article;
import vn.biennien.record.Block;
import vn.biennien.record.Explanation;
import vn.biennien.record.Findings;
import vn.biennien.record.Publication;
import vn.biennien.record.PublishedDate;
import vn.biennien.record.Rights;
import vn.biennien.record.Role;
import vn.biennien.record.Said;
import vn.biennien.record.Span;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;
import vn.biennien.record.Statement;
import vn.biennien.record.TimeExpression;
import vn.biennien.record.TimeType;
import vn.biennien.record.TimeValue;

/** Articles whose every line is {@code SPEAKER nói: CONTENT}, and an analyzer that reads them. */
public final class Samples {

    private static final String CUE = " nói: ";
    private static final List<String> SPEAKERS =
            List.of("Nga", "Mỹ", "Andrey Kolin", "Andrei Kolin", "Sauli Niimistö", "=cmd()", "Lê Thị \"Hoa\", Hà Nội");
    private static final List<String> WORDS = List.of(
            "hòa", "bình", "đàm", "phán", "rút", "quân", "😀", "an", "ninh", "phía", "đông", "thỏa", "hiệp", "yêu",
            "cầu");

    private Samples() {}

    /** An article of these lines; the first is its headline if {@code headline}. */
    public static Article article(String id, boolean headline, Rights rights, String... lines) {
        Article plain = Article.of(id, String.join("\n", lines));
        List<Block> blocks = new ArrayList<>(plain.blocks());
        if (headline) {
            blocks.set(0, new Block(Block.Kind.HEADLINE, blocks.get(0).span()));
        }
        Random random = new Random(id.hashCode());
        String outlet = List.of("Báo Sáng", "Báo Chiều").get(random.nextInt(2));
        PublishedDate published = PublishedDate.given(LocalDate.of(2022, 1, 1).plusDays(random.nextInt(90)));
        String url = random.nextBoolean() ? "https://x.vn/" + id : null;
        return new Article(
                id, plain.text(), blocks, new Publication(outlet, url, published, List.of("Theo RT"), rights));
    }

    /** A seeded article; every seventh repeats the text of another. */
    public static Article seeded(int number) {
        Random random = new Random(number % 7 == 6 ? number - 1 : number);
        String[] lines = new String[2 + random.nextInt(4)];
        for (int i = 0; i < lines.length; i++) {
            StringBuilder line = new StringBuilder(SPEAKERS.get(random.nextInt(SPEAKERS.size()))).append(CUE);
            for (int w = 0; w < 6; w++) {
                line.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
            }
            lines[i] = line.append(number % 7 == 6 ? number - 1 : number).toString();
        }
        Rights rights = Rights.values()[random.nextInt(Rights.values().length)];
        return article("a" + number, random.nextBoolean(), rights, lines);
    }

    /** Seeded articles as they come from a reader. */
    public static List<Read> reads(int count) {
        List<Read> reads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            reads.add(new Read.Ok(seeded(i), "a" + i + ".txt"));
        }
        return reads;
    }

    /**
     * Seeded articles and what outlets make of them: the same words, others here and there, a part, two in one, and a
     * second version at one address.
     */
    public static List<Read> copies(int families) {
        List<Read> reads = new ArrayList<>();
        for (int f = 0; f < families; f++) {
            List<String> lines = longLines(f);
            List<String> reworded = new ArrayList<>(lines);
            reworded.set(2, lines.get(2) + " thêm");
            List<String> both = new ArrayList<>(lines);
            both.addAll(longLines((f + 1) % families));
            List<List<String>> made = List.of(lines, lines, reworded, lines.subList(0, 4), both);
            for (int i = 0; i < made.size(); i++) {
                add(
                        reads,
                        article(
                                "c" + f + "-" + i,
                                i % 2 == 0,
                                Rights.FULL,
                                made.get(i).toArray(String[]::new)));
            }
            for (int i = 0; i < 2; i++) {
                Article version = article(
                        "v" + f + "-" + i, false, Rights.FULL, made.get(2 * i).toArray(String[]::new));
                PublishedDate day = PublishedDate.given(LocalDate.of(2022, 5, 1 + i));
                add(
                        reads,
                        new Article(
                                version.id(),
                                version.text(),
                                version.blocks(),
                                new Publication("Báo Mới", "https://x.vn/v" + f, day, List.of(), Rights.FULL)));
            }
        }
        return reads;
    }

    private static void add(List<Read> reads, Article article) {
        reads.add(new Read.Ok(article, article.id() + ".txt"));
    }

    private static List<String> longLines(int family) {
        Random random = new Random(77_000 + family);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            StringBuilder line = new StringBuilder(SPEAKERS.get(random.nextInt(5))).append(CUE);
            for (int w = 0; w < 15; w++) {
                line.append(WORDS.get(random.nextInt(WORDS.size())))
                        .append(random.nextInt(40))
                        .append(' ');
            }
            lines.add(line.append(family).toString());
        }
        return lines;
    }

    /** What stands in the lines. */
    public static Findings analyze(Article article) {
        String text = article.text();
        List<Statement> statements = new ArrayList<>();
        List<Actor> actors = new ArrayList<>();
        for (Block block : article.blocks()) {
            String line = block.span().in(text);
            int cue = line.indexOf(CUE);
            if (cue > 0) {
                String speaker = line.substring(0, cue);
                statements.add(statement(article, block.span(), speaker));
                Span mention = new Span(block.span().start(), block.span().start() + cue);
                actors.add(new Actor(
                        speaker,
                        Actor.Kind.PERSON,
                        Actor.Gender.UNKNOWN,
                        List.of(new Role("Tổng thống", "Phần Lan")),
                        List.of(speaker),
                        List.of(mention),
                        null));
            }
        }
        List<TimeExpression> times =
                List.of(new TimeExpression(new Span(0, 1), new TimeValue(TimeType.DATE, "2022-01", null)));
        return new Findings(article.id(), article.sha256(), "test-1", statements, List.of(), times, actors);
    }

    private static Statement statement(Article article, Span line, String speaker) {
        int cue = line.start() + speaker.length() + 1;
        Span content = new Span(line.start() + speaker.length() + CUE.length(), line.end());
        LocalDate published = article.publication().published().day().orElseThrow();
        Said said = content.length() % 3 == 0
                ? Said.notAfter(published)
                : new Said(published, published, Said.Basis.RESOLVED, null);
        return new Statement(
                Statement.id(article.sha256(), List.of(content)),
                List.of(content),
                line,
                List.of(speaker),
                List.of(),
                null,
                new Span(line.start(), line.start() + speaker.length()),
                SpeechMode.DIRECT,
                SpeechAct.values()[content.length() % SpeechAct.values().length],
                new Span(cue, cue + 3),
                List.of("NATO"),
                List.of(),
                List.of("RT"),
                List.of("RT"),
                said,
                null,
                0.5,
                new Explanation("line", List.of(), List.of()));
    }
}
