package org.lineproof.reporting.control.r01.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lineproof.assurance.entity.Declarations;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.Name;
import org.lineproof.assurance.entity.ObservedLineage;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.LogState;
import org.lineproof.report.basis.Reference;
import org.lineproof.report.figure.Graph;

/** From the source data over the runs and the registered model versions to the system, as far as a cut knows it. */
public final class LineageGraph {
    private final EvidenceCut cut;
    private final Map<String, Graph.Node> nodes = new LinkedHashMap<>();
    private final Set<Graph.Edge> edges = new LinkedHashSet<>();
    private final Set<Reference> references = new LinkedHashSet<>();

    private LineageGraph(EvidenceCut cut) {
        this.cut = cut;
    }

    /**
     * The graph of a system; empty if no lineage leads to a model version of it.
     *
     * @param systemName what readers know the system by
     */
    public static Optional<Graph> of(EvidenceCut cut, String systemName) {
        return new LineageGraph(cut).build(systemName);
    }

    private Optional<Graph> build(String systemName) {
        if (cut.lineage().isEmpty()) {
            return Optional.empty();
        }
        ObservedLineage observed = ObservedLineage.of(cut.lineage());
        List<Declarations.Model> models =
                new Declarations(cut.systemId(), cut.audit()).models().toList();
        for (Declarations.Model model : models) {
            Name job = model.job();
            List<ObservedLineage.Edge> upstream = job == null ? List.of() : observed.upstream(job);
            if (job != null && !upstream.isEmpty()) {
                upstream.forEach(this::add);
                String trained = node("model " + model.digest(), Graph.Kind.MODEL, model.label());
                edges.add(new Graph.Edge(run(job), trained));
                edges.add(new Graph.Edge(trained, node("system", Graph.Kind.SYSTEM, systemName)));
                references.add(model.entry().reference());
            }
        }
        return nodes.isEmpty() ? Optional.empty() : Optional.of(graph());
    }

    private Graph graph() {
        LogState weakest = cut.lineage().state().compareTo(cut.audit().state()) < 0
                ? cut.lineage().state()
                : cut.audit().state();
        return new Graph(
                "From the source data to the system",
                new ArrayList<>(nodes.values()),
                new ArrayList<>(edges),
                new Basis(EvidenceClass.DECLARED, weakest, new ArrayList<>(references)));
    }

    private void add(ObservedLineage.Edge edge) {
        String run = run(edge.job());
        String dataset = node(
                "dataset " + edge.dataset(), Graph.Kind.DATASET, edge.dataset().name());
        edges.add(edge.written() ? new Graph.Edge(run, dataset) : new Graph.Edge(dataset, run));
        references.add(edge.entry().reference());
    }

    private String run(Name job) {
        return node("run " + job, Graph.Kind.RUN, job.name());
    }

    private String node(String id, Graph.Kind kind, String name) {
        nodes.putIfAbsent(id, new Graph.Node(id, kind, name));
        return id;
    }
}
