package org.lineproof.architecture.offending.direction.lineage.boundary;

import org.lineproof.architecture.offending.direction.inference.entity.Receipt;

/** Lineage and inference stand side by side and must not know each other. */
public record SidewardCaller(Receipt receipt) {}
