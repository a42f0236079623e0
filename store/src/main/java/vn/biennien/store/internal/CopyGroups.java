package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.FINDINGS;
import static vn.biennien.store.internal.jooq.Tables.OUTLET;
import static vn.biennien.store.internal.jooq.Tables.PUBLICATION;
import static vn.biennien.store.internal.jooq.Tables.SOURCE_TEXT;
import static vn.biennien.store.internal.jooq.Tables.TEXT_LINK;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.biennien.store.ArticleRow;
import vn.biennien.store.CopyGroup;

/**
 * The groups of copies in a record, worked out from links, texts and addresses whenever they are asked for: they depend
 * on what the record holds and on nothing else.
 *
 * <p>Texts that are one article are a core. A text that is a part of a core stands in its group; but what holds parts of
 * several articles that have nothing to do with each other is a digest, and stands in the groups of those.
 */
public final class CopyGroups {

    /** Headlines are read from so much of a text. */
    private static final int OPENING = 500;

    /** A text is a part of an article where it is one of nearly all of the texts that are that article. */
    private static final double NEARLY_ALL = 0.8;

    private final DSLContext ctx;
    private final Map<Integer, Map<Integer, Integer>> shares = new HashMap<>();
    private final Map<Integer, List<CopyOrigin.Candidate>> publications = new HashMap<>();
    private final Cores cores = new Cores();

    /** Groups over one reading of the record. */
    public CopyGroups(DSLContext ctx) {
        this.ctx = ctx;
    }

    /** All groups, the largest first. */
    public List<CopyGroup> all() {
        readLinks();
        readPublications();
        Map<Integer, Set<Integer>> texts = new TreeMap<>();
        for (int text : publications.keySet()) {
            texts.computeIfAbsent(cores.of(text), c -> new TreeSet<>()).add(text);
        }
        Map<Integer, Set<Integer>> parts = parts(texts);
        List<CopyGroup> groups = new ArrayList<>();
        Map<String, Integer> originTexts = new HashMap<>();
        texts.forEach((core, own) -> {
            Set<Integer> others = parts.getOrDefault(core, Set.of());
            List<CopyOrigin.Candidate> whole = candidates(own);
            if (whole.size() + others.size() > 1) {
                CopyOrigin origin = CopyOrigin.of(whole);
                originTexts.put(origin.first().published().id(), origin.first().text());
                groups.add(group(origin, whole, candidates(others)));
            }
        });
        groups.sort(Comparator.comparing((CopyGroup g) -> -g.members().size()).thenComparing(CopyGroup::id));
        return withHeadlines(groups, originTexts);
    }

    private void readLinks() {
        Rows.each(
                ctx,
                ctx.select(TEXT_LINK.TEXT_ID, TEXT_LINK.OTHER_ID, TEXT_LINK.SHARE)
                        .from(TEXT_LINK),
                row -> {
                    shares.computeIfAbsent(row.getInt(1), t -> new HashMap<>()).put(row.getInt(2), row.getInt(3));
                    return true;
                });
        shares.forEach((text, others) -> others.forEach((other, share) -> {
            if (Likeness.isWhole(share, share(other, text))) {
                cores.join(text, other);
            }
        }));
    }

