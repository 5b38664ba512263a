package org.lineproof.architecture.offending.cycle.egg;

import org.lineproof.architecture.offending.cycle.hen.Hen;

/** Was there first, too. */
public record Egg(Hen hen) {}
