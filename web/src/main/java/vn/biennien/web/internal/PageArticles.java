package vn.biennien.web.internal;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import vn.biennien.reading.Page;
import vn.biennien.reading.PageReader;
import vn.biennien.reading.Read;
import vn.biennien.reading.ReadProblem;
import vn.biennien.record.Article;
import vn.biennien.record.Publication;
import vn.biennien.record.PublishedDate;
import vn.biennien.web.Fetched;
import vn.biennien.web.Item;
import vn.biennien.web.Listing;
import vn.biennien.web.WebAddresses;
import vn.biennien.web.WebException;

/** From fetched pages to articles. Immutable and thread-safe. */
public final class PageArticles {

    /** Feeds give instants; the day of an instant is that of Vietnam, where its readers are. */
    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

    private static final int FEEDS_NAMED = 5;

    private final PageReader reader;
    private final WebAddresses addresses;
    private final @Nullable LocalDate published;
    private final @Nullable String outlet;

    /** Articles as {@code reader} reads them, published on that day if it is not null, in that outlet if none is told. */
    public PageArticles(
            PageReader reader, WebAddresses addresses, @Nullable LocalDate published, @Nullable String outlet) {
        this.reader = reader;
        this.addresses = addresses;
        this.published = published;
        this.outlet = outlet;
    }

    /** The same with another day. */
    public PageArticles published(@Nullable LocalDate day) {
        return new PageArticles(reader, addresses, day, outlet);
    }

    /** The same with another outlet. */
    public PageArticles outlet(@Nullable String name) {
        return new PageArticles(reader, addresses, published, name);
    }

    /** The article of a page, or why there is none. */
    public Read read(Fetched.Answer answer, Item item) {
        String place = answer.url().toString();
        if (Listing.kindOf(answer.body()) != Listing.Kind.PAGE) {
            String type = Objects.requireNonNullElse(answer.contentType(), "?");
            return WebException.lasting(ReadProblem.NOT_A_PAGE, place, type).failed(place);
        }
        Page page;
        try {
            page = reader.read(item.address().key(), answer.body(), place, answer.contentType());
        } catch (RuntimeException | StackOverflowError e) {
            // A mistake of ours; the other pages are none the worse for it.
            return new Read.Failed(place, ReadProblem.NOT_ANALYSED, List.of(place, e.toString()));
        }
        if (!page.hasArticle()) {
            return noArticle(answer, place);
        }
        Article article = article(page.article(), answer.url(), item);
        return new Read.Ok(article, place, page.withArticle(article));
    }

    private Article article(Article read, URI url, Item item) {
        Publication p = read.publication();
        Publication better = new Publication(
                p.outlet() == null ? outlet : p.outlet(),
                address(p.url(), url),
                date(p.published(), item),
                p.credits(),
                p.rights(),
                p.modified());
        return new Article(read.id(), read.text(), read.blocks(), better);
    }

    /** The address that the page wants to be known by, if it is the same outlet's: who copies it may not sign for it. */
    private String address(@Nullable String wanted, URI fetched) {
        try {
            if (wanted != null) {
                URI canonical = addresses.parse(wanted, fetched).url();
                if (domain(canonical).equals(domain(fetched))) {
                    return canonical.toString();
                }
            }
            return addresses.parse(fetched.toString()).url().toString();
        } catch (WebException e) {
            return fetched.toString();
        }
    }

    private static String domain(URI url) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        String domain = EffectiveTldFinder.getAssignedDomain(host);
        return domain == null ? host : domain;
    }

    /** What the user says, else what the page says, else what the feed says. */
    private PublishedDate date(PublishedDate told, Item item) {
        if (published != null) {
            return PublishedDate.given(published);
        }
        if (told.day().isPresent() || item.published() == null) {
            return told;
        }
        String value = item.published().atOffset(VIETNAM).toString();
        return new PublishedDate(value, PublishedDate.Basis.INFERRED, "feed: " + item.published());
    }

    /** A front page names its feeds, which are what its reader wants. */
    private static Read noArticle(Fetched.Answer answer, String place) {
        String html = new String(answer.body(), StandardCharsets.UTF_8);
        String feeds = Jsoup.parse(html, place)
                .select("link[rel~=(?i)alternate][type~=(?i)(rss|atom)\\+xml][href]")
                .eachAttr("abs:href")
                .stream()
                .distinct()
                .limit(FEEDS_NAMED)
                .collect(Collectors.joining(" "));
        return feeds.isEmpty()
                ? WebException.lasting(ReadProblem.NO_ARTICLE_ON_PAGE, place).failed(place)
                : WebException.lasting(ReadProblem.FEEDS_THERE, place, feeds).failed(place);
    }
}
