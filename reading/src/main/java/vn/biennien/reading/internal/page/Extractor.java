package vn.biennien.reading.internal.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.knowledge.Outlet;
import vn.biennien.knowledge.Outlets;
import vn.biennien.reading.Fact;
import vn.biennien.reading.Fact.Basis;
import vn.biennien.reading.Page;
import vn.biennien.reading.PageReader;
import vn.biennien.reading.PageTime;
import vn.biennien.reading.internal.Layout;
import vn.biennien.reading.internal.page.PageWords.Sense;
import vn.biennien.record.Article;
import vn.biennien.record.Block.Kind;
import vn.biennien.record.Publication;
import vn.biennien.record.PublishedDate;
import vn.biennien.record.Rights;
import vn.biennien.text.LegacyEncoding;
import vn.biennien.text.LegacyText;

/** Reads pages. Immutable and thread-safe. */
public final class Extractor {

    /** Elements beyond this depth stand beside each other. */
    private static final int DEEPEST = 512;

    /** Tags that are read of one page; a page of the news has some thousands. */
    private static final int MOST_TAGS = 300_000;

    /** Words that must look like one of the encodings from before Unicode; in another language a few do by chance. */
    private static final int ENOUGH_WORDS = 20;

    /** Share of what machines are told below which a page shows its text to nobody. */
    private static final double UNSEEN = 0.5;

    private final PageWords words;
    private final DateText dates;
    private final Layout layout;

    private final Outlets outlets;

    private Extractor(PageWords words, Layout layout, Outlets outlets) {
        this.outlets = outlets;
        this.words = words;
        this.dates = new DateText(words);
        this.layout = layout;
    }

    /** A reader with this knowledge. */
    public static Extractor create(Knowledge knowledge) {
        return new Extractor(PageWords.of(knowledge), Layout.create(knowledge), Outlets.of(knowledge));
    }

    /** Reads a page; see {@link PageReader#read}. */
    public Page read(String id, byte[] html, @Nullable String url, @Nullable String contentType) {
        byte[] bytes = html.length > PageReader.LIMIT ? Arrays.copyOf(html, PageReader.LIMIT) : html;
        Document document = parse(Encodings.decode(bytes, contentType));
        mendLetters(document);
        Head head = Head.of(document, words);
        String title = Optional.ofNullable(Texts.clean(document.title())).orElse("");
        Fact<String> named = head.first(Sense.HEADLINE);
        JsonLd json = JsonLd.of(document, named == null ? title : named.value());
        Outline outline = Outline.of(document, words);
        return new Reading(id, url, head, json, outline, title).page();
    }

    private static Document parse(String html) {
        return Jsoup.parse(cut(html), "", Parser.htmlParser().setMaxDepth(DEEPEST));
    }

    /** Puts a page right that is in an encoding from before Unicode, unless it says that it is in another language. */
    private static void mendLetters(Document document) {
        Element html = document.selectFirst("html");
        String language = html == null ? "" : html.attr("lang").toLowerCase(Locale.ROOT);
        if (language.isEmpty() || language.startsWith("vi")) {
            LegacyText.detect(document.text())
                    .filter(finding -> finding.right() >= ENOUGH_WORDS)
                    .ifPresent(finding -> convert(document, finding.encoding()));
        }
    }

