package org.lineproof.lineage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.lineproof.lineage.entity.LineageEdge;
import org.lineproof.lineage.entity.LineageGraph;
import org.lineproof.registry.entity.DatasetId;
import org.lineproof.registry.entity.JobId;
import org.lineproof.tenancy.boundary.CurrentTenant;

/** Walks upstream over the adjacency tables, one query a level, bounded in depth and size. */
@ApplicationScoped
public class LineageGraphs {

    /** The most edges of a graph: beyond it nobody reads a picture, and a report says that it was cut. */
    public static final int MAX_EDGES = 2_000;

    private static final String EDGES = """
        select j.namespace as jobs, j.name as job, d.namespace as datasets, d.name as dataset, e.direction,
            e.first_entry_id
        from lineage_edge e
        join lineage_job j on j.tenant_id = e.tenant_id and j.job_id = e.job_id
        join lineage_dataset d on d.tenant_id = e.tenant_id and d.dataset_id = e.dataset_id
        where e.tenant_id = :tenant and %s
        order by e.direction desc, j.job_id, d.dataset_id\
        """;

    private static final String INPUTS_OF_JOBS =
            String.format(Locale.ROOT, EDGES, "e.direction = 'INPUT' and e.job_id in (:keys)");

    /** The jobs that wrote these data sets, and all that those jobs read. */
    private static final String BEHIND_DATASETS = String.format(Locale.ROOT, EDGES, """
        (e.direction = 'OUTPUT' and e.dataset_id in (:keys)
            or e.direction = 'INPUT' and e.job_id in (select w.job_id from lineage_edge w
                where w.tenant_id = :tenant and w.direction = 'OUTPUT' and w.dataset_id in (:keys)))\
        """);

    private static final String PRODUCED = """
        select distinct e.dataset_id from lineage_edge e
        where e.tenant_id = :tenant and e.direction = 'OUTPUT' and e.dataset_id in (:keys)\
        """;

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    @Inject
    CurrentTenant tenant;

    /** @param depth steps from data set to data set, at least 1 */
    public LineageGraph upstream(DatasetId start, int depth) {
        return walk(new LinkedHashSet<>(), Set.of(start), depth);
    }

    /** What a job read, and what lies behind it. */
    public LineageGraph upstream(JobId start, int depth) {
        Set<LineageEdge> inputs = new LinkedHashSet<>(edges(INPUTS_OF_JOBS, List.of(GraphNodes.key(start))));
        Set<DatasetId> read = new LinkedHashSet<>();
        inputs.forEach(edge -> read.add(edge.dataset()));
        return walk(inputs, read, depth - 1);
    }

    /** Those of the data sets that some event named as an output. */
    public Set<DatasetId> produced(Collection<DatasetId> datasets) {
        if (datasets.isEmpty()) {
            return Set.of();
        }
        Set<UUID> found = new HashSet<>(entityManager
                .unwrap(Session.class)
                .createNativeQuery(PRODUCED, UUID.class)
                .setParameter("tenant", tenant.id().value())
                .setParameter("keys", datasets.stream().map(GraphNodes::key).toList())
                .getResultList());
        Set<DatasetId> produced = new LinkedHashSet<>(datasets);
        produced.removeIf(dataset -> !found.contains(GraphNodes.key(dataset)));
        return produced;
    }

    private LineageGraph walk(Set<LineageEdge> edges, Set<DatasetId> start, int depth) {
        Set<DatasetId> visited = new HashSet<>(start);
        Set<DatasetId> frontier = start;
        for (int level = 0; level < depth && !frontier.isEmpty() && edges.size() < MAX_EDGES; level++) {
            Set<DatasetId> next = new LinkedHashSet<>();
            for (LineageEdge edge : edges(
                    BEHIND_DATASETS, frontier.stream().map(GraphNodes::key).toList())) {
                edges.add(edge);
                if (edge.direction() == LineageEdge.Direction.INPUT && visited.add(edge.dataset())) {
                    next.add(edge.dataset());
                }
            }
            frontier = next;
        }
        List<LineageEdge> bounded = new ArrayList<>(edges).subList(0, Math.min(edges.size(), MAX_EDGES));
        boolean truncated = edges.size() > MAX_EDGES || !produced(frontier).isEmpty();
        return new LineageGraph(bounded, truncated);
    }

    private List<LineageEdge> edges(String sql, List<UUID> keys) {
        List<Object[]> rows = entityManager
                .unwrap(Session.class)
                .createNativeQuery(sql, Object[].class)
                .setParameter("tenant", tenant.id().value())
                .setParameter("keys", keys)
                .setMaxResults(MAX_EDGES + 1)
                .getResultList();
        return rows.stream()
                .map(row -> new LineageEdge(
                        new JobId((String) row[0], (String) row[1]),
                        new DatasetId((String) row[2], (String) row[3]),
                        LineageEdge.Direction.valueOf((String) row[4]),
                        (UUID) row[5]))
                .toList();
    }
}
