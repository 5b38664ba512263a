package org.lineproof.requirements.entity.wording;

import java.util.List;
import java.util.Map;

/**
 * Titles in one language, by the ids of one catalogue version.
 *
 * @param legalState the consolidated legal text behind the version
 * @param requirements by the id of the requirement
 * @param annexEntries by the id of the entry of Annex III
 * @param reports by the id of the report
 * @param evidence what would be evidence, by the id of the requirement, in the order of the catalogue
 */
public record Titles(
        String legalState,
        Map<String, String> requirements,
        Map<String, UseCaseTitle> annexEntries,
        Map<String, ReportTitle> reports,
        Map<String, List<String>> evidence) {
    /** Area and use case of an entry of Annex III. */
    public record UseCaseTitle(String area, String useCase) {}

    /** Name and legal basis of a report, and its sections in their order. */
    public record ReportTitle(String name, String legalBasis, List<SectionTitle> sections) {
        public ReportTitle {
            sections = List.copyOf(sections);
        }
    }

    /** The title of a section and what belongs into it. */
    public record SectionTitle(String title, String contents) {}

    public Titles {
        requirements = Map.copyOf(requirements);
        annexEntries = Map.copyOf(annexEntries);
        reports = Map.copyOf(reports);
        evidence = Map.copyOf(evidence);
    }
}
