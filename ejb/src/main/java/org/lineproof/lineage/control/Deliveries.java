package org.lineproof.lineage.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.tenancy.boundary.CurrentTenant;

/**
 * Stores what was delivered: all rows of all tables by one statement, however many events there are. The same statement
 * forgets a few deliveries whose time is over.
 */
@ApplicationScoped
public class Deliveries {

    /** How long a repeated delivery is recognised. Clients give up within minutes. */
    static final Duration MEMORY = Duration.ofHours(24);

    /**
     * Rows go in by the order of their keys, so that two deliveries that name the same new data sets cannot wait for
     * each other in a circle.
     */
    private static final String ADD = """
        with given as materialized (select cast(:rows as jsonb) as rows),
        claimed as (
            insert into lineage_delivery as d (tenant_id, digest, entry_ids, expires_at)
            select :tenant, :digest,
                array(select cast(e ->> 'entry_id' as uuid) from given, jsonb_array_elements(rows -> 'events') as e),
                cast(:expires as timestamptz)
            on conflict (tenant_id, digest) do update
                set entry_ids = excluded.entry_ids, expires_at = excluded.expires_at
                where d.expires_at < clock_timestamp()
            returning 1
        ), forgotten as (
            delete from lineage_delivery where tenant_id = :tenant and digest in (
                select digest from lineage_delivery
                where tenant_id = :tenant and digest <> :digest and expires_at < clock_timestamp()
                limit 10 for update skip locked)
        ), event as (
            insert into lineage_event (entry_id, tenant_id, kind, run_id, job_id, state, event_time)
            select entry_id, :tenant, kind, run_id, job_id, state, event_time
            from given, jsonb_to_recordset(rows -> 'events')
                as e(entry_id uuid, kind text, run_id text, job_id uuid, state text, event_time timestamptz)
        ), run as (
            insert into lineage_run (tenant_id, run_id, job_id, first_entry_id, first_seen_at)
            select distinct on (run_id) :tenant, run_id, job_id, entry_id, seen
            from given, jsonb_to_recordset(rows -> 'events')
                as e(entry_id uuid, run_id text, job_id uuid, seen timestamptz)
            where run_id is not null order by run_id, job_id nulls last
            on conflict do nothing
        ), job as (
            insert into lineage_job (tenant_id, job_id, namespace, name, first_entry_id, first_seen_at)
            select distinct on (id) :tenant, id, namespace, name, entry_id, seen
            from given, jsonb_to_recordset(rows -> 'jobs')
                as j(id uuid, namespace text, name text, entry_id uuid, seen timestamptz)
            order by id
            on conflict do nothing
        ), dataset as (
            insert into lineage_dataset (tenant_id, dataset_id, namespace, name, first_entry_id, first_seen_at)
            select distinct on (id) :tenant, id, namespace, name, entry_id, seen
            from given, jsonb_to_recordset(rows -> 'datasets')
                as n(id uuid, namespace text, name text, entry_id uuid, seen timestamptz)
            order by id
            on conflict do nothing
        ), edge as (
            insert into lineage_edge (tenant_id, job_id, direction, dataset_id, first_entry_id)
            select distinct on (job_id, direction, dataset_id) :tenant, job_id, direction, dataset_id, entry_id
            from given, jsonb_to_recordset(rows -> 'edges')
                as e(job_id uuid, direction text, dataset_id uuid, entry_id uuid)
            order by job_id, direction, dataset_id
            on conflict do nothing
        )
        select count(*) from claimed\
        """;

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    @Inject
    CurrentTenant tenant;

    /** @throws RepeatedDelivery if this digest was claimed before and has not expired */
    public void add(Hash digest, List<RecordedEvent> recorded) {
        ObjectNode rows = LineageRows.of(recorded);
        long claimed = entityManager
                .unwrap(Session.class)
                .createNativeQuery(ADD, Long.class)
                .setParameter("rows", rows.toString())
                .setParameter("tenant", tenant.id().value())
                .setParameter("digest", digest.bytes())
                .setParameter(
                        "expires", Clock.systemUTC().instant().plus(MEMORY).toString())
                .getSingleResult();
        if (claimed == 0) {
            throw new RepeatedDelivery(digest);
        }
    }

    /** The entries that were made for a delivery, in the order of its events. */
    public Optional<List<UUID>> entriesOf(Hash digest) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(
                        "select entry_ids from lineage_delivery where tenant_id = :tenant and digest = :digest",
                        UUID[].class)
                .setParameter("tenant", tenant.id().value())
                .setParameter("digest", digest.bytes())
                .getResultStream()
                .findFirst()
                .map(List::of);
    }
}
