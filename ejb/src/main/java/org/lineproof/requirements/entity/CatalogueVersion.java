package org.lineproof.requirements.entity;

import java.time.LocalDate;
import java.util.List;

/**
 * A state of the law as data. A new legal state is a new version beside this one, never an edit.
 *
 * @param version name of the version, such as {@code 2026-11}
 * @param asOf the day it describes
 * @param legalState the legal texts behind it
 * @param inForceSince the day since which these texts are the law
 * @param citedStandards the harmonised standards whose references the Official Journal cites under the Regulation on the
 *     day described; only these give the presumption of its Art. 40
 */
public record CatalogueVersion(
        String version, LocalDate asOf, String legalState, LocalDate inForceSince, List<CitedStandard> citedStandards) {
    /**
     * A harmonised standard.
     *
     * @param reference its number and year
     * @param ojCitation where the Official Journal cites it
     */
    public record CitedStandard(String reference, String ojCitation) {}

    public CatalogueVersion {
        citedStandards = List.copyOf(citedStandards);
    }
}
