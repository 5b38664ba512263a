package org.lineproof.report.record;

/**
 * A long table after the sections.
 *
 * @param letter A, B, ... Z
 * @param introduction what the table holds and how to read it
 */
public record Annex(char letter, String title, String introduction, Table table) {
    public Annex {
        if (letter < 'A' || letter > 'Z') {
            throw new IllegalArgumentException("an annex has a letter from A to Z: " + title);
        }
    }
}
