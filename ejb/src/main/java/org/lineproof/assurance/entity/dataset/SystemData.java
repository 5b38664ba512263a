package org.lineproof.assurance.entity.dataset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lineproof.assurance.entity.Declarations;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.Name;
import org.lineproof.assurance.entity.ObservedLineage;
import org.lineproof.assurance.entity.OpenedEntry;

/**
 * The data behind and around the registered model versions of a system: upstream of the jobs that trained them, and of
 * the jobs that read what training wrote.
 */
public final class SystemData {
    private final Declarations declarations;
    private final ObservedLineage observed;
    private final ObservedPipelines pipelines;
    private final Set<Name> training;
    private final Set<ObservedLineage.Edge> upstream = new LinkedHashSet<>();
    private final Set<ObservedLineage.Edge> beyond = new LinkedHashSet<>();
    /** For each job the entries that tie it to a model version; for each data set the same. */
    private final Map<Name, Set<OpenedEntry>> jobs = new LinkedHashMap<>();

    private final Map<Name, Set<OpenedEntry>> tied = new LinkedHashMap<>();

    private SystemData(EvidenceCut cut) {
        this.declarations = new Declarations(cut.systemId(), cut.audit());
        this.observed = ObservedLineage.of(cut.lineage());
        this.pipelines = ObservedPipelines.of(cut.lineage());
        declarations.models().forEach(model -> {
            if (model.job() != null) {
                jobs.computeIfAbsent(model.job(), none -> new LinkedHashSet<>()).add(model.entry());
            }
        });
        this.training = new LinkedHashSet<>(jobs.keySet());
        training.forEach(job -> gather(upstream, observed.upstream(job)));
        training.forEach(job -> gather(beyond, written(job)));
        Set<Name> made = beyond.stream().map(ObservedLineage.Edge::dataset).collect(Collectors.toSet());
        observed.edges().stream()
                .filter(edge -> !edge.written() && made.contains(edge.dataset()) && !training.contains(edge.job()))
                .forEach(this::gatherUse);
        beyond.removeAll(upstream);
    }

    private void gatherUse(ObservedLineage.Edge use) {
        jobs.putIfAbsent(use.job(), with(tied.getOrDefault(use.dataset(), Set.of()), use.entry()));
        gather(beyond, observed.upstream(use.job()));
        gather(beyond, written(use.job()));
    }

    /** Takes edges up, nearest first, and remembers by which way each end was reached first. */
    private void gather(Set<ObservedLineage.Edge> into, List<ObservedLineage.Edge> edges) {
        for (ObservedLineage.Edge edge : edges) {
            into.add(edge);
            if (jobs.containsKey(edge.job())) {
                tied.putIfAbsent(edge.dataset(), with(jobs.getOrDefault(edge.job(), Set.of()), edge.entry()));
            } else {
                jobs.put(edge.job(), with(tied.getOrDefault(edge.dataset(), Set.of()), edge.entry()));
            }
        }
    }

    private static Set<OpenedEntry> with(Set<OpenedEntry> entries, OpenedEntry further) {
        Set<OpenedEntry> all = new LinkedHashSet<>(entries);
        all.add(further);
        return all;
    }

    public static SystemData of(EvidenceCut cut) {
        return new SystemData(cut);
    }

    private List<ObservedLineage.Edge> written(Name job) {
        return observed.edges().stream()
                .filter(edge -> edge.written() && edge.job().equals(job))
                .toList();
    }

    /** What led to the registered model versions, nearest first. */
    public List<ObservedLineage.Edge> upstream() {
        return List.copyOf(upstream);
    }

    /** What came of them, and what else went into that. */
    public List<ObservedLineage.Edge> beyond() {
        return List.copyOf(beyond);
    }

    /** Both, those upstream first. */
    public List<ObservedLineage.Edge> edges() {
        return Stream.concat(upstream.stream(), beyond.stream()).toList();
    }

    /** The data sets of the edges, then those that only a sheet describes, each once. */
    public List<Name> datasets() {
        return Stream.concat(edges().stream().map(ObservedLineage.Edge::dataset), sheets().keySet().stream())
                .distinct()
                .toList();
    }

    /** What the events say about a data set. */
    public ObservedDataset dataset(Name name) {
        return pipelines.dataset(name);
    }

    /** The newest sheet of each data set that one describes. */
    public Map<Name, OpenedEntry> sheets() {
        Map<Name, OpenedEntry> sheets = new LinkedHashMap<>();
        for (OpenedEntry sheet : declarations.practices("datasheet")) {
            Name name = Name.of(sheet.text("namespace"), sheet.text("name"));
            if (name != null) {
                sheets.put(name, sheet);
            }
        }
        return sheets;
    }

