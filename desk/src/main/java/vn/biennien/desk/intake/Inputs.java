package vn.biennien.desk.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import vn.biennien.reading.Read;
import vn.biennien.record.Article;

/** The inputs of a job on their way to the ingest, whose own thread asks for them; counted, and not more than so many. */
final class Inputs implements Iterator<Read> {
    private final Iterator<Read> reads;
    private final @Nullable Path folder;
    private final long most;
    private final LongConsumer progress;
    private final List<Article> articles = new ArrayList<>();
    private long seen;
    private boolean cut;

    /** @param folder whose name means nothing to the user, or null */
    Inputs(Iterator<Read> reads, @Nullable Path folder, long most, LongConsumer progress) {
        this.reads = reads;
        this.folder = folder;
        this.most = most;
        this.progress = progress;
    }

    @Override
    public synchronized boolean hasNext() {
        if (!reads.hasNext()) {
            return false;
        }
        cut = seen >= most;
        return !cut;
    }

    @Override
    public synchronized Read next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Read read = reads.next();
        seen++;
        if (read instanceof Read.Ok ok && articles.size() < Intake.LISTED) {
            articles.add(ok.article());
        }
        progress.accept(seen);
        return read;
    }

    synchronized long seen() {
        return seen;
    }

    synchronized boolean wasCut() {
        return cut;
    }

    synchronized List<Article> articles() {
        return List.copyOf(articles);
    }

    /** The same with places as the user knows them. */
    Read named(Read read) {
        return switch (read) {
            case Read.Ok ok -> ok;
            case Read.Failed f ->
                new Read.Failed(
                        plain(f.path()),
                        f.problem(),
                        f.parts().stream().map(this::plain).toList());
            case Read.Skipped s -> new Read.Skipped(plain(s.path()), s.why(), plain(s.other()));
        };
    }

    private String plain(String words) {
        return folder == null ? words : words.replace(folder + java.io.File.separator, "");
    }
}
