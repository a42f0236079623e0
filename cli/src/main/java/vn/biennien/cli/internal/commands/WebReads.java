package vn.biennien.cli.internal.commands;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.biennien.cli.internal.Context;
import vn.biennien.knowledge.Knowledge;
import vn.biennien.reading.ArticleReader;
import vn.biennien.reading.Read;
import vn.biennien.web.WebReader;

/**
 * Articles from files and from the web, in the order in which the user named them; nothing is read or fetched before it
 * is asked for. For one thread.
 */
final class WebReads implements Iterator<Read>, AutoCloseable {

    private final Iterator<String> places;
    private final ArticleReader files;
    private final WebReader web;
    private final Context context;
    private Stream<Read> open = Stream.empty();
    private Iterator<Read> current = Collections.emptyIterator();

    private WebReads(List<String> places, ArticleReader files, WebReader web, Context context) {
        this.places = places.iterator();
        this.files = files;
        this.web = web;
        this.context = context;
    }

    /** What is at the paths and addresses of {@code inputs}, to be closed. */
    static Stream<Read> of(InputOptions inputs, ArticleReader files, Context context, Knowledge knowledge) {
        WebAccess web = WebAccess.of(inputs.web(), context, knowledge, inputs.published(), inputs.outlet());
        WebReads reads = new WebReads(inputs.paths(), files, web.reader(), context);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(reads, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(reads::close)
                .onClose(web::close);
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext()) {
            if (!places.hasNext()) {
                return false;
            }
            String place = places.next();
            open.close();
            if (InputOptions.isAddress(place)) {
                current = web.read(place);
            } else {
                open = files.read(List.of(place), context.around().in());
                current = open.iterator();
            }
        }
        return true;
    }

    @Override
    public Read next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }

    @Override
    public void close() {
        open.close();
    }
}
