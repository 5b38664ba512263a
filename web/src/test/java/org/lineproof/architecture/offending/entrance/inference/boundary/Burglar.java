package org.lineproof.architecture.offending.entrance.inference.boundary;

import org.lineproof.architecture.offending.entrance.registry.control.Models;

/** Lower components are entered through boundary and entity, not through control. */
public record Burglar(Models models) {}
