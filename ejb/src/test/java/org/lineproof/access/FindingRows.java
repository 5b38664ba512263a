package org.lineproof.access;

import java.util.Set;
import java.util.stream.Stream;
import org.lineproof.assurance.boundary.EvidenceEvaluation;
import org.lineproof.assurance.boundary.answer.AnswerRegistry;
import org.lineproof.assurance.boundary.imported.BundleImport;
import org.lineproof.assurance.boundary.imported.SupplierTrust;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.boundary.IssuedReportQuery;
import org.lineproof.reporting.boundary.PinFiles;
import org.lineproof.reporting.boundary.disclosure.DisclosureDesk;
import org.lineproof.reporting.boundary.release.ReportRelease;
import org.lineproof.reporting.boundary.text.SectionTextRegistry;
import org.lineproof.reporting.entity.ReportFormat;
import org.lineproof.reporting.entity.search.ReportFilter;
import org.lineproof.tenancy.entity.PageRequest;

/** What is found, answered, imported and reported. */
final class FindingRows extends Rows {
    FindingRows() {
        assurance();
        reports();
    }

    private void assurance() {
        of(
                "EvidenceEvaluation.evaluate(SystemId)",
                EvidenceEvaluation.class,
                (evaluation, side) -> evaluation.evaluate(side.system()));
        of(
                "EvidenceEvaluation.evaluate(SystemId,Language)",
                EvidenceEvaluation.class,
                (evaluation, side) -> evaluation.evaluate(side.system(), Language.DE));
        of(
                "EvidenceEvaluation.newestCut(SystemId)",
                EvidenceEvaluation.class,
                (evaluation, side) -> evaluation.newestCut(side.system()));
        of(
                "EvidenceEvaluation.newestHeads(SystemId)",
                EvidenceEvaluation.class,
                (evaluation, side) -> evaluation.newestHeads(side.system()));
        of(
                "EvidenceEvaluation.cut(SystemId,Pins)",
                EvidenceEvaluation.class,
                (evaluation, side) -> evaluation.cut(side.system(), ReadingTable.PINS));
        open("EvidenceEvaluation.evaluate(EvidenceCut,Catalogue,Language)", "what the caller brings");
        of("AnswerRegistry.of(SystemId)", AnswerRegistry.class, (answers, side) -> answers.of(side.system()));
        of(
                "AnswerRegistry.documents(SystemId)",
                AnswerRegistry.class,
                (answers, side) -> answers.documents(side.system()));
        of(
                "AnswerRegistry.document(ModelDigest)",
                AnswerRegistry.class,
                (answers, side) -> answers.document(side.document()));
        of(
                "AnswerRegistry.findings(SystemId,Language)",
                AnswerRegistry.class,
                (answers, side) -> answers.findings(side.system(), Language.EN));
        of("BundleImport.of(SystemId)", BundleImport.class, (bundles, side) -> bundles.of(side.system()));
        of("BundleImport.find(UUID)", BundleImport.class, (bundles, side) -> bundles.find(side.imported()));
        of("BundleImport.content(UUID)", BundleImport.class, (bundles, side) -> bundles.content(side.imported()));
        of("BundleImport.pins(UUID)", BundleImport.class, (bundles, side) -> bundles.pins(side.imported()));
        open("BundleImport.erasures(SystemId)", "see ErasedImportsTest");
        open("BundleImport.erasure(UUID)", "see ErasedImportsTest");
        whole("SupplierTrust.list()", SupplierTrust.class, SupplierTrust::list);
        open("PolicyRegistry.all()", "how grave the organisation takes each check");
        acts(
                "AnswerRegistry.attach(String,byte[])",
                "AnswerRegistry.record(SystemId,ObjectNode)",
                "BundleImport.take(SystemId,ModelDigest,byte[],LocalDate)",
                "BundleImport.erase(UUID,String)",
                "SupplierTrust.propose(String,byte[])",
                "SupplierTrust.approve(ModelDigest)",
                "SupplierTrust.withdraw(ModelDigest,String)",
                "PolicyRegistry.record(Policy)");
    }

    private void reports() {
        of("IssuedReportQuery.standing(UUID)", IssuedReportQuery.class, (query, side) -> query.standing(side.report()));
        lists(
                "IssuedReportQuery.list(ReportFilter,PageRequest)",
                IssuedReportQuery.class,
                query -> query.list(ReportFilter.ALL, PageRequest.first(PageRequest.MAX)).items().stream()
                        .map(standing -> standing.request().system().value()));
        of("IssuedReportQuery.again(UUID)", IssuedReportQuery.class, (query, side) -> query.again(side.report()));
        of(
                "IssuedReportQuery.file(UUID,ReportFormat)",
                IssuedReportQuery.class,
                (query, side) -> query.file(side.report(), ReportFormat.JSON));
        of(
                "IssuedReportQuery.file(UUID,ReportFormat,int)",
                IssuedReportQuery.class,
                (query, side) -> query.file(side.report(), ReportFormat.JSON, 0));
        of("ReportRelease.standing(UUID)", ReportRelease.class, (release, side) -> release.standing(side.report()));
        of("ReportRelease.drafts(UUID)", ReportRelease.class, (release, side) -> release.drafts(side.report()));
        open("ReportRelease.standings(List)", "of reports that IssuedReportQuery shows; see ReadingSweepTest");
        open("ReportSeals.standing(UUID)", "see RenewedReportTest");
        open("ReportIssuance.offered(Language)", "the law");
        of(
                "SectionTextRegistry.current(SectionPlace,Language)",
                SectionTextRegistry.class,
                (texts, side) -> texts.current(side.place(), Language.EN));
        of(
                "SectionTextRegistry.current(SystemId,String,Language)",
                SectionTextRegistry.class,
                (texts, side) -> texts.current(side.system(), side.place().definition(), Language.EN));
        of(
                "SectionTextRegistry.history(SectionPlace)",
                SectionTextRegistry.class,
                (texts, side) -> texts.history(side.place()));
        of(
                "SectionTextRegistry.draft(SystemId,String,Language)",
                SectionTextRegistry.class,
                (texts, side) -> texts.draft(side.system(), "R07", Language.EN));
        of("DisclosureDesk.list(UUID)", DisclosureDesk.class, (desk, side) -> desk.list(side.receipt()));
        open("DisclosureDesk.usual(ReceiptView)", "fields of a receipt that InferenceQuery shows");
        open("DisclosedDecisions.open(DisclosureToken)", "what its link was made for");
        open("DisclosedDecisions.bundle(DisclosureToken)", "what its link was made for");
        lists(
                "PinFiles.current()",
                PinFiles.class,
                pins -> Stream.concat(
                        pins.current().logs().stream()
                                .map(log -> log.origin().replaceAll(".*/", ""))
                                .filter(name -> !Set.of("audit", "lineage").contains(name)),
                        pins.current().signers().stream().map(signer -> signer.system())));
        acts(
                "ReportIssuance.request(ReportRequest)",
                "ReportIssuance.cancel(UUID)",
                "ReportRelease.decide(UUID,ReleaseDecision)",
                "ReportSeals.renew(UUID)",
                "SectionTextRegistry.write(SectionPlace,NewText)",
                "DisclosureDesk.bundle(UUID,UUID)",
                "DisclosureDesk.disclose(UUID,DisclosureOrder)",
                "DisclosureDesk.withdraw(UUID,UUID)");
    }
}