    /** Publications of texts that are linked, or stand in several places, or share an address with others. */
    private void readPublications() {
        Condition linked =
                FINDINGS.TEXT_ID.in(DSL.selectDistinct(TEXT_LINK.TEXT_ID).from(TEXT_LINK));
        Condition severalPlaces = SOURCE_TEXT.SHA256.in(DSL.select(SOURCE_TEXT.SHA256)
                .from(PUBLICATION)
                .join(FINDINGS)
                .on(FINDINGS.ID.eq(PUBLICATION.FINDINGS_ID))
                .join(SOURCE_TEXT)
                .on(SOURCE_TEXT.ID.eq(FINDINGS.TEXT_ID))
                .groupBy(SOURCE_TEXT.SHA256)
                .having(DSL.count().gt(1)));
        Condition sharedPage = PUBLICATION.PAGE.in(DSL.select(PUBLICATION.PAGE)
                .from(PUBLICATION)
                .where(PUBLICATION.PAGE.isNotNull())
                .groupBy(PUBLICATION.PAGE)
                .having(DSL.count().gt(1)));
        Map<String, Integer> byText = new HashMap<>();
        Map<String, Integer> byPage = new HashMap<>();
        ctx.select(Loader.PUBLICATION_FIELDS)
                .select(
                        PUBLICATION.IDENTITY,
                        PUBLICATION.ARTICLE_ID,
                        PUBLICATION.PAGE,
                        FINDINGS.TEXT_ID,
                        SOURCE_TEXT.SHA256)
                .from(PUBLICATION)
                .join(FINDINGS)
                .on(FINDINGS.ID.eq(PUBLICATION.FINDINGS_ID))
                .join(SOURCE_TEXT)
                .on(SOURCE_TEXT.ID.eq(FINDINGS.TEXT_ID))
                .leftJoin(OUTLET)
                .on(OUTLET.ID.eq(FINDINGS.OUTLET_ID))
                .where(linked.or(severalPlaces).or(sharedPage))
                .orderBy(PUBLICATION.IDENTITY)
                .fetch()
                .forEach(r -> {
                    int text = r.get(FINDINGS.TEXT_ID);
                    String page = r.get(PUBLICATION.PAGE);
                    join(byText, r.get(SOURCE_TEXT.SHA256), text);
                    if (page != null) {
                        join(byPage, page, text);
                    }
                    ArticleRow.Published published = new ArticleRow.Published(
                            r.get(PUBLICATION.IDENTITY), r.get(PUBLICATION.ARTICLE_ID), Loader.publication(r));
                    publications
                            .computeIfAbsent(text, t -> new ArrayList<>())
                            .add(new CopyOrigin.Candidate(published, text, r.get(SOURCE_TEXT.SHA256), page));
                });
    }

    private void join(Map<String, Integer> first, String key, int text) {
        Integer known = first.putIfAbsent(key, text);
        if (known != null) {
            cores.join(known, text);
        }
    }

    /** For each core the texts of others that stand in its group. */
    private Map<Integer, Set<Integer>> parts(Map<Integer, Set<Integer>> texts) {
        Map<Integer, Set<Integer>> neighbours = new HashMap<>();
        Map<Integer, Set<Integer>> inside = new HashMap<>();
        List<Part> parts = new ArrayList<>();
        shares.forEach((text, others) -> others.forEach((other, share) -> {
            int core = cores.of(text);
            int otherCore = cores.of(other);
            if (core != otherCore) {
                neighbours.computeIfAbsent(core, c -> new HashSet<>()).add(otherCore);
                // Whose share is the greater is the shorter text: the part.
                int back = share(other, text);
                if (share > back || (share == back && sha256(text).compareTo(sha256(other)) < 0)) {
                    boolean ofAll = nearlyAll(text, Objects.requireNonNull(texts.get(otherCore)));
                    parts.add(new Part(text, other, ofAll));
                    if (ofAll) {
                        inside.computeIfAbsent(otherCore, c -> new TreeSet<>()).add(core);
                    }
                }
            }
        }));
        Map<Integer, Set<Integer>> members = new HashMap<>();
        for (Part part : parts) {
            int core = cores.of(part.text);
            int otherCore = cores.of(part.within);
            if (part.ofAll && !isDigest(inside.getOrDefault(otherCore, Set.of()), neighbours)) {
                members.computeIfAbsent(otherCore, c -> new TreeSet<>()).add(part.text);
            } else if (nearlyAll(part.within, Objects.requireNonNull(texts.get(core)))) {
                members.computeIfAbsent(core, c -> new TreeSet<>()).add(part.within);
            }
        }
        return members;
    }

    /** A text that stands within another; {@code ofAll} where it stands within most of those that are one with that. */
    private record Part(int text, int within, boolean ofAll) {}

    private String sha256(int text) {
        return Objects.requireNonNull(publications.get(text)).get(0).sha256();
    }

    /** Whether a text is linked with nearly all of {@code others}. */
    private boolean nearlyAll(int text, Set<Integer> others) {
        Map<Integer, Integer> linked = shares.getOrDefault(text, Map.of());
        return others.stream().filter(linked::containsKey).count() >= NEARLY_ALL * others.size();
    }

