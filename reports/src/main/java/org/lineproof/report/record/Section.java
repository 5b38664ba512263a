package org.lineproof.report.record;

import java.util.List;

/** A numbered section, as the report definition names it. */
public record Section(int number, String title, List<Block> blocks) {
    public Section {
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("section " + number + " says nothing; print that nothing was recorded");
        }
    }
}
