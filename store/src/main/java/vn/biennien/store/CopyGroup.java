package vn.biennien.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Publications that carry the same words: one article with its copies and versions, and what holds a part of it or is a
 * part of it.
 *
 * @param id the publication that the others seem to come from; the same in every record that holds them
 * @param headline that publication's headline, or null
 * @param source name of the outlet or agency that the words seem to come from, or null where nothing tells
 * @param reason why that one
 * @param evidence what the reason rests on: a credit, a day; empty where there is nothing to quote
 * @param members at least two, the likely origin first, then by day
 */
public record CopyGroup(
        String id,
        @Nullable String headline,
        @Nullable String source,
        Reason reason,
        String evidence,
        List<Member> members) {

    public CopyGroup {
        members = List.copyOf(members);
    }

    /** Why a publication is held to be the likely origin. */
    public enum Reason {
        /** Others in the group credit its outlet. */
        CREDITED,
        /** They credit a source that is not in the group; of the group, the first that does so. */
        CREDITED_ELSEWHERE,
        /** It was published before the others. */
        EARLIEST,
        /** Nothing tells; the days are the same or unknown. */
        UNKNOWN
    }

    /** What a publication is to the likely origin. */
    public enum Kind {
        ORIGIN,
        /** The same text. */
        EXACT,
        /** Another text at the same address. */
        VERSION,
        /** Most of the words. */
        COPY,
        /** One is a part of the other. */
        PART
    }

    /**
     * A publication of the group.
     *
     * @param published the publication
     * @param textSha256 what its text is known by
     * @param kind what it is to the likely origin
     * @param similarity share, 0 to 1, of the shorter text's runs of words that stand in the longer; null where the two
     *     were not compared
     */
    public record Member(
            ArticleRow.Published published,
            String textSha256,
            Kind kind,
            @Nullable Double similarity) {}
}
