package org.lineproof.reporting.entity.disclosure;

/**
 * A disclosure that was just made.
 *
 * @param token what makes its link; it is told here and never again
 */
public record NewDisclosure(DisclosureStanding standing, DisclosureToken token) {}
