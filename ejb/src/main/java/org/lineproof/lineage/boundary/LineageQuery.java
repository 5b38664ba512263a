package org.lineproof.lineage.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lineproof.lineage.control.LineageGraphs;
import org.lineproof.lineage.control.LineageLists;
import org.lineproof.lineage.entity.DatasetRow;
import org.lineproof.lineage.entity.JobRow;
import org.lineproof.lineage.entity.LineageEdge;
import org.lineproof.lineage.entity.LineageGraph;
import org.lineproof.lineage.entity.RunRow;
import org.lineproof.lineage.entity.UnproducedInput;
import org.lineproof.registry.boundary.DatasetRegistry;
import org.lineproof.registry.boundary.ModelRegistry;
import org.lineproof.registry.entity.DatasetId;
import org.lineproof.registry.entity.DeclaredDataset;
import org.lineproof.registry.entity.JobId;
import org.lineproof.registry.entity.ModelVersion;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.boundary.access.ReadingScope;
import org.lineproof.tenancy.entity.Page;
import org.lineproof.tenancy.entity.PageRequest;
import org.lineproof.tenancy.entity.Refusal;

/**
 * Reads what pipelines reported: of the whole organisation, since a data set belongs to no system. Whoever may read less is
 * refused (forbidden), but is told what the models of a system they may read were made of.
 */
@Stateless
@TenantScoped
public class LineageQuery {

    /** The deepest walk. */
    public static final int MAX_DEPTH = 50;

    @Inject
    LineageLists lists;

    @Inject
    LineageGraphs graphs;

    @Inject
    ModelRegistry models;

    @Inject
    DatasetRegistry declared;

    @Inject
    ReadingScope scope;

    /** The data sets seen last first. */
    public Page<DatasetRow> datasets(PageRequest page) {
        requireWhole();
        return lists.datasets(page, sources());
    }

    /** The jobs seen last first. */
    public Page<JobRow> jobs(PageRequest page) {
        requireWhole();
        return lists.jobs(page);
    }

    /** The newest runs first. */
    public Page<RunRow> runs(PageRequest page) {
        requireWhole();
        return lists.runs(null, page);
    }

    /** The newest runs of a job first. */
    public Page<RunRow> runs(JobId job, PageRequest page) {
        requireWhole();
        return lists.runs(job, page);
    }

    /**
     * What a data set was made of.
     *
     * @param depth steps from data set to data set, 1 to 50
     */
    public LineageGraph upstream(DatasetId dataset, int depth) {
        requireWhole();
        return graphs.upstream(dataset, checked(depth));
    }

    /**
     * What a job read and what that was made of.
     *
     * @param depth steps from data set to data set, 1 to 50
     */
    public LineageGraph upstream(JobId job, int depth) {
        requireWhole();
        return graphs.upstream(job, checked(depth));
    }

    /**
     * What the training of one of a system's models read and what that was made of.
     *
     * @param depth steps from data set to data set, 1 to 50
     * @throws Refusal (not found) if the caller may not read the system, or the job trained no registered model of it
     */
    public LineageGraph upstream(SystemId system, JobId training, int depth) {
        if (models.of(system).stream().noneMatch(model -> training.equals(model.trainedBy()))) {
            throw Refusal.notFound("no model of the system " + system + " was trained by this job");
        }
        return graphs.upstream(training, checked(depth));
    }

    /**
     * The holes in the chains of a system's models: every data set read upstream of the training job of a registered
     * model that no event named as an output and that nobody declared as a source. Facets do not count as such a
     * declaration: integrations attach them to everything, so they would hide what is missing.
     */
    public List<UnproducedInput> unproducedInputs(SystemId system) {
        Set<DatasetId> sources = sources();
        Map<DatasetId, UnproducedInput> holes = new LinkedHashMap<>();
        for (ModelVersion model : models.of(system)) {
            JobId job = model.trainedBy();
            if (job != null) {
                holes(graphs.upstream(job, MAX_DEPTH), sources, model.label())
                        .forEach(hole -> holes.putIfAbsent(hole.dataset(), hole));
            }
        }
        return List.copyOf(holes.values());
    }

    private List<UnproducedInput> holes(LineageGraph graph, Set<DatasetId> sources, String model) {
        Set<DatasetId> produced = graphs.produced(graph.datasets());
        return graph.edges().stream()
                .filter(edge -> edge.direction() == LineageEdge.Direction.INPUT)
                .filter(edge -> !produced.contains(edge.dataset()) && !sources.contains(edge.dataset()))
                .map(edge -> new UnproducedInput(edge.dataset(), edge.job(), edge.entry(), model))
                .toList();
    }

    private Set<DatasetId> sources() {
        return scope.asOwnWork(declared::all).stream().map(DeclaredDataset::id).collect(Collectors.toSet());
    }

    private void requireWhole() {
        scope.requireWhole("the data sets, jobs and runs of the lineage");
    }

    private static int checked(int depth) {
        if (depth < 1 || depth > MAX_DEPTH) {
            throw Refusal.unprocessable("depth", "expected 1 to " + MAX_DEPTH);
        }
        return depth;
    }
}
