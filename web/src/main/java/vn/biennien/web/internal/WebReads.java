package vn.biennien.web.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.biennien.reading.Read;
import vn.biennien.reading.ReadProblem;
import vn.biennien.web.Fetched;
import vn.biennien.web.Fetcher;
import vn.biennien.web.Item;
import vn.biennien.web.Listing;
import vn.biennien.web.Listing.Kind;
import vn.biennien.web.Validators;
import vn.biennien.web.WebException;

/** Articles from an address on, each fetched when it is asked for. Not thread-safe. */
public final class WebReads implements Iterator<Read> {

    /** A list of lists of pages; what is deeper is not entered. */
    private static final int DEEPEST = 2;

    private final Fetcher fetcher;
    private final PageArticles pages;
    private final Deque<Step> steps = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private @Nullable Read ready;

    private record Step(Item item, int depth) {}

    /** Articles from {@code start} on. */
    public WebReads(Fetcher fetcher, PageArticles pages, Item start) {
        this.fetcher = fetcher;
        this.pages = pages;
        steps.add(new Step(start, 0));
    }

    @Override
    public boolean hasNext() {
        while (ready == null && !steps.isEmpty()) {
            Step step = steps.removeFirst();
            if (seen.add(step.item.address().key())) {
                ready = read(step);
            }
        }
        return ready != null;
    }

    @Override
    public Read next() {
        if (!hasNext() || ready == null) {
            throw new NoSuchElementException();
        }
        Read read = ready;
        ready = null;
        return read;
    }

    /** The article at one address; null where it names others. */
    private @Nullable Read read(Step step) {
        String place = step.item.address().toString();
        try {
            if (!(fetcher.fetch(step.item.address(), Validators.NONE) instanceof Fetched.Answer answer)) {
                return WebException.lasting(ReadProblem.ODD_STATUS, place, Status.NOT_MODIFIED)
                        .failed(place);
            }
            Kind kind = Listing.kindOf(answer.body());
            if (kind == Kind.PAGE || kind == Kind.OTHER || step.depth > DEEPEST) {
                return pages.read(answer, step.item);
            }
            enter(Listing.read(answer, fetcher.addresses(), fetcher.settings().limit()), step.depth);
            return null;
        } catch (WebException e) {
            return e.failed(place);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            steps.clear();
            return null;
        }
    }

    private void enter(Listing listing, int depth) {
        for (List<Item> part : List.of(listing.items(), listing.lists())) {
            for (int i = part.size() - 1; i >= 0; i--) {
                steps.addFirst(new Step(part.get(i), depth + 1));
            }
        }
    }
}
