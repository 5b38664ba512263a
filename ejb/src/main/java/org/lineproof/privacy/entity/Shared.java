package org.lineproof.privacy.entity;

import java.util.HashMap;
import java.util.Map;

/**
 * Of equal values that are read together the first is held for all: thousands of entries have the same producer, the same minute,
 * the same names of fields. For values that do not change, and one thread.
 */
public final class Shared {
    private final Map<Object, Object> held = new HashMap<>();

    /** The first of those that equal this one. */
    @SuppressWarnings("unchecked") // equal values of one class only: the key is of the class of the value
    public <T> T one(T value) {
        Object first = held.putIfAbsent(value, value);
        return first == null || first.getClass() != value.getClass() ? value : (T) first;
    }
}
