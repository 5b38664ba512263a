package org.lineproof.reporting.control.r01;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lineproof.assurance.entity.Declarations;
import org.lineproof.assurance.entity.Evaluation;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.proof.ReceiptProofs;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Definition;
import org.lineproof.report.record.LogPin;
import org.lineproof.report.record.Period;
import org.lineproof.report.record.Pins;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.record.Section;
import org.lineproof.report.record.SubjectSystem;
import org.lineproof.report.text.Language;
import org.lineproof.requirements.entity.Catalogue;
import org.lineproof.requirements.entity.ReportDefinition;

/** Assembles report R01 from values alone: the same values give the same report. */
public final class R01Assembly {
    /** Version of the wording; another wording is another report. */
    static final String TEXT_VERSION = "3";

    /** The catalogue's caveat tells the author what to say; this says it. */
    private static final String CAVEAT =
            "The Act demands automatic logging and keeping; it demands neither hash chains,"
                    + " signatures nor a ledger. The integrity proofs of this report are additional evidence.";

    private static final String ID = "R01";
    private static final String VIEW = "all fields open";
    private static final int ID_DIGITS = 12;

    private final R01Input input;
    private final Catalogue catalogue;
    private final String organisation;

    /** @throws IllegalArgumentException unless something is published and the system's declaration is in the cut */
    public R01Assembly(
            EvidenceCut cut, Evaluation evaluation, Catalogue catalogue, String organisation, Period period) {
        OpenedEntry declaration = new Declarations(cut.systemId(), cut.audit())
                .system()
                .orElseThrow(() -> new IllegalArgumentException("the system is not declared in the cut"));
        this.input = new R01Input(cut, ReceiptProofs.of(cut), evaluation, declaration, period);
        this.catalogue = catalogue;
        this.organisation = organisation;
    }

    /** The report. */
    public ReportRecord report() {
        ReportDefinition definition = catalogue.report(ID).orElseThrow();
        Pins pins = new Pins(input.cut().pins(), input.cut().overdue(), TEXT_VERSION, VIEW);
        return new ReportRecord(
                id(pins),
                Language.EN,
                new Definition(
                        ID,
                        definition.name(),
                        definition.legalBasis(),
                        CAVEAT,
                        catalogue.version().version(),
                        catalogue.version().legalState()),
                organisation,
                system(),
                input.period(),
                pins,
                "",
                sections(definition),
                List.of(EntriesAnnex.of(input)));
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

    private List<Section> sections(ReportDefinition definition) {
        List<Section> sections = new ArrayList<>();
        for (ReportDefinition.SectionDefinition section : definition.sections()) {
            sections.add(new Section(section.number(), section.title(), blocks(section.number())));
        }
        return sections;
    }

    private List<Block> blocks(int number) {
        return switch (number) {
            case 1 -> ScopeSection.of(input);
            case 3 -> VolumeSection.of(input);
            case 8 -> TraceSection.of(input);
            case 9 -> IntegritySection.of(input);
            case 10 -> RetentionSection.of(input);
            case 11 -> LimitsSection.of(input);
            default -> AbsentSections.of(number, input.declared("annexIII"));
        };
    }

    /** The id follows from what the report is pinned to, so that a second assembly bears the same. */
    private String id(Pins pins) {
        StringBuilder pinned = new StringBuilder(ID)
                .append('\n')
                .append(catalogue.version().version())
                .append('\n')
                .append(TEXT_VERSION)
                .append('\n')
                .append(input.period().from())
                .append('\n')
                .append(input.period().to())
                .append('\n');
        // The note has origin, size and root, and the cosignatures that were there: later ones make another report.
        for (LogPin log : pins.logs()) {
            pinned.append(log.note())
                    .append(log.state())
                    .append('\n')
                    .append(log.anchor())
                    .append('\n');
        }
        pins.overdue().forEach(log -> pinned.append(log).append('\n'));
        Hash hash = Hash.sha256(pinned.toString().getBytes(StandardCharsets.UTF_8));
        return ID + "-" + hash.hex().substring(0, ID_DIGITS);
    }
}
