package vn.biennien.web.internal;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.ParsingFeedException;
import com.rometools.rome.io.SyndFeedInput;
import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import vn.biennien.reading.ReadProblem;
import vn.biennien.web.Fetched;
import vn.biennien.web.Item;
import vn.biennien.web.Listing;
import vn.biennien.web.Listing.Kind;
import vn.biennien.web.WebAddress;
import vn.biennien.web.WebAddresses;
import vn.biennien.web.WebException;

/** Reads feeds, sitemaps and lists of feeds. Immutable and thread-safe. */
public final class Listings {

    /** A sitemap may name 50,000 pages; more of anything is not taken. */
    private static final int MOST = 50_000;

    private static final int LONGEST_HEADLINE = 500;
    private static final Instant FIRST_DAY = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST_DAY = Instant.parse("2100-01-01T00:00:00Z");

    /** What may stand before a document's first element. */
    private static final Pattern PROLOG =
            Pattern.compile("\\s+|\ufeff|\u00ef\u00bb\u00bf|<\\?.*?\\?>|<!--.*?-->", Pattern.DOTALL);

    private static final Pattern FIRST_ELEMENT = Pattern.compile("<(?:\\w+:)?(\\w+)");
    private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE\\s+(\\w+)", Pattern.CASE_INSENSITIVE);

    private final WebAddresses addresses;
    private final int limit;

    /** A reader that takes no more than {@code limit} bytes of what is packed. */
    public Listings(WebAddresses addresses, int limit) {
        this.addresses = addresses;
        this.limit = limit;
    }

