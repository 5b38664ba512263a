package org.lineproof.architecture.offending.entrance.registry.control;

/** Private to its component. */
public record Models(int count) {}
