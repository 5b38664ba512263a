package org.lineproof.web.portal;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a page shows at several places and reads when it is first asked for. For one request, and so for one thread. */
public final class Once<T> {

    private final Supplier<T> reading;
    private @Nullable T value;

    public Once(Supplier<T> reading) {
        this.reading = reading;
    }

    /** The value, read now if it was not yet. */
    public T get() {
        T known = value;
        if (known == null) {
            known = reading.get();
            value = known;
        }
        return known;
    }

    /** After something changed: the next reader reads anew. */
    public void forget() {
        value = null;
    }
}
