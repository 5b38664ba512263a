package org.lineproof.report.record;

/**
 * Which report this is and the state of the law it was made under.
 *
 * @param id id in the catalogue, such as {@code R01}
 * @param name title of the report
 * @param legalBasis the provisions that make people ask for it
 * @param caveat what must be said with it
 * @param catalogueVersion version of the requirement catalogue
 * @param legalState the consolidated legal text behind that version
 */
public record Definition(
        String id, String name, String legalBasis, String caveat, String catalogueVersion, String legalState) {}