    /** What the bytes are; a packed file is a sitemap, for nothing else is published so. */
    public static Kind kindOf(byte[] body) {
        if (body.length > 2 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b) {
            return Kind.SITEMAP;
        }
        String head = XmlText.head(body);
        int at = afterProlog(head);
        Matcher type = DOCTYPE.matcher(head).region(at, head.length());
        Matcher first = FIRST_ELEMENT.matcher(head).region(at, head.length());
        String name = type.lookingAt() ? type.group(1) : first.lookingAt() ? first.group(1) : "";
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "rss", "rdf", "feed" -> Kind.FEED;
            case "urlset" -> Kind.SITEMAP;
            case "sitemapindex" -> Kind.SITEMAP_INDEX;
            case "opml" -> Kind.FEEDS;
            case "" -> looksLikePage(head) ? Kind.PAGE : Kind.OTHER;
            default -> Kind.PAGE;
        };
    }

    private static int afterProlog(String text) {
        int at = 0;
        Matcher prolog = PROLOG.matcher(text);
        while (prolog.region(at, text.length()).lookingAt()) {
            at = prolog.end();
        }
        return at;
    }

    private static boolean looksLikePage(String head) {
        String lower = head.toLowerCase(Locale.ROOT);
        return lower.indexOf('\0') < 0 && (lower.contains("<html") || lower.contains("<head") || lower.contains("<p"));
    }

    /** Reads one. */
    public Listing read(Fetched.Answer answer) throws WebException {
        String place = answer.url().toString();
        byte[] body = Body.ofFile(answer.body(), limit, place);
        String text = XmlText.of(body, answer.contentType());
        if (DOCTYPE.matcher(text).region(afterProlog(text), text.length()).lookingAt()) {
            throw WebException.lasting(ReadProblem.DOCUMENT_TYPE, place);
        }
        Collected found = new Collected(answer.url());
        Kind kind = kindOf(body);
        try {
            switch (kind) {
                case FEED -> feed(text, found);
                case SITEMAP, SITEMAP_INDEX -> sitemap(text, answer.url(), found);
                case FEEDS -> feeds(text, place, found);
                default -> throw WebException.lasting(ReadProblem.NOT_A_PAGE, place, "XML");
            }
        } catch (FeedException | UnknownFormatException | IOException e) {
            throw WebException.passing(ReadProblem.BROKEN_XML, place, why(e));
        } catch (RuntimeException | StackOverflowError e) {
            // The parsers' own, for XML that nobody thought of: elements in elements without end.
            throw WebException.passing(
                    ReadProblem.BROKEN_XML, place, e.getClass().getSimpleName());
        }
        return new Listing(
                kind, List.copyOf(found.items.values()), List.copyOf(found.lists.values()), found.passedOver);
    }

    /** What is found, each address once. */
    private final class Collected {
        final URI base;
        final Map<String, Item> items = new LinkedHashMap<>();
        final Map<String, Item> lists = new LinkedHashMap<>();
        int passedOver;

        Collected(URI base) {
            this.base = base;
        }

        void add(Map<String, Item> to, @Nullable String link, Told told) {
            if (link == null || link.isBlank() || items.size() + lists.size() >= MOST) {
                passedOver++;
                return;
            }
            try {
                WebAddress address = addresses.parse(link, base);
                to.putIfAbsent(address.key(), new Item(address, told.headline, told.published, told.updated));
            } catch (WebException e) {
                passedOver++;
            }
        }
    }

    /** What a listing tells of a page. */
    private record Told(
            @Nullable String headline,
            @Nullable Instant published,
            @Nullable Instant updated) {
        static final Told NOTHING = new Told(null, null, null);
    }

    private static void feed(String text, Collected found) throws FeedException {
        // With ROME's own healing of HTML's entities and stray ampersands; document types are refused.
        SyndFeed feed = new SyndFeedInput(false, Locale.ROOT).build(new StringReader(text));
        for (SyndEntry entry : feed.getEntries()) {
            Instant published = instant(entry.getPublishedDate());
            Instant updated = instant(entry.getUpdatedDate());
            found.add(found.items, link(entry), new Told(plain(entry.getTitle()), published, updated));
        }
    }

    /** The page's address: the link, else an identifier that is one. */
    private static @Nullable String link(SyndEntry entry) {
        for (SyndLink link : entry.getLinks()) {
            boolean page = link.getRel() == null || link.getRel().equals("alternate");
            if (page
                    && link.getHref() != null
                    && (link.getType() == null || link.getType().contains("html"))) {
                return link.getHref();
            }
        }
        if (entry.getLink() != null) {
            return entry.getLink();
        }
        String id = entry.getUri();
        return id != null && WebAddresses.looksLikeOne(id) ? id : null;
    }

    private static void sitemap(String text, URI url, Collected found) throws IOException, UnknownFormatException {
        SiteMapParser parser = new SiteMapParser(false); // a news site's sitemap lies where it likes
        parser.enableExtension(Extension.NEWS);
        AbstractSiteMap map = parser.parseSiteMap("text/xml", text.getBytes(StandardCharsets.UTF_8), url.toURL());
        if (map instanceof SiteMapIndex index) {
            for (AbstractSiteMap child : index.getSitemaps()) {
                Instant changed = instant(child.getLastModified());
                found.add(found.lists, child.getUrl().toString(), new Told(null, null, changed));
            }
        } else if (map instanceof SiteMap pages) {
            for (SiteMapURL page : pages.getSiteMapUrls()) {
                found.add(found.items, page.getUrl().toString(), told(page));
            }
        }
    }

    private static Told told(SiteMapURL page) {
        Instant changed = instant(page.getLastModified());
        ExtensionMetadata[] news = page.getAttributesForExtension(Extension.NEWS);
        if (news != null && news.length > 0 && news[0] instanceof NewsAttributes item) {
            return new Told(plain(item.getTitle()), instant(item.getPublicationDate()), changed);
        }
        return new Told(null, null, changed);
    }

    /** jsoup reads XML that is broken, expands nothing and fetches nothing. */
    private static void feeds(String text, String place, Collected found) throws WebException {
        for (Element outline : Jsoup.parse(text, place, Parser.xmlParser()).select("outline")) {
            String address = attribute(outline, "xmlUrl");
            if (address != null) {
                found.add(found.lists, address, Told.NOTHING);
            }
        }
        if (found.lists.isEmpty()) {
            throw WebException.lasting(ReadProblem.NO_FEEDS, place);
        }
    }

    private static @Nullable String attribute(Element element, String name) {
        return element.attributes().asList().stream()
                .filter(a -> a.getKey().equalsIgnoreCase(name) && !a.getValue().isBlank())
                .map(Attribute::getValue)
                .findFirst()
                .orElse(null);
    }

    /** A time at which news may have been published; feeds hold others, too. */
    private static @Nullable Instant instant(@Nullable Date date) {
        Instant time = date == null ? null : date.toInstant();
        return time == null || time.isBefore(FIRST_DAY) || time.isAfter(LAST_DAY) ? null : time;
    }

    /** Words without tags and entities, which feeds put into headlines, on one line. */
    private static @Nullable String plain(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        String plain = Jsoup.parse(words).text().strip();
        return plain.isEmpty()
                ? null
                : plain.length() > LONGEST_HEADLINE ? plain.substring(0, LONGEST_HEADLINE) : plain;
    }

    /** What the parser says, with the line where it can tell. */
    private static String why(Exception e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        String line = message.lines().findFirst().orElse("");
        return e instanceof ParsingFeedException parsing && !line.contains("line " + parsing.getLineNumber())
                ? "line " + parsing.getLineNumber() + ": " + line
                : line;
    }
}