    private static String cut(String html) {
        int tags = 0;
        for (int i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1)) {
            if (++tags > MOST_TAGS) {
                return html.substring(0, i);
            }
        }
        return html;
    }

    private static void convert(Document document, LegacyEncoding encoding) {
        NodeTraversor.traverse(
                (Node node, int depth) -> {
                    if (node instanceof TextNode text) {
                        text.text(encoding.convert(text.getWholeText()));
                    } else if (node instanceof Element e && e.hasAttr("content")) {
                        e.attr("content", encoding.convert(e.attr("content")));
                    }
                },
                document);
    }

    /** The reading of one page. */
    private final class Reading {
        private final String id;
        private final @Nullable String url;
        private final Head head;
        private final JsonLd json;
        private final Outline outline;
        private final @Nullable Headline headline;
        private final Marks marks;
        private final @Nullable Box body;
        private final Echo echo;
        private final List<Integer> lines;
        private final int at;

        Reading(String id, @Nullable String url, Head head, JsonLd json, Outline outline, String title) {
            this.id = id;
            this.url = url;
            this.head = head;
            this.json = json;
            this.outline = outline;
            Fact<String> told = head.first(Sense.HEADLINE);
            String wanted = told == null ? json.first("headline") : told.value();
            this.headline = Headline.find(outline, wanted, title);
            this.at = headline == null ? -1 : headline.piece();
            this.marks = Marks.of(outline, at);
            this.echo = Echo.of(json.body());
            this.body = new BodyFinder(outline, marks, echo).find();
            this.lines = body == null
                    ? List.of()
                    : new BodyText(outline, marks, words, body, body.holds(at) ? at : -1).lines();
        }

        Page page() {
            Fact<String> outlet = outlet();
            Fact<String> canonical = canonical();
            String address = canonical == null ? url : canonical.value();
            Fact<String> language = language();
            int first = lines.isEmpty() ? outline.pieces().size() : lines.get(0);
            List<PageDates.Sighted> sighted = new Sighting(outline, marks, words, dates, body, at, first).all();
            boolean vietnamese = draft(Standfirst.NONE).isVietnamese();
            PageDates when = new PageDates(head, json, dates, sighted, vietnamese);
            Fact<PageTime> published = when.published(address);
            Fact<PageTime> modified = when.modified();
            Standfirst lead = Standfirst.find(outline, marks, lines, at, description(), vietnamese);
            Draft draft = draft(lead);
            Layout.Page read = draft.layout(layout);
            int last = lines.isEmpty() ? at : lines.get(lines.size() - 1);
            List<Fact<String>> bylines = new Bylines(head, json, words, dates, outlet == null ? null : outlet.value())
                    .all(outline, marks, at, first, last, signature(read, draft.text()));
            return new Page(
                    article(draft, read, outlet, address, published, modified),
                    headline == null ? null : new Fact<>(headline.text(), headlineBasis()),
                    outlet,
                    bylines,
                    section(),
                    published,
                    modified,
                    canonical,
                    language,
                    tags());
        }

        /** Whether machines are told a text of which people are shown next to nothing: scripts put it there, or money. */
        private boolean isUnseen() {
            int shown = lines.stream()
                    .filter(i -> marks.of(i) != Marks.Mark.CAPTION)
                    .mapToInt(i -> outline.pieces().get(i).length())
                    .sum();
            return echo.isPresent() && shown < UNSEEN * echo.length();
        }

        private Draft draft(Standfirst lead) {
            Draft draft = new Draft();
            draft.add(Kind.HEADLINE, headline == null ? null : headline.text());
            draft.add(Kind.STANDFIRST, lead.text());
            if (isUnseen()) {
                String told = json.body();
                for (String line : told == null ? new String[0] : told.split("[\r\n]+")) {
                    draft.add(
                            Kind.PARAGRAPH,
                            Texts.line(Jsoup.parseBodyFragment(line).text()));
                }
                return draft;
            }
            for (int line : lines) {
                if (line != lead.piece()) {
                    Kind kind = marks.of(line) == Marks.Mark.CAPTION ? Kind.CAPTION : Kind.PARAGRAPH;
                    draft.add(kind, outline.pieces().get(line).text());
                }
            }
            return draft;
        }

        private Article article(
                Draft draft,
                Layout.Page read,
                @Nullable Fact<String> outlet,
                @Nullable String address,
                @Nullable Fact<PageTime> published,
                @Nullable Fact<PageTime> modified) {
            Publication publication = new Publication(
                    outlet(outlet == null ? read.outlet() : outlet.value(), address),
                    address,
                    date(published),
                    read.credits().stream().map(outlets::name).distinct().toList(),
                    Rights.EXCERPT,
                    modified == null || modified.value().day().isEmpty() ? null : known(modified.value()));
            return new Article(id, draft.text(), read.blocks(), publication);
        }

        /** The outlet under the name it is known by: as the page calls it, else by its address. */
        private @Nullable String outlet(@Nullable String named, @Nullable String address) {
            if (named != null) {
                return outlets.name(named);
            }
            return address == null
                    ? null
                    : outlets.at(address).map(Outlet::name).orElse(null);
        }

        /** The instant where its zone is told, else the day. */
        private static String known(PageTime time) {
            boolean day = time.instant().isEmpty() && time.value().length() > 10;
            return day ? time.value().substring(0, 10) : time.value();
        }

        private PublishedDate date(@Nullable Fact<PageTime> published) {
            if (published == null) {
                return PublishedDate.UNKNOWN;
            }
            PageTime time = published.value();
            String value = known(time);
            return published.basis() == Basis.URL
                    ? new PublishedDate(value, PublishedDate.Basis.INFERRED, time.words())
                    : new PublishedDate(value, PublishedDate.Basis.STATED, null);
        }

        private Basis headlineBasis() {
            if (at >= 0) {
                return Basis.MARKUP;
            }
            Fact<String> told = head.first(Sense.HEADLINE);
            return told == null ? Basis.JSON_LD : told.basis();
        }

        private @Nullable Fact<String> outlet() {
            Fact<String> site = head.first(Sense.OUTLET);
            String publisher = json.outlet();
            return publisher != null ? new Fact<>(publisher, Basis.JSON_LD) : site;
        }

        private @Nullable Fact<String> canonical() {
            Fact<String> told = head.first(Sense.CANONICAL);
            for (Fact<String> fact : head.all(Sense.CANONICAL)) {
                if (fact.value().matches("https?://.+") && (told == null || fact.basis() == Basis.LINK)) {
                    return fact;
                }
            }
            boolean whole = told != null && told.value().matches("https?://.+");
            return whole ? told : url == null ? null : new Fact<>(url, Basis.GIVEN);
        }

        private @Nullable Fact<String> language() {
            Fact<String> told = head.first(Sense.LANGUAGE);
            String inJson = json.first("inLanguage");
            return told == null && inJson != null ? new Fact<>(inJson, Basis.JSON_LD) : told;
        }

        private @Nullable String description() {
            Fact<String> told = head.first(Sense.STANDFIRST);
            return told == null ? json.first("description") : told.value();
        }

        private @Nullable Fact<String> section() {
            String inJson = json.first("articleSection");
            if (inJson != null) {
                return new Fact<>(inJson, Basis.JSON_LD);
            }
            Fact<String> told = head.first(Sense.SECTION);
            return told != null
                    ? told
                    : seen(Sense.SECTION).stream().findFirst().orElse(null);
        }

        private List<Fact<String>> tags() {
            List<Fact<String>> tags = new ArrayList<>();
            for (String keywords : json.all("keywords")) {
                split(keywords, Basis.JSON_LD, tags);
            }
            for (Fact<String> fact : tags.isEmpty() ? head.all(Sense.TAGS) : List.<Fact<String>>of()) {
                split(fact.value(), fact.basis(), tags);
            }
            return tags.isEmpty() ? seen(Sense.TAGS) : tags;
        }

        private static void split(String keywords, Basis basis, List<Fact<String>> tags) {
            for (String part : keywords.split("[,;]")) {
                String tag = Texts.clean(part);
                if (tag != null && tags.stream().noneMatch(t -> t.value().equalsIgnoreCase(tag))) {
                    tags.add(new Fact<>(tag, basis));
                }
            }
        }

        /** Links in elements that say they hold sections or tags; {@code rel="tag"} says so, too. */
        private List<Fact<String>> seen(Sense sense) {
            List<Fact<String>> found = new ArrayList<>();
            for (Outline.Spot spot : outline.spots()) {
                boolean tag = sense == Sense.TAGS && spot.element().attr("rel").equals("tag");
                if ((!spot.senses().contains(sense) && !tag) || body == null || found.size() >= 20) {
                    continue;
                }
                if (!tag && !found.isEmpty()) {
                    break; // one box holds them all
                }
                for (Element link :
                        tag ? List.of(spot.element()) : spot.element().select("a")) {
                    String text = Texts.clean(link.text());
                    String bare = text == null ? "" : text.replaceFirst("^#", "");
                    if (!bare.isEmpty()
                            && bare.length() <= 60
                            && found.stream().noneMatch(f -> f.value().equals(bare))) {
                        found.add(new Fact<>(bare, Basis.MARKUP));
                    }
                }
            }
            return found;
        }

        /** The last line, where it is a credit. */
        private @Nullable String signature(Layout.Page read, String text) {
            if (read.blocks().isEmpty()) {
                return null;
            }
            var last = read.blocks().get(read.blocks().size() - 1);
            String words = last.span().in(text);
            return last.kind() == Kind.CREDIT && words.indexOf('(') < 0 && words.indexOf(':') < 0 ? words : null;
        }
    }
}
