package vn.biennien.store.internal;

import static vn.biennien.store.internal.jooq.Tables.FINDINGS;
import static vn.biennien.store.internal.jooq.Tables.NOTICE;
import static vn.biennien.store.internal.jooq.Tables.PUBLICATION;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Which article is the latest version of a page, as far as dates and notices tell; never by which came in first. */
final class Versions {

    private static final int DAY = 10;

    private Versions() {}

    /**
     * A version of a page.
     *
     * @param time when it was last changed, or else published; null where neither is known
     * @param hasNotice whether it says that something in it was corrected
     */
    record Version(
            int findings,
            int text,
            String identity,
            String articleId,
            @Nullable String time,
            boolean hasNotice) {

        /** Whether this one came after {@code other}; false too where nothing tells. */
        boolean isAfter(Version other) {
            int order = compare(time, other.time);
            return order > 0 || (order == 0 && hasNotice && !other.hasNotice);
        }
    }

    /** For findings whose page has a later version, the latest of all. */
    static Map<Integer, Version> latest(DSLContext ctx, Collection<Integer> findingsIds) {
        var mine = PUBLICATION.as("mine");
        Map<Integer, Map<String, Version>> own = new HashMap<>();
        Map<String, List<Version>> pages = new HashMap<>();
        for (List<Integer> chunk : Loader.chunks(findingsIds)) {
            ctx.selectDistinct(
                            PUBLICATION.PAGE,
                            FINDINGS.ID,
                            FINDINGS.TEXT_ID,
                            PUBLICATION.IDENTITY,
                            PUBLICATION.ARTICLE_ID,
                            DSL.coalesce(PUBLICATION.MODIFIED, FINDINGS.PUBLISHED),
                            DSL.exists(DSL.selectOne().from(NOTICE).where(NOTICE.FINDINGS_ID.eq(FINDINGS.ID))))
                    .from(mine)
                    .join(PUBLICATION)
                    .on(PUBLICATION.PAGE.eq(mine.PAGE))
                    .join(FINDINGS)
                    .on(FINDINGS.ID.eq(PUBLICATION.FINDINGS_ID))
                    .where(mine.FINDINGS_ID.in(chunk))
                    .orderBy(PUBLICATION.IDENTITY)
                    .fetch()
                    .forEach(r -> {
                        Version v = new Version(r.value2(), r.value3(), r.value4(), r.value5(), r.value6(), r.value7());
                        own.computeIfAbsent(v.findings, f -> new HashMap<>()).put(r.value1(), v);
                        List<Version> page = pages.computeIfAbsent(r.value1(), p -> new java.util.ArrayList<>());
                        if (!page.contains(v)) {
                            page.add(v);
                        }
                    });
        }
        Map<Integer, Version> latest = new HashMap<>();
        for (int findings : findingsIds) {
            own.getOrDefault(findings, Map.of())
                    .forEach((page, version) -> pages.getOrDefault(page, List.of()).stream()
                            .filter(other -> other.text != version.text && other.isAfter(version))
                            .max(Comparator.comparing((Version v) -> v, Versions::order)
                                    .thenComparing(Version::identity))
                            .ifPresent(last -> latest.put(findings, last)));
        }
        return latest;
    }

    private static int order(Version a, Version b) {
        return a.isAfter(b) ? 1 : b.isAfter(a) ? -1 : 0;
    }

    /** Instants by the second, days by the day; 0 where nothing tells which comes first. */
    static int compare(@Nullable String a, @Nullable String b) {
        if (a == null || b == null || a.length() < DAY || b.length() < DAY || (a + b).indexOf('X') >= 0) {
            return 0;
        }
        if (a.length() > DAY && b.length() > DAY) {
            try {
                return OffsetDateTime.parse(a)
                        .toInstant()
                        .compareTo(OffsetDateTime.parse(b).toInstant());
            } catch (DateTimeException e) {
                // Told in another way: by the day, then.
            }
        }
        return a.substring(0, DAY).compareTo(b.substring(0, DAY));
    }
}
