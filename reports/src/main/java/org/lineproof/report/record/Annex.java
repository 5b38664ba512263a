package org.lineproof.report.record;

/**
 * A long table after the sections.
 *
 * @param letter A, B, ...
 * @param introduction what the table holds and how to read it
 */
public record Annex(char letter, String title, String introduction, Table table) {}
