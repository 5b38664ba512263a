package org.lineproof.report.memory;

import org.apache.pdfbox.cos.COSDictionary;

/**
 * A dictionary of a few entries that takes little room: an array of them in their order ({@link FewEntries}), in the place of a hash table with a node for
 * each. Every cell of a long table is one.
 */
public final class SmallDictionary extends COSDictionary {
    /** An empty one. */
    public SmallDictionary() {
        items = new FewEntries();
    }
}
