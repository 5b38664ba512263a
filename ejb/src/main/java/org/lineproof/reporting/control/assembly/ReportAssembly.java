package org.lineproof.reporting.control.assembly;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Definition;
import org.lineproof.report.record.Pins;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.record.Section;
import org.lineproof.report.record.SubjectSystem;
import org.lineproof.reporting.control.completeness.NothingLogged;
import org.lineproof.reporting.control.extract.ExtractWords;
import org.lineproof.reporting.control.extract.Quotes;
import org.lineproof.reporting.control.supplied.SuppliedBlocks;
import org.lineproof.reporting.control.text.EditedText;
import org.lineproof.reporting.entity.ReportScope;
import org.lineproof.requirements.entity.ReportDefinition;
import org.lineproof.requirements.entity.ReportDefinition.SectionDefinition;

/**
 * The frame of any report: its identity, its pins, and the sections of its definition, each with something to say: what the
 * report computes, what suppliers state, then what people wrote for the section. The first begins with it if nothing is logged.
 */
public final class ReportAssembly {
    private final ReportInput input;
    private final Sections sections;
    private final EditedText texts;
    private final SuppliedBlocks supplied;

    public ReportAssembly(ReportInput input, Sections sections) {
        this.input = input;
        this.sections = sections;
        this.supplied = new SuppliedBlocks(
                input.cut(), input.evaluation().findings(), input.definition().id(), input.language());
        this.texts = new EditedText(input.cut(), input.definition().id(), input.language());
    }

    /** The report; the same input gives the same record. */
    public ReportRecord report() {
        ReportDefinition definition = input.definition();
        Pins pins = new Pins(
                input.cut().pins(), input.cut().overdue(), supplied.version(sections.textVersion()), sections.view());
        ReportRecord report = new ReportRecord(
                ReportId.of(input, pins),
                input.language(),
                new Definition(
                        definition.id(),
                        definition.name(),
                        definition.legalBasis(),
                        sections.caveat(),
                        input.catalogue().version().version(),
                        input.catalogue().legalState(input.language())),
                input.organisation(),
                system(),
                input.period(),
                pins,
                input.request().verification(),
                definition.sections().stream().map(this::section).toList(),
                sections.annexes());
        return sections.opening().restricts() ? withoutQuotes(report) : report;
    }

    private ReportRecord withoutQuotes(ReportRecord report) {
        ReportScope scope = input.request().scope();
        return Quotes.of(
                        input.cut(),
                        List.of(
                                scope.recipient(),
                                scope.legalBasis(),
                                scope.purpose(),
                                input.requester().account()),
                        sections.opening(),
                        ExtractWords.in(input.language()))
                .withheldFrom(report, sections.omissions());
    }

    private SubjectSystem system() {
        return new SubjectSystem(
                input.cut().systemId(),
                input.declared("name"),
                input.declared("intendedPurpose"),
                input.declared("role"),
                input.declared("annexIII"),
                input.declared("classificationReasoning"));
    }

    private Section section(SectionDefinition definition) {
        List<Block> blocks = new ArrayList<>();
        if (definition.equals(input.definition().sections().get(0))) {
            NothingLogged.of(
                            input.cut(), input.declaration(), input.evaluation().findings(), input.language())
                    .ifPresent(blocks::add);
        }
        blocks.addAll(sections.section(definition.number()));
        blocks.addAll(supplied.of(definition.number()));
        texts.of(definition.number()).ifPresent(blocks::add);
        return new Section(
                definition.number(),
                definition.title(),
                blocks.isEmpty()
                        ? List.of(new Block.NoEvidence(definition.title() + ".", List.of(definition.contents())))
                        : blocks);
    }
}
