package org.lineproof.requirements.entity.wording;

import java.util.Map;

/**
 * Titles in one language, by the ids of one catalogue version.
 *
 * @param requirements by the id of the requirement
 * @param annexEntries by the id of the entry of Annex III
 * @param reports names by the id of the report
 */
public record Titles(
        Map<String, String> requirements, Map<String, UseCaseTitle> annexEntries, Map<String, String> reports) {
    /** Area and use case of an entry of Annex III. */
    public record UseCaseTitle(String area, String useCase) {}

    public Titles {
        requirements = Map.copyOf(requirements);
        annexEntries = Map.copyOf(annexEntries);
        reports = Map.copyOf(reports);
    }
}
