package org.lineproof.reporting.control.assembly;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.entity.Declarations;
import org.lineproof.assurance.entity.Evaluation;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.proof.ReceiptProofs;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Period;
import org.lineproof.report.text.Language;
import org.lineproof.report.text.Points;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.entity.ReportRequest;
import org.lineproof.requirements.entity.Catalogue;
import org.lineproof.requirements.entity.ReportDefinition;

/**
 * What sections are made from: values alone.
 *
 * @param proofs what the proofs of the cut's receipts are worth
 * @param organisation name of the tenant
 * @param declaration the system's declaration in the log {@code audit}
 * @param requester who asked for it
 * @param decision the receipt that the request is about; null if it is about none, or its entry is not in the cut
 */
public record ReportInput(
        EvidenceCut cut,
        ReceiptProofs proofs,
        Evaluation evaluation,
        Catalogue catalogue,
        String organisation,
        ReportRequest request,
        Requester requester,
        OpenedEntry declaration,
        @Nullable OpenedEntry decision) {
    /** @throws IllegalArgumentException unless something is published and the system's declaration is in the cut */
    public static ReportInput of(
            EvidenceCut cut,
            Evaluation evaluation,
            Catalogue catalogue,
            String organisation,
            ReportRequest request,
            Requester requester,
            @Nullable OpenedEntry decision) {
        OpenedEntry declaration = new Declarations(cut.systemId(), cut.audit())
                .system()
                .orElseThrow(() -> new IllegalArgumentException("the system is not declared in the cut"));
        return new ReportInput(
                cut,
                ReceiptProofs.of(cut),
                evaluation,
                catalogue,
                organisation,
                request,
                requester,
                declaration,
                decision);
    }

    /**
     * The definition that is asked for, in the language of the report.
     *
     * @throws IllegalArgumentException if the catalogue has none of this id
     */
    public ReportDefinition definition() {
        return catalogue
                .report(request.definition())
                .map(report -> catalogue.wording(report, language()))
                .orElseThrow(() -> new IllegalArgumentException("the catalogue has no " + request.definition()));
    }

    public Language language() {
        return request.language();
    }

    public Period period() {
        return request.period();
    }

    /** What is declared about the system and its data sets. */
    public Declarations declarations() {
        return new Declarations(cut.systemId(), cut.audit());
    }

    /** A member of the system's declaration; the words for "not declared" if it is absent. */
    public String declared(String member) {
        String text = declaration.text(member);
        return text == null ? Texts.in(language()).say("undeclared") : text;
    }

    /** The declared role in the word of the law; what is none of them stays as it was declared. */
    public String role() {
        String declared = declared("role");
        return Texts.in(language()).sayOr("role." + declared, declared);
    }

    /** The declared point of Annex III, as {@link Points} says it. */
    public String point() {
        return Points.in(declared("annexIII"), Texts.in(language()));
    }

    /** What stands behind the system's declaration. */
    public Basis declarationBasis() {
        return cut.audit().stated(EvidenceClass.DECLARED, List.of(declaration));
    }

    /** What producers counted themselves. */
    public List<OpenedEntry> heartbeats() {
        return cut.system().ofType("heartbeat").toList();
    }

    /** All receipts of the log. */
    public List<OpenedEntry> receipts() {
        return cut.system().ofType("inference").toList();
    }

    /** The receipts that were received in the period. */
    public List<OpenedEntry> receiptsInPeriod() {
        return receipts().stream()
                .filter(receipt -> period().contains(receipt.entry().minute()))
                .toList();
    }

    /** The finding of a check; empty if it is not asked of this organisation. */
    public Optional<Finding> finding(String id) {
        return evaluation.findings().stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst();
    }

    /** The findings of these checks, in the order of the evaluation. */
    public Block findings(String... ids) {
        List<String> wanted = Arrays.asList(ids);
        List<Finding> findings = evaluation.findings().stream()
                .filter(finding -> wanted.contains(finding.id()))
                .toList();
        return new Block.Findings(findings);
    }
}
