package org.lineproof.architecture.offending.persistence.registry.boundary;

import jakarta.persistence.EntityManager;

/** A boundary has transactions; the entity manager belongs to control. */
public record GreedyBoundary(EntityManager entities) {}
