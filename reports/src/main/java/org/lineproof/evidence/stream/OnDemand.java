package org.lineproof.evidence.stream;

import java.util.AbstractList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * A list whose elements are made each time they are asked for and not held: for what would be too much all at once, and is
 * written one after the other.
 *
 * @param <T> what it is of
 */
public final class OnDemand<T> extends AbstractList<T> implements RandomAccess {
    private final int size;
    private final IntFunction<T> maker;

    /** @param maker makes the element at a place, equal ones each time; asked by several threads */
    public OnDemand(int size, IntFunction<T> maker) {
        this.size = size;
        this.maker = maker;
    }

    /** Lists one after the other. */
    public static <T> OnDemand<T> joined(List<? extends List<? extends T>> lists) {
        List<List<? extends T>> parts = List.copyOf(lists);
        return new OnDemand<>(parts.stream().mapToInt(List::size).reduce(0, Math::addExact), place -> {
            int left = place;
            int part = 0;
            while (left >= parts.get(part).size()) {
                left -= parts.get(part).size();
                part++;
            }
            return parts.get(part).get(left);
        });
    }

    /** A sorted copy. What is made on demand is not copied: its maker sees to the order. */
    public static <T> List<T> sorted(List<T> list, Comparator<? super T> order) {
        return list instanceof OnDemand ? list : list.stream().sorted(order).toList();
    }

    @Override
    public T get(int place) {
        return maker.apply(Objects.checkIndex(place, size));
    }

    @Override
    public int size() {
        return size;
    }
}
