package vn.biennien.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** The index as of one moment, with what it was asked since. Thread-safe; its reader is closed when nobody reads. */
final class Snapshot {
    private static final int REMEMBERED = 200;

    final DirectoryReader reader;
    final int[] statementGroups;
    private final IndexSearcher searcher;
    private final Map<IndexRequest, IndexAnswer> answers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<IndexRequest, IndexAnswer> eldest) {
            return size() > REMEMBERED;
        }
    };

    Snapshot(DirectoryReader reader, int[] statementGroups) {
        this.reader = reader;
        this.statementGroups = statementGroups;
        this.searcher = new IndexSearcher(reader);
    }

    IndexSearcher searcher() {
        return searcher;
    }

    IndexAnswer search(IndexRequest request) throws IOException {
        IndexAnswer known = known(request);
        if (known != null) {
            return known;
        }
        IndexAnswer answer = run(request, true);
        if (answer.total() + answer.heldBack() == 0 && request.words().accented()) {
            IndexAnswer looser = run(request, false);
            answer = looser.total() + looser.heldBack() == 0 ? answer : looser;
        }
        synchronized (answers) {
            answers.put(request, answer);
        }
        return answer;
    }

    private @Nullable IndexAnswer known(IndexRequest request) {
        synchronized (answers) {
            return answers.get(request);
        }
    }

    private IndexAnswer run(IndexRequest request, boolean accentsCount) throws IOException {
        Gathering gathering = new Gathering(request, statementGroups);
        searcher.search(WordQueries.of(request, accentsCount), gathering);
        return gathering.answer(accentsCount);
    }
}
