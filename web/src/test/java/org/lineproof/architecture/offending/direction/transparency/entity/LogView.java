package org.lineproof.architecture.offending.direction.transparency.entity;

/** Wanted from below. */
public record LogView(String name) {}