    private static boolean isDigest(Collection<Integer> inside, Map<Integer, Set<Integer>> neighbours) {
        for (int a : inside) {
            for (int b : inside) {
                if (a < b && !neighbours.getOrDefault(a, Set.of()).contains(b)) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<CopyOrigin.Candidate> candidates(Set<Integer> texts) {
        List<CopyOrigin.Candidate> candidates = new ArrayList<>();
        texts.forEach(t -> candidates.addAll(publications.getOrDefault(t, List.of())));
        candidates.sort(CopyOrigin.BY_DAY);
        return candidates;
    }

    private CopyGroup group(CopyOrigin origin, List<CopyOrigin.Candidate> whole, List<CopyOrigin.Candidate> parts) {
        CopyOrigin.Candidate first = origin.first();
        List<CopyGroup.Member> members = new ArrayList<>();
        members.add(new CopyGroup.Member(first.published(), first.sha256(), CopyGroup.Kind.ORIGIN, 1.0));
        Set<String> pages = new LinkedHashSet<>();
        if (first.page() != null) {
            pages.add(first.page());
        }
        for (CopyOrigin.Candidate c : whole) {
            if (!c.equals(first)) {
                boolean version = c.page() != null && !pages.add(c.page());
                CopyGroup.Kind kind = c.sha256().equals(first.sha256())
                        ? CopyGroup.Kind.EXACT
                        : version ? CopyGroup.Kind.VERSION : CopyGroup.Kind.COPY;
                members.add(new CopyGroup.Member(c.published(), c.sha256(), kind, similarity(c, first)));
            }
        }
        for (CopyOrigin.Candidate c : parts) {
            members.add(new CopyGroup.Member(c.published(), c.sha256(), CopyGroup.Kind.PART, similarity(c, first)));
        }
        return new CopyGroup(
                first.published().id(), null, origin.source(), origin.reason(), origin.evidence(), members);
    }

    private @Nullable Double similarity(CopyOrigin.Candidate a, CopyOrigin.Candidate b) {
        if (a.sha256().equals(b.sha256())) {
            return 1.0;
        }
        int share = Math.max(share(a.text(), b.text()), share(b.text(), a.text()));
        return share == 0 ? null : share / 1000.0;
    }

    private int share(int text, int other) {
        return shares.getOrDefault(text, Map.of()).getOrDefault(other, 0);
    }

    private List<CopyGroup> withHeadlines(List<CopyGroup> groups, Map<String, Integer> texts) {
        Map<Integer, String> headlines = new HashMap<>();
        for (List<Integer> chunk : Loader.chunks(texts.values())) {
            ctx.select(SOURCE_TEXT.ID, SOURCE_TEXT.LAYOUT, DSL.substring(SOURCE_TEXT.TEXT, 1, OPENING))
                    .from(SOURCE_TEXT)
                    .where(SOURCE_TEXT.ID.in(chunk))
                    .fetch()
                    .forEach(r -> Encoding.blocks(r.value2()).stream()
                            .filter(b -> b.kind() == vn.biennien.record.Block.Kind.HEADLINE
                                    && b.span().end() <= r.value3().length())
                            .findFirst()
                            .ifPresent(b -> headlines.put(r.value1(), b.span().in(r.value3()))));
        }
        return groups.stream()
                .map(g -> new CopyGroup(
                        g.id(),
                        headlines.get(Objects.requireNonNull(texts.get(g.id()))),
                        g.source(),
                        g.reason(),
                        g.evidence(),
                        g.members()))
                .toList();
    }

    /** Sets of texts that are one article: each text leads to another of its set, or stands for it. */
    private static final class Cores {
        private final Map<Integer, Integer> leader = new HashMap<>();

        int of(int text) {
            int at = text;
            Integer next = leader.get(at);
            while (next != null) {
                at = next;
                next = leader.get(at);
            }
            if (at != text) {
                leader.put(text, at);
            }
            return at;
        }

        void join(int a, int b) {
            int x = of(a);
            int y = of(b);
            if (x != y) {
                leader.put(Math.max(x, y), Math.min(x, y));
            }
        }
    }
}
