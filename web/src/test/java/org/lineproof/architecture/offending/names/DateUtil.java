package org.lineproof.architecture.offending.names;

/** A drawer. */
public record DateUtil(int value) {}
