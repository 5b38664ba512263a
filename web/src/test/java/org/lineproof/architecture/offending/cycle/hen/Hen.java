package org.lineproof.architecture.offending.cycle.hen;

import org.lineproof.architecture.offending.cycle.egg.Egg;

/** Was there first. */
public record Hen(Egg egg) {}
