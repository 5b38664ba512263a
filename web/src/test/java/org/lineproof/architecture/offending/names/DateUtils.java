package org.lineproof.architecture.offending.names;

/** A bigger drawer. */
public record DateUtils(int value) {}
