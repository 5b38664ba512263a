package org.lineproof.tenancy.entity;

import java.util.List;

/**
 * Part of a list.
 *
 * @param total rows of the whole list
 */
public record Page<T>(List<T> items, long total) {

    public Page {
        items = List.copyOf(items);
    }
}
