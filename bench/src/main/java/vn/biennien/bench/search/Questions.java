package vn.biennien.bench.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import vn.biennien.desk.search.SearchRequest;
import vn.biennien.record.Span;
import vn.biennien.record.SpeechAct;
import vn.biennien.record.SpeechMode;
import vn.biennien.store.Folding;
import vn.biennien.store.index.FeedArticle;
import vn.biennien.store.index.FeedStatement;
import vn.biennien.store.index.IndexFeed;

/** Makes questions of a record's own words, from a seed: what people ask is what stands there. */
final class Questions {
    private static final int SHORTEST_PREFIX = 1;

    private final IndexFeed feed;
    private final Random random;
    private final int articles;

    Questions(IndexFeed feed, long seed) {
        this.feed = feed;
        this.random = new Random(seed);
        this.articles = feed.articleCount();
    }

    /** Ways to ask. */
    enum Way {
        ONE_WORD("one word of a statement, without accents"),
        WORDS("two or three words of one"),
        PHRASE("a phrase of one, in quotation marks"),
        TYPING("words, the last of which is being typed"),
        FILTERED("words, an act, a mode"),
        SPEAKER("a speaker, by day"),
        FREQUENT("one of the most frequent words"),
        NOTHING("no words: an act and a year, by day"),
        ARTICLES("articles with two or three words"),
        SUGGEST("names while they are typed");

        final String words;

        Way(String words) {
            this.words = words;
        }
    }

    /** A question of this kind. */
    SearchRequest next(Way way) {
        FeedStatement statement = null;
        FeedArticle article = null;
        while (statement == null) {
            List<Integer> at = feed.articlesAfter(random.nextInt(articles), 1);
            article = at.isEmpty() ? null : feed.articles(at).get(0);
            if (article != null && !article.statements().isEmpty()) {
                statement = article.statements()
                        .get(random.nextInt(article.statements().size()));
            }
        }
        List<String> words = new ArrayList<>();
        for (Span span : statement.spans()) {
            words.addAll(Folding.words(span.in(
                    Objects.requireNonNull(article, "it has a statement").text())));
        }
        SpeechAct[] acts = SpeechAct.values();
        SpeechMode[] modes = SpeechMode.values();
        return switch (way) {
            case ONE_WORD -> SearchRequest.of(Folding.fold(some(words, 1)));
            case WORDS, ARTICLES -> SearchRequest.of(some(words, 2 + random.nextInt(2)));
            case PHRASE -> SearchRequest.of('"' + row(words, 2 + random.nextInt(3)) + '"');
            case TYPING -> {
                String row = Folding.fold(row(words, 1 + random.nextInt(3)));
                int cut =
                        Math.min(row.length(), Math.max(row.lastIndexOf(' ') + 1 + SHORTEST_PREFIX, row.length() - 2));
                yield SearchRequest.words(row.substring(0, cut)).typing(true).build();
            }
            case FILTERED ->
                SearchRequest.words(some(words, 1))
                        .acts(EnumSet.of(acts[random.nextInt(acts.length)], SpeechAct.ASSERT))
                        .modes(Set.of(modes[random.nextInt(modes.length)]))
                        .minConfidence(0.8)
                        .build();
            case SPEAKER ->
                SearchRequest.words("")
                        .speakers(Set.of(statement.speakers().get(0).name()))
                        .sort(SearchRequest.Sort.DAY)
                        .build();
            case FREQUENT ->
                SearchRequest.words(List.of("không", "sẽ", "người", "việt nam", "nhiều", "năm", "được")
                                .get(random.nextInt(7)))
                        .page(20 * random.nextInt(10), 20)
                        .build();
            case NOTHING ->
                SearchRequest.words("")
                        .acts(Set.of(acts[random.nextInt(acts.length)]))
                        .page(20 * random.nextInt(50), 20)
                        .sort(SearchRequest.Sort.DAY)
                        .build();
            case SUGGEST -> {
                String name = statement.speakers().get(0).name();
                yield SearchRequest.of(name.substring(0, 1 + random.nextInt(Math.min(name.length(), 6))));
            }
        };
    }

    private String some(List<String> words, int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count && !words.isEmpty(); i++) {
            out.append(words.get(random.nextInt(words.size()))).append(' ');
        }
        return out.toString();
    }

    private String row(List<String> words, int count) {
        int n = Math.min(count, words.size());
        int from = random.nextInt(words.size() - n + 1);
        return String.join(" ", words.subList(from, from + n));
    }
}
