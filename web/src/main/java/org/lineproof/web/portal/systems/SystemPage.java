package org.lineproof.web.portal.systems;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.boundary.EvidenceEvaluation;
import org.lineproof.inference.boundary.InferenceQuery;
import org.lineproof.inference.boundary.trust.TrustAnchorRegistry;
import org.lineproof.inference.entity.ReceiptFilter;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.boundary.ModelRegistry;
import org.lineproof.registry.entity.AiSystem;
import org.lineproof.registry.entity.AiSystemDeclaration;
import org.lineproof.registry.entity.JobId;
import org.lineproof.registry.entity.ModelVersion;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.entity.PageRequest;
import org.lineproof.web.portal.Absence;
import org.lineproof.web.portal.Once;
import org.lineproof.web.portal.telling.FindingWords;
import org.lineproof.web.portal.wording.Fact;
import org.lineproof.web.sso.PortalLogin;

/** One AI system: what is declared, what was seen, how its log stands and what needs attention. */
@Named
@RequestScoped
public class SystemPage {

    @Inject
    AiSystemRegistry registry;

    @Inject
    ModelRegistry models;

    @Inject
    InferenceQuery inference;

    @Inject
    EvidenceEvaluation evaluation;

    @Inject
    TrainingData training;

    @Inject
    TrustAnchorRegistry trustAnchors;

    @Inject
    LogStanding log;

    @Inject
    PortalLogin installation;

    private String id = "";
    private boolean registered;
    private @Nullable AiSystem system;
    private List<FindingWords> findings = List.of();
    private final Once<List<ModelLine>> modelLines = new Once<>(this::readModels);
    private final Once<Long> receipts = new Once<>(this::countReceipts);

    /** Fills the page, or answers that there is no such system. */
    public void load() {
        Optional<AiSystem> found = identifier().flatMap(registry::find);
        if (found.isEmpty()) {
            Absence.answer("no AI system has this identifier");
            return;
        }
        system = found.get();
        findings = FindingWords.all(evaluation.evaluate(system.id()).findings());
    }

    private Optional<SystemId> identifier() {
        try {
            return Optional.of(new SystemId(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Name of the system, for the heading. */
    public String getName() {
        return system == null ? "" : system.declaration().name();
    }

    /** What the organisation declared. */
    public List<Fact> getDeclared() {
        if (system == null) {
            return List.of();
        }
        AiSystemDeclaration declared = system.declaration();
        return List.of(
                Fact.exact("Identifier", declared.id().value()),
                Fact.of("Intended purpose", declared.intendedPurpose()),
                Fact.of("Role of the organisation", declared.role().word()),
                Fact.of(
                        "Point of Annex III",
                        declared.annexIII() == null
                                ? "none chosen"
                                : declared.annexIII().value()),
                Fact.of("Reasoning", declared.classificationReasoning()),
                Fact.of("Proofs recorded on the chain", declared.recordProofs() ? "yes, once verified" : "no"),
                Fact.of("Registered", system.registeredAt()));
    }

    public List<ModelLine> getModels() {
        return modelLines.get();
    }

    private List<ModelLine> readModels() {
        return system == null
                ? List.of()
                : models.of(system.id()).stream().map(this::line).toList();
    }

    private ModelLine line(ModelVersion model) {
        JobId job = model.trainedBy();
        return new ModelLine(
                model,
                job == null ? List.of() : training.stages(model.declaration().system(), job),
                trustAnchors.list(model.digest()).stream().map(AnchorLine::new).toList());
    }

    public List<FindingWords> getFindings() {
        return findings;
    }

    /** The system's log and its anchor. */
    public List<Fact> getLog() {
        return system == null ? List.of() : log.facts(system.id().log());
    }

    /** How many receipts came. */
    public long getReceipts() {
        return receipts.get();
    }

    private long countReceipts() {
        return system == null
                ? 0
                : inference
                        .list(ReceiptFilter.of(system.id()), PageRequest.first(1))
                        .total();
    }

    /** The commands that send the first receipt. */
    public String getCommands() {
        return system == null ? "" : firstReceipt(system.id()).commands();
    }

    /** The file of the signed receipt that the commands send. */
    public String getFile() {
        return system == null ? "" : firstReceipt(system.id()).file();
    }

    private FirstReceipt firstReceipt(SystemId of) {
        return new FirstReceipt(installation.getIssuer(), installation.getStart(), of);
    }

    /** Whether the visitor comes from registering it just now. */
    public boolean isRegistered() {
        return registered;
    }

    public void setRegistered(boolean registered) {
        this.registered = registered;
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }
}
