package vn.biennien.desk.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.desk.internal.index.Passages;
import vn.biennien.record.Block;
import vn.biennien.record.Span;
import vn.biennien.record.Statement;
import vn.biennien.search.IndexAnswer;
import vn.biennien.search.Marks;
import vn.biennien.search.RecordIndex;
import vn.biennien.search.SearchWords;
import vn.biennien.search.Words;
import vn.biennien.store.ActorRow;
import vn.biennien.store.EventRow;
import vn.biennien.store.StatementRow;
import vn.biennien.store.index.FoundArticle;
import vn.biennien.store.index.IndexFeed;

/** Fetches what was found from the record, and marks the words in it. */
record Answers(IndexFeed feed, RecordIndex index) {

    List<StatementHit> statements(IndexAnswer answer, SearchWords words) {
        Map<Integer, StatementRow> rows = feed.statements(numbers(answer));
        List<StatementHit> hits = new ArrayList<>();
        for (IndexAnswer.Found found : answer.found()) {
            StatementRow row = rows.get(found.number());
            if (row != null) {
                String text = row.article().text();
                List<Span> marks = marks(text, around(row.statement()), words, answer.accentsCount());
                int outlets = Math.max(1, row.carriedBy().size());
                hits.add(new StatementHit(row, marks, found.reports(), outlets));
            }
        }
        return hits;
    }

    /** From the first to the last word of the sentence and of what was said. */
    private static Span around(Statement s) {
        int start = s.sentence().start();
        int end = s.sentence().end();
        for (Span span : s.spans()) {
            start = Math.min(start, span.start());
            end = Math.max(end, span.end());
        }
        return new Span(start, end);
    }

    List<ArticleHit> articles(IndexAnswer answer, SearchWords words) {
        Map<Integer, FoundArticle> rows = feed.foundArticles(numbers(answer));
        List<ArticleHit> hits = new ArrayList<>();
        for (IndexAnswer.Found found : answer.found()) {
            FoundArticle row = rows.get(found.number());
            if (row != null) {
                hits.add(hit(row, words, answer.accentsCount(), found.reports()));
            }
        }
        return hits;
    }

    private static ArticleHit hit(FoundArticle row, SearchWords words, boolean accentsCount, int reports) {
        String text = row.article().text();
        Span headline = headline(row.article().blocks());
        int from = headline == null ? 0 : headline.end();
        List<Span> all = words.isEmpty() ? List.of() : Marks.of(Words.of(text), words, accentsCount);
        Span passage = Passages.best(text, all, Math.min(from, text.length()));
        List<Span> marks = all.stream()
                .filter(m -> passage.contains(m) || (headline != null && headline.contains(m)))
                .toList();
        return new ArticleHit(row.article(), row.publications(), headline, passage, marks, reports);
    }

    private static @Nullable Span headline(List<Block> blocks) {
        return blocks.stream()
                .filter(b -> b.kind() == Block.Kind.HEADLINE)
                .map(Block::span)
                .findFirst()
                .orElse(null);
    }

    List<EventHit> events(IndexAnswer answer, SearchWords words) {
        Map<Integer, EventRow> rows = feed.events(numbers(answer));
        List<EventHit> hits = new ArrayList<>();
        for (IndexAnswer.Found found : answer.found()) {
            EventRow row = rows.get(found.number());
            if (row != null) {
                String text = row.article().text();
                List<Span> marks = marks(text, row.event().sentence(), words, answer.accentsCount());
                hits.add(new EventHit(row, marks, found.reports()));
            }
        }
        return hits;
    }

    ActorHit actor(ActorRow row, SearchWords words, boolean accentsCount) {
        Set<String> ways = new LinkedHashSet<>();
        ways.add(row.name());
        ways.addAll(row.spellings());
        ways.addAll(row.forms());
        String best = row.name();
        List<Span> most = List.of();
        for (String way : ways) {
            List<Span> marks = Marks.of(Words.of(way), words, accentsCount);
            if (marks.size() > most.size()) {
                best = way;
                most = marks;
            }
        }
        return new ActorHit(row, best, most);
    }

    private static List<Span> marks(String text, Span part, SearchWords words, boolean accentsCount) {
        if (words.isEmpty()) {
            return List.of();
        }
        List<Span> marks = new ArrayList<>();
        for (Span m : Marks.of(Words.of(part.in(text)), words, accentsCount)) {
            marks.add(new Span(part.start() + m.start(), part.start() + m.end()));
        }
        return marks;
    }

    private static List<Integer> numbers(IndexAnswer answer) {
        return answer.found().stream().map(IndexAnswer.Found::number).toList();
    }
}
