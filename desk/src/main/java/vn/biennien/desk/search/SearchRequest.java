package vn.biennien.desk.search;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.record.EventStatus;
import vn.biennien.record.EventType;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;

/**
 * What somebody looks for. Everything given must hold; of several values of one filter, one. Filters that a kind of thing
 * does not have are passed over: an article has neither act nor speaker.
 *
 * @param words as typed: words that must all be there, {@code "phrases in quotation marks"}, {@code -unwanted}; any
 *     string; beyond 1,000 UTF-16 units or 40 words it is cut off
 * @param typing whether the last word is still being typed: words that begin so are found
 * @param ownWords whether the words must stand in what was said or among its targets, as {@code statements --about} asks;
 *     else the sentence around it and the speaker count, too. Of articles: the headline; of actors: the name itself
 * @param speakers names as typed, found under every spelling of the actor
 * @param acts speech acts; empty for all
 * @param modes modes; empty for all
 * @param outlets names as typed; empty for all
 * @param issues reserved: no statement has any yet, so that whoever asks for one finds nothing
 * @param years years of the last day that is possible, from 1; what has open days is in none
 * @param eventTypes of events; empty for all
 * @param eventStatuses of events; empty for all
 * @param since first day: what was on it or later, or may have been; null for any
 * @param until last day; null for any
 * @param dates whether days must be known
 * @param minConfidence from 0 to 1: what is less certain, and not looked at by people, is counted as held back only
 * @param sort the order
 * @param offset finds to leave out, from 0 to 10,000
 * @param limit finds to give, from 0 to 1,000
 * @param facets whether values are to be counted
 */
public record SearchRequest(
        String words,
        boolean typing,
        boolean ownWords,
        Set<String> speakers,
        Set<SpeechAct> acts,
        Set<SpeechMode> modes,
        Set<String> outlets,
        Set<String> issues,
        Set<Integer> years,
        Set<EventType> eventTypes,
        Set<EventStatus> eventStatuses,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        Dates dates,
        double minConfidence,
        Sort sort,
        int offset,
        int limit,
        boolean facets) {

    /** How far a reader can leaf. */
    public static final int DEEPEST = 10_000;

    /** The largest page. */
    public static final int LARGEST = 1_000;

    /** Which dates are asked for. */
    public enum Dates {
        ANY,
        /** Days that are known on both sides. */
        KNOWN,
        /** Days that are open on a side. */
        OPEN
    }

    /** In which order finds come. */
    public enum Sort {
        /** What is written as asked first, then what fits best; without words the latest first. */
        RELEVANCE,
        /** The latest first, by the last day that is possible. */
        DAY
    }

    /**
     * Copies the sets.
     *
     * @throws IllegalArgumentException if offset, limit or confidence lie outside of their ranges
     */
    public SearchRequest {
        speakers = Set.copyOf(speakers);
        acts = Set.copyOf(acts);
        modes = Set.copyOf(modes);
        outlets = Set.copyOf(outlets);
        issues = Set.copyOf(issues);
        years = Set.copyOf(years);
        eventTypes = Set.copyOf(eventTypes);
        eventStatuses = Set.copyOf(eventStatuses);
        if (offset < 0 || offset > DEEPEST || limit < 0 || limit > LARGEST) {
            throw new IllegalArgumentException("offset 0 to " + DEEPEST + ", limit 0 to " + LARGEST);
        }
        if (!(minConfidence >= 0 && minConfidence <= 1)) {
            throw new IllegalArgumentException("confidence 0 to 1");
        }
    }

    /** The first 20 things with these words, with counts. */
    public static SearchRequest of(String words) {
        return new Builder(words).build();
    }

    /** A request to be narrowed down. */
    public static Builder words(String words) {
        return new Builder(words);
    }

    /** A builder that begins with this request. */
    public Builder with() {
        return new Builder(this);
    }

    /** Puts a request together. For one thread. */
    public static final class Builder {
        private String words;
        private boolean typing;
        private boolean ownWords;
        private Set<String> speakers = Set.of();
        private Set<SpeechAct> acts = Set.of();
        private Set<SpeechMode> modes = Set.of();
        private Set<String> outlets = Set.of();
        private Set<String> issues = Set.of();
        private Set<Integer> years = Set.of();
        private Set<EventType> eventTypes = Set.of();
        private Set<EventStatus> eventStatuses = Set.of();
        private @Nullable LocalDate since;
        private @Nullable LocalDate until;
        private Dates dates = Dates.ANY;
        private double minConfidence;
        private Sort sort = Sort.RELEVANCE;
        private int offset;
        private int limit = 20;
        private boolean facets = true;

        private Builder(String words) {
            this.words = words;
        }

        private Builder(SearchRequest r) {
            words = r.words;
            typing = r.typing;
            ownWords = r.ownWords;
            speakers = r.speakers;
            acts = r.acts;
            modes = r.modes;
            outlets = r.outlets;
            issues = r.issues;
            years = r.years;
            eventTypes = r.eventTypes;
            eventStatuses = r.eventStatuses;
            since = r.since;
            until = r.until;
            dates = r.dates;
            minConfidence = r.minConfidence;
            sort = r.sort;
            offset = r.offset;
            limit = r.limit;
            facets = r.facets;
        }

        /** Whether the last word is still being typed. */
        public Builder typing(boolean yes) {
            typing = yes;
            return this;
        }

        /** Whether the words must be the thing's own. */
        public Builder ownWords(boolean yes) {
            ownWords = yes;
            return this;
        }

        /** One of these speakers. */
        public Builder speakers(Set<String> names) {
            speakers = names;
            return this;
        }

        /** One of these acts. */
        public Builder acts(Set<SpeechAct> values) {
            acts = values;
            return this;
        }

        /** One of these modes. */
        public Builder modes(Set<SpeechMode> values) {
            modes = values;
            return this;
        }

        /** One of these outlets. */
        public Builder outlets(Set<String> names) {
            outlets = names;
            return this;
        }

        /** One of these issues. */
        public Builder issues(Set<String> names) {
            issues = names;
            return this;
        }

        /** One of these years. */
        public Builder years(Set<Integer> values) {
            years = values;
            return this;
        }

        /** One of these types of events. */
        public Builder eventTypes(Set<EventType> values) {
            eventTypes = values;
            return this;
        }

        /** Events of which one of these is so. */
        public Builder eventStatuses(Set<EventStatus> values) {
            eventStatuses = values;
            return this;
        }

        /** These days, both inclusive; null for any. */
        public Builder days(@Nullable LocalDate first, @Nullable LocalDate last) {
            since = first;
            until = last;
            return this;
        }

        /** Known days, open days, or all. */
        public Builder dates(Dates which) {
            dates = which;
            return this;
        }

        /** From 0 to 1. */
        public Builder minConfidence(double least) {
            minConfidence = least;
            return this;
        }

        /** The order. */
        public Builder sort(Sort order) {
            sort = order;
            return this;
        }

        /** Which part of the finds. */
        public Builder page(int from, int size) {
            offset = from;
            limit = size;
            return this;
        }

        /** Whether values are counted. */
        public Builder facets(boolean yes) {
            facets = yes;
            return this;
        }

        /** The request. */
        public SearchRequest build() {
            return new SearchRequest(
                    words,
                    typing,
                    ownWords,
                    speakers,
                    acts,
                    modes,
                    outlets,
                    issues,
                    years,
                    eventTypes,
                    eventStatuses,
                    since,
                    until,
                    dates,
                    minConfidence,
                    sort,
                    offset,
                    limit,
                    facets);
        }
    }
}
