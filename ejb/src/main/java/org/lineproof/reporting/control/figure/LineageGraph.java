package org.lineproof.reporting.control.figure;

import java.util.ArrayList;
import java.util.HashSet;
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
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.figure.Graph;

/**
 * From the source data over the runs and the registered model versions to the system, as far as a cut knows it. A data
 * set that no run was seen writing and nobody declared as a source is marked.
 */
public final class LineageGraph {
    private final EvidenceCut cut;
    private final Declarations declarations;
    private final ObservedLineage observed;
    private final Set<Name> explained;
    private final Map<String, Graph.Node> nodes = new LinkedHashMap<>();
    private final Set<Graph.Edge> edges = new LinkedHashSet<>();
    private final Set<OpenedEntry> entries = new LinkedHashSet<>();

    private LineageGraph(EvidenceCut cut) {
        this.cut = cut;
        this.declarations = new Declarations(cut.systemId(), cut.audit());
        this.observed = ObservedLineage.of(cut.lineage());
        this.explained = new HashSet<>(declarations.sources());
        explained.addAll(observed.produced());
    }

    /**
     * What leads to the model versions of a system; empty if no lineage does.
     *
     * @param systemName what readers know the system by
     */
    public static Optional<Graph> of(EvidenceCut cut, String systemName, String caption) {
        return cut.lineage().isEmpty() ? Optional.empty() : new LineageGraph(cut).build(List.of(), systemName, caption);
    }

    /**
     * The same with further edges, such as those of jobs that use a model.
     *
     * @param beyond drawn if any lineage leads to a model version
     */
    public static Optional<Graph> of(
            EvidenceCut cut, List<ObservedLineage.Edge> beyond, String systemName, String caption) {
        return cut.lineage().isEmpty() ? Optional.empty() : new LineageGraph(cut).build(beyond, systemName, caption);
    }

    private Optional<Graph> build(List<ObservedLineage.Edge> beyond, String systemName, String caption) {
        declarations.models().forEach(model -> add(model, systemName));
        if (nodes.isEmpty()) {
            return Optional.empty();
        }
        beyond.forEach(this::add);
        declarations.audit().ofType("dataset").filter(this::drawn).forEach(entries::add);
        return Optional.of(new Graph(
                caption,
                new ArrayList<>(nodes.values()),
                new ArrayList<>(edges),
                cut.stated(EvidenceClass.DECLARED, entries)));
    }

    private void add(Declarations.Model model, String systemName) {
        Name job = model.job();
        List<ObservedLineage.Edge> upstream = job == null ? List.of() : observed.upstream(job);
        if (job != null && !upstream.isEmpty()) {
            upstream.forEach(this::add);
            String trained = node("model " + model.digest(), Graph.Kind.MODEL, model.label());
            edges.add(new Graph.Edge(run(job), trained));
            edges.add(new Graph.Edge(trained, node("system", Graph.Kind.SYSTEM, systemName)));
            entries.add(model.entry());
            declarations.system().ifPresent(entries::add);
        }
    }

    private void add(ObservedLineage.Edge edge) {
        String run = run(edge.job());
        String dataset =
                node("dataset " + edge.dataset(), kind(edge), edge.dataset().name());
        edges.add(edge.written() ? new Graph.Edge(run, dataset) : new Graph.Edge(dataset, run));
        entries.add(edge.entry());
    }

    /** Whether the declared source is in the picture: its declaration keeps it unmarked. */
    private boolean drawn(OpenedEntry source) {
        Name name = Name.of(source.text("namespace"), source.text("name"));
        return name != null && nodes.containsKey("dataset " + name);
    }

    private Graph.Kind kind(ObservedLineage.Edge edge) {
        return explained.contains(edge.dataset()) ? Graph.Kind.DATASET : Graph.Kind.UNRESOLVED;
    }

    private String run(Name job) {
        return node("run " + job, Graph.Kind.RUN, job.name());
    }

    private String node(String id, Graph.Kind kind, String name) {
        nodes.putIfAbsent(id, new Graph.Node(id, kind, name));
        return id;
    }
}
