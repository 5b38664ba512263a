package org.lineproof.report.record;

import java.util.List;

/** A numbered section, as the report definition names it. */
public record Section(int number, String title, List<Block> blocks) {
    /** The highest number. */
    public static final int LAST = 999;

    /** The most blocks of a section. */
    public static final int MOST_BLOCKS = 10_000;

    public Section {
        blocks = List.copyOf(blocks);
        if (number < 1 || number > LAST || blocks.size() > MOST_BLOCKS) {
            throw new IllegalArgumentException("section " + number + " with " + blocks.size() + " blocks; sections are"
                    + " numbered 1 to " + LAST + " and have at most " + MOST_BLOCKS + " blocks");
        }
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("section " + number + " says nothing; print that nothing was recorded");
        }
    }
}
