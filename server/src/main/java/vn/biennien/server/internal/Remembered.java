package vn.biennien.server.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.biennien.store.RecordStore;

/**
 * What was worked out of the record, until the record changes: views over all of it, and of those actors that everybody looks at.
 * Thread-safe; two who ask at once for what is not there may both work it out.
 */
@Component
public final class Remembered {
    private static final int MOST = 200;

    private final RecordStore store;
    private final Map<Object, Object> values;
    private int change;

    Remembered(RecordStore store) {
        this.store = store;
        this.values = new LinkedHashMap<>(MOST, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
                return size() > MOST;
            }
        };
    }

    /**
     * The value of {@code key}, worked out if the record has changed since.
     *
     * @param key what is asked for, with all that the value depends on; its class tells it from other pages' keys
     */
    @SuppressWarnings("unchecked") // a key's class goes with one kind of value
    public <T> T get(Object key, Supplier<T> work) {
        int now = store.lastChange();
        synchronized (values) {
            if (now != change) {
                values.clear();
                change = now;
            }
            Object known = values.get(key);
            if (known != null) {
                return (T) known;
            }
        }
        T value = work.get();
        synchronized (values) {
            if (now == change) {
                values.put(key, value);
            }
        }
        return value;
    }
}
