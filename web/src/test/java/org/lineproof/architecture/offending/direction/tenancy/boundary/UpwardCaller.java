package org.lineproof.architecture.offending.direction.tenancy.boundary;

import org.lineproof.architecture.offending.direction.transparency.entity.LogView;

/** Tenancy stands at the bottom and must not know transparency. */
public record UpwardCaller(LogView view) {}
