package org.lineproof.requirements.entity;

import java.time.LocalDate;

/**
 * A state of the law as data. A new legal state is a new version beside this one, never an edit.
 *
 * @param version name of the version, such as {@code 2026-11}
 * @param asOf the day it describes
 * @param legalState the legal texts behind it
 * @param inForceSince the day since which these texts are the law
 */
public record CatalogueVersion(String version, LocalDate asOf, String legalState, LocalDate inForceSince) {}
