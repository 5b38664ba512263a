package org.lineproof.architecture.offending.names;

/** Helps whom? */
public record HashHelper(int value) {}
