package org.lineproof.assurance.control.question;

import java.util.List;
import org.lineproof.assurance.entity.Declarations;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.ObservedLineage;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.proof.ReceiptProofs;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.text.Language;
import org.lineproof.requirements.entity.Catalogue;
import org.lineproof.requirements.entity.Requirement;

/** What a check has before it: one cut, read in several ways, and the law. */
public final class Examination {
    private final EvidenceCut cut;
    private final Catalogue catalogue;
    private final Language language;
    private final Declarations declarations;
    private final ObservedLineage lineage;
    private final List<OpenedEntry> receipts;
    private final ReceiptProofs proofs;

    /** @param language of the findings */
    public Examination(EvidenceCut cut, Catalogue catalogue, Language language) {
        this.cut = cut;
        this.catalogue = catalogue;
        this.language = language;
        this.declarations = new Declarations(cut.systemId(), cut.audit());
        this.lineage = ObservedLineage.of(cut.lineage());
        this.receipts = cut.system().ofType("inference").toList();
        this.proofs = ReceiptProofs.of(cut);
    }

    public EvidenceCut cut() {
        return cut;
    }

    /** The language of the findings. */
    public Language language() {
        return language;
    }

    public Declarations declarations() {
        return declarations;
    }

    public ObservedLineage lineage() {
        return lineage;
    }

    /** The inference receipts of the system, in the order of its log. */
    public List<OpenedEntry> receipts() {
        return receipts;
    }

    /** The receipts of which the content is still kept. */
    public List<OpenedEntry> keptReceipts() {
        return receipts.stream().filter(receipt -> receipt.content() != null).toList();
    }

    /** The receipts that refer to the registration of a model version. */
    public List<OpenedEntry> receiptsOf(Declarations.Model model) {
        return receipts.stream()
                .filter(receipt -> receipt.entry().references().stream()
                        .anyMatch(reference -> reference
                                .leafHash()
                                .equals(model.entry().entry().leafHash())))
                .toList();
    }

    /** What stands behind a fact that these entries of the system's log state. */
    public Basis stated(List<OpenedEntry> by) {
        return proofs.stated(by);
    }

    /** What producers counted themselves, in the order of the system's log. */
    public List<OpenedEntry> heartbeats() {
        return cut.system().ofType("heartbeat").toList();
    }

    /** Whether the organisation declared that it is a deployer of the system and nothing else. */
    public boolean deployerOnly() {
        return is("deployer");
    }

    /** Whether the organisation declared that it is the provider of the system and nothing else. */
    public boolean providerOnly() {
        return is("provider");
    }

    /** @throws IllegalArgumentException if the catalogue has no such requirement */
    public Requirement requirement(String id) {
        return catalogue.requirement(id);
    }

    private boolean is(String role) {
        return declarations
                .system()
                .map(system -> role.equals(system.text("role")))
                .orElse(false);
    }
}
