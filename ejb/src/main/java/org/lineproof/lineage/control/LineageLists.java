package org.lineproof.lineage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.lineproof.lineage.entity.DatasetRow;
import org.lineproof.lineage.entity.JobRow;
import org.lineproof.lineage.entity.RunRow;
import org.lineproof.lineage.entity.RunState;
import org.lineproof.registry.entity.DatasetId;
import org.lineproof.registry.entity.JobId;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.entity.Page;
import org.lineproof.tenancy.entity.PageRequest;

/** What lineage saw, in lists with the newest first. Only the rows of the page are looked at closely. */
@ApplicationScoped
public class LineageLists {

    private static final String DATASETS = """
        select d.namespace, d.name, d.first_seen_at, d.first_entry_id,
            exists (select 1 from lineage_edge e where e.tenant_id = d.tenant_id
                and e.dataset_id = d.dataset_id and e.direction = 'OUTPUT'),
            exists (select 1 from lineage_edge e where e.tenant_id = d.tenant_id
                and e.dataset_id = d.dataset_id and e.direction = 'INPUT')
        from lineage_dataset d where d.tenant_id = :tenant
        order by d.first_seen_at desc, d.dataset_id\
        """;

    private static final String JOBS = """
        select j.namespace, j.name, j.first_seen_at, j.first_entry_id,
            (select count(*) from lineage_run r where r.tenant_id = j.tenant_id and r.job_id = j.job_id)
        from lineage_job j where j.tenant_id = :tenant
        order by j.first_seen_at desc, j.job_id\
        """;

    /** Of the events of a run the final one tells its state, else the latest; equal times go by the run's course. */
    private static final String RUNS = """
        select r.run_id, j.namespace, j.name, s.state, t.started, s.event_time, t.events, s.entry_id
        from (select * from lineage_run where tenant_id = :tenant and (cast(:job as text) is null or job_id = cast(:job as uuid))
              order by first_seen_at desc, run_id offset :offset limit :limit) r
        left join lineage_job j on j.tenant_id = r.tenant_id and j.job_id = r.job_id
        cross join lateral (
            select min(event_time) as started, count(*) as events from lineage_event e
            where e.tenant_id = r.tenant_id and e.run_id = r.run_id) t
        cross join lateral (
            select state, event_time, entry_id from lineage_event e
            where e.tenant_id = r.tenant_id and e.run_id = r.run_id
            order by state in ('COMPLETE', 'ABORT', 'FAIL') desc, event_time desc,
                array_position(array['START', 'RUNNING', 'OTHER', 'COMPLETE', 'ABORT', 'FAIL'], state) desc
            limit 1) s
        order by r.first_seen_at desc, r.run_id\
        """;

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    @Inject
    CurrentTenant tenant;

    /** @param sources the data sets that were declared to come from outside */
    public Page<DatasetRow> datasets(PageRequest page, Set<DatasetId> sources) {
        return new Page<>(
                rows(DATASETS, page).stream()
                        .map(row -> {
                            DatasetId id = new DatasetId((String) row[0], (String) row[1]);
                            return new DatasetRow(
                                    id,
                                    (Instant) row[2],
                                    (UUID) row[3],
                                    (Boolean) row[4],
                                    (Boolean) row[5],
                                    sources.contains(id));
                        })
                        .toList(),
                count("lineage_dataset", null));
    }

    public Page<JobRow> jobs(PageRequest page) {
        return new Page<>(
                rows(JOBS, page).stream()
                        .map(row -> new JobRow(
                                new JobId((String) row[0], (String) row[1]), (Instant) row[2], (UUID) row[3], (Long)
                                        row[4]))
                        .toList(),
                count("lineage_job", null));
    }

    /** @param job null for the runs of all jobs */
    public Page<RunRow> runs(@Nullable JobId job, PageRequest page) {
        UUID key = job == null ? null : GraphNodes.key(job);
        List<Object[]> rows = entityManager
                .unwrap(Session.class)
                .createNativeQuery(RUNS, Object[].class)
                .setParameter("tenant", tenant.id().value())
                .setParameter("job", key == null ? null : key.toString())
                .setParameter("offset", page.offset())
                .setParameter("limit", page.limit())
                .getResultList();
        return new Page<>(rows.stream().map(LineageLists::run).toList(), count("lineage_run", key));
    }

    private List<Object[]> rows(String sql, PageRequest page) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(sql, Object[].class)
                .setParameter("tenant", tenant.id().value())
                .setFirstResult(page.offset())
                .setMaxResults(page.limit())
                .getResultList();
    }

    private long count(String table, @Nullable UUID job) {
        NativeQuery<Long> count = entityManager
                .unwrap(Session.class)
                .createNativeQuery(
                        "select count(*) from " + table + " where tenant_id = :tenant"
                                + (job == null ? "" : " and job_id = :job"),
                        Long.class)
                .setParameter("tenant", tenant.id().value());
        if (job != null) {
            count.setParameter("job", job);
        }
        return count.getSingleResult();
    }

    private static RunRow run(Object[] row) {
        RunState state = RunState.valueOf((String) row[3]);
        return new RunRow(
                (String) row[0],
                row[1] == null ? null : new JobId((String) row[1], (String) row[2]),
                state,
                (Instant) row[4],
                state.isFinal() ? (Instant) row[5] : null,
                (Long) row[6],
                (UUID) row[7]);
    }
}
