package org.lineproof.web.portal.suppliers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.boundary.EvidenceEvaluation;
import org.lineproof.assurance.boundary.imported.BundleImport;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.imported.ImportedBundle;
import org.lineproof.assurance.entity.imported.ImportedErasure;
import org.lineproof.assurance.entity.imported.SupplierPins;
import org.lineproof.assurance.entity.supplied.SuppliedBundle;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.text.Language;
import org.lineproof.requirements.boundary.RequirementCatalogue;
import org.lineproof.web.portal.telling.FindingWords;

/** What was imported about a system, with what it is worth as of the newest cut and what rests on it. */
@RequestScoped
public class BundleLines {

    @Inject
    BundleImport imports;

    @Inject
    EvidenceEvaluation evaluation;

    @Inject
    RequirementCatalogue law;

    /** The newest import first. */
    public List<BundleLine> of(SystemId system) {
        List<ImportedBundle> bundles = imports.of(system);
        if (bundles.isEmpty()) {
            return List.of();
        }
        EvidenceCut cut = evaluation.newestCut(system);
        List<Finding> findings =
                evaluation.evaluate(cut, law.current(), Language.EN).findings();
        Map<UUID, ImportedErasure> erasures = new HashMap<>();
        imports.erasures(system).forEach(erasure -> erasures.put(erasure.bundle(), erasure));
        return bundles.stream()
                .map(bundle -> line(
                        bundle,
                        imports.pins(bundle.entry()).orElseThrow(),
                        erasures.get(bundle.entry()),
                        cut,
                        findings))
                .toList();
    }

    private static BundleLine line(
            ImportedBundle bundle,
            SupplierPins pins,
            @Nullable ImportedErasure erasure,
            EvidenceCut cut,
            List<Finding> findings) {
        SuppliedBundle standing = cut.supplied().stream()
                .filter(known -> known.digest().equals(bundle.digest().value())
                        && known.pins().equals(pins.digest().value()))
                .findFirst()
                .orElse(null);
        List<Finding> resting = findings.stream()
                .filter(finding -> standing != null && finding.references().contains(standing.entry()))
                .toList();
        return new BundleLine(bundle, pins.supplier(), erasure, standing, FindingWords.all(resting));
    }
}