    /** The edge that shows the role of a data set; empty for one that only a sheet describes. */
    public Optional<ObservedLineage.Edge> decisive(Name dataset) {
        return edges().stream()
                .filter(edge -> edge.dataset().equals(dataset))
                .min((a, b) -> role(a).compareTo(role(b)));
    }

    /** The entries that tie a job to a model version: the registration, and the events on the way. */
    public Set<OpenedEntry> tyingJob(Name job) {
        return jobs.getOrDefault(job, Set.of());
    }

    /** The entries that tie a data set to a model version and show its role; empty if only a sheet describes it. */
    public Set<OpenedEntry> tying(Name dataset) {
        Set<OpenedEntry> entries = new LinkedHashSet<>(tied.getOrDefault(dataset, Set.of()));
        decisive(dataset).ifPresent(edge -> {
            entries.addAll(tyingJob(edge.job()));
            entries.add(edge.entry());
        });
        return entries;
    }

    /** The entries that tie an edge to a model version, its own among them. */
    public Set<OpenedEntry> tying(ObservedLineage.Edge edge) {
        return with(edge.written() ? tied.getOrDefault(edge.dataset(), Set.of()) : tyingJob(edge.job()), edge.entry());
    }

    public DataRole role(Name dataset) {
        return decisive(dataset).map(this::role).orElse(DataRole.DESCRIBED);
    }

    private DataRole role(ObservedLineage.Edge edge) {
        if (training.contains(edge.job())) {
            return edge.written() ? DataRole.RESULT : DataRole.TRAINING;
        }
        return upstream.contains(edge) ? DataRole.PREPARATION : DataRole.USE;
    }

    /** The data sets that some job of the edges read, and of which nothing says where they come from, by the edge. */
    public Map<Name, ObservedLineage.Edge> unresolved() {
        Set<Name> explained = new HashSet<>(declarations.sources());
        explained.addAll(observed.produced());
        return firstReads(edge -> !explained.contains(edge.dataset()));
    }

    /** The data sets of the edges that no job was seen writing, by the first edge that reads them. */
    public Map<Name, ObservedLineage.Edge> origins() {
        Set<Name> produced = observed.produced();
        return firstReads(edge -> !produced.contains(edge.dataset()));
    }

    private Map<Name, ObservedLineage.Edge> firstReads(Predicate<ObservedLineage.Edge> which) {
        Map<Name, ObservedLineage.Edge> reads = new LinkedHashMap<>();
        edges().stream()
                .filter(edge -> !edge.written() && which.test(edge))
                .forEach(edge -> reads.putIfAbsent(edge.dataset(), edge));
        return reads;
    }

    /** The declaration of a data set as a source, empty if there is none. */
    public Optional<OpenedEntry> source(Name dataset) {
        return declarations
                .audit()
                .ofType("dataset")
                .filter(entry -> dataset.equals(Name.of(entry.text("namespace"), entry.text("name"))))
                .findFirst();
    }

    /** The edges by which a data set reaches a model version, empty if it does not, or no job is named. */
    public List<ObservedLineage.Edge> path(Name dataset, Declarations.Model model) {
        Name job = model.job();
        if (job == null) {
            return List.of();
        }
        List<ObservedLineage.Edge> behind = observed.upstream(job);
        List<ObservedLineage.Edge> path = new ArrayList<>();
        Set<Name> reached = new HashSet<>(Set.of(dataset));
        boolean more = true;
        while (more) {
            Set<Name> jobs = behind.stream()
                    .filter(edge -> !edge.written() && reached.contains(edge.dataset()))
                    .map(ObservedLineage.Edge::job)
                    .collect(Collectors.toSet());
            more = behind.stream()
                            .filter(edge -> edge.written() && jobs.contains(edge.job()))
                            .filter(edge -> reached.add(edge.dataset()))
                            .count()
                    > 0;
            if (!more) {
                behind.stream()
                        .filter(edge -> reached.contains(edge.dataset()) && jobs.contains(edge.job()))
                        .forEach(path::add);
            }
        }
        return path;
    }

    /** The registered model versions. */
    public List<Declarations.Model> models() {
        return declarations.models().toList();
    }

    /** The runs of the jobs of the edges, in the order of what was last heard of them. */
    public List<ObservedRun> runs() {
        return pipelines.runs().stream()
                .filter(run -> jobs.containsKey(run.job()))
                .toList();
    }
}
