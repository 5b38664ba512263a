package org.lineproof.architecture.offending.names;

/** Manages what? */
public record KeyManager(int value) {}
