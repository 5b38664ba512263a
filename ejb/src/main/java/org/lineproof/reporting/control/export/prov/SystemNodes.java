package org.lineproof.reporting.control.export.prov;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lineproof.assurance.entity.Declarations;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.Name;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.proof.ReceiptProofs;
import org.lineproof.evidence.entry.EntryReference;
import org.lineproof.report.basis.EvidenceClass;

/** The system, its registered model versions and a sample of its receipts as entities. */
final class SystemNodes {
    private static final int FIRST = 4;
    private static final int LAST = 4;
    private static final String ENTITY = "prov:Entity";

    private final ProvGraph graph;
    private final EvidenceCut cut;
    private final RunNodes runs;
    private final Map<String, ProvNode> modelByEntry = new LinkedHashMap<>();

    SystemNodes(ProvGraph graph, EvidenceCut cut, RunNodes runs) {
        this.graph = graph;
        this.cut = cut;
        this.runs = runs;
    }

    /** The declared system, made of its models. */
    void add(String name, List<Declarations.Model> models) {
        ProvNode system = graph.node("system", cut.systemId())
                .type(ENTITY, "AiSystem")
                .put("label", name)
                .link("wasAttributedTo", graph.organisation());
        new Declarations(cut.systemId(), cut.audit()).system().ifPresent(entry -> declared(system, entry));
        for (Declarations.Model model : models) {
            derive(system, model(model), model.entry());
        }
    }

    /** What was declared about data sets that the runs read or wrote. */
    void addSources() {
        cut.audit().ofType("dataset").forEach(entry -> {
            Name name = Name.of(entry.text("namespace"), entry.text("name"));
            if (name != null && graph.knows(name)) {
                declared(graph.dataset(name).type("Source"), entry);
            }
        });
    }

    /** The first receipts of the log and the last; what they say of people and decisions stays out. */
    void addReceipts(ProvNode report) {
        List<OpenedEntry> receipts = cut.system().ofType("inference").toList();
        List<OpenedEntry> sample = new ArrayList<>(receipts.subList(0, Math.min(FIRST, receipts.size())));
        sample.addAll(receipts.subList(Math.max(sample.size(), receipts.size() - LAST), receipts.size()));
        report.put("receipts", receipts.size()).put("sampledReceipts", sample.size());
        ReceiptProofs proofs = ReceiptProofs.of(cut);
        sample.forEach(receipt -> receipt(receipt, proofs.evidence(receipt)));
        sample.stream()
                .filter(receipt -> receipt.content() == null)
                .forEach(receipt -> report.link("erasedEntry", graph.entry(cut.system(), receipt)));
    }

    private ProvNode model(Declarations.Model model) {
        ProvNode node = graph.node("model", model.digest())
                .type(ENTITY, "ModelVersion")
                .put("label", model.label())
                .put("digest", model.digest())
                .link("wasAttributedTo", graph.organisation());
        declared(node, model.entry());
        modelByEntry.put(model.entry().entry().leafHash().hex(), node);
        Name job = model.job();
        if (job != null) {
            train(node, model, job);
        }
        return node;
    }

    /** Which run trained the model is not stated: the registration names the job, and the log its runs. */
    private void train(ProvNode node, Declarations.Model model, Name job) {
        ProvNode training = graph.node("training", model.digest(), job.toString())
                .type("prov:Activity", "DeclaredTraining")
                .put("label", job.name())
                .put("job", job.toString())
                .link("wasAssociatedWith", graph.organisation());
        declared(training, model.entry());
        node.link("wasGeneratedBy", training);
        declared(node.qualified("qualifiedGeneration", "prov:Generation", "activity", training), model.entry());
        runs.runsOf(job).forEach(run -> training.link("observedRun", run));
        for (ProvNode read : runs.readBy(job)) {
            training.link("used", read);
            declared(training.qualified("qualifiedUsage", "prov:Usage", "entity", read), model.entry());
            derive(node, read, model.entry());
        }
    }

    private void receipt(OpenedEntry receipt, EvidenceClass evidence) {
        ProvNode node = graph.node(
                        "receipt", receipt.origin(), receipt.entry().leafHash().hex())
                .type(ENTITY, "Receipt")
                .link("wasAttributedTo", graph.software(receipt.entry().producer()));
        graph.stated(node, cut.system(), receipt, evidence);
        for (EntryReference reference : receipt.entry().references()) {
            ProvNode model = modelByEntry.get(reference.leafHash().hex());
            if (model != null) {
                node.link("wasDerivedFrom", model);
                graph.stated(
                        node.qualified("qualifiedDerivation", "prov:Derivation", "entity", model),
                        cut.system(),
                        receipt,
                        evidence);
            }
        }
    }

    private void derive(ProvNode node, ProvNode source, OpenedEntry entry) {
        node.link("wasDerivedFrom", source);
        declared(node.qualified("qualifiedDerivation", "prov:Derivation", "entity", source), entry);
    }

    private void declared(ProvNode node, OpenedEntry entry) {
        graph.stated(node, cut.audit(), entry, EvidenceClass.DECLARED);
    }
}
