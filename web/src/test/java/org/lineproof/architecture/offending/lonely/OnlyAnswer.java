package org.lineproof.architecture.offending.lonely;

/** The one implementation. */
public record OnlyAnswer(int answer) implements Lonely {}
