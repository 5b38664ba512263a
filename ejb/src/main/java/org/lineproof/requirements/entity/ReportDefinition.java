package org.lineproof.requirements.entity;

import java.util.List;
import java.util.stream.IntStream;
import org.lineproof.requirements.entity.wording.Titles;

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

    /**
     * The same with other titles.
     *
     * @throws IllegalArgumentException unless there is one for each section
     */
    ReportDefinition titled(Titles.ReportTitle titles) {
        if (titles.sections().size() != sections.size()) {
            throw new IllegalArgumentException("a title for each section is due: " + id);
        }
        List<SectionDefinition> titled = IntStream.range(0, sections.size())
                .mapToObj(at -> new SectionDefinition(
                        sections.get(at).number(),
                        titles.sections().get(at).title(),
                        titles.sections().get(at).contents()))
                .toList();
        return new ReportDefinition(
                id,
                titles.name(),
                audience,
                titles.legalBasis(),
                trigger,
                deadline,
                format,
                caveat,
                titled,
                requirementIds);
    }
}
