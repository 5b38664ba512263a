package org.lineproof.architecture.offending.direction.inference.entity;

/** Wanted from the side. */
public record Receipt(String id) {}
