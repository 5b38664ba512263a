package org.lineproof.requirements.entity;

import java.util.List;

/**
 * What a report has to hold.
 *
 * @param id R01 to R20
 * @param trigger what makes it due
 * @param deadline until when, in words
 * @param format in which formats it is asked for
 * @param caveat what must be said with it
 * @param requirementIds the duties it answers
 */
public record ReportDefinition(
        String id,
        String name,
        List<String> audience,
        String legalBasis,
        String trigger,
        String deadline,
        String format,
        String caveat,
        List<SectionDefinition> sections,
        List<String> requirementIds) {
    /** One section: its number, its title and what belongs into it. */
    public record SectionDefinition(int number, String title, String contents) {}

    public ReportDefinition {
        audience = List.copyOf(audience);
        sections = List.copyOf(sections);
        requirementIds = List.copyOf(requirementIds);
    }

    /** @throws IllegalArgumentException if it has no such section */
    public SectionDefinition section(int number) {
        return sections.stream()
                .filter(section -> section.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id + " has no section " + number));
    }
}
