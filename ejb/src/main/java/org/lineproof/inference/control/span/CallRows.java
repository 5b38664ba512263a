package org.lineproof.inference.control.span;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.registry.entity.ModelDigest;
import org.lineproof.registry.entity.ModelVersion;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.entity.Refusal;

/** The rows of observed calls; they go in by one statement, which also forgets a few deliveries whose time is over. */
@ApplicationScoped
public class CallRows {

    /** How long a span that comes again is recognised. Exporters give up within minutes. */
    static final Duration MEMORY = Duration.ofHours(24);

    private static final String SEEN = """
        select s.digest, s.entry_id from span_delivery s
        join jsonb_array_elements_text(cast(:given as jsonb)) as g(digest) on s.digest = decode(g.digest, 'hex')
        where s.tenant_id = :tenant and s.expires_at >= clock_timestamp()\
        """;

    private static final String ADD = """
        with given as materialized (
            select * from jsonb_to_recordset(cast(:given as jsonb)) as g(
                entry_id uuid, digest text, system_id text, producer text, received_at timestamptz,
                model_entry_id uuid, model_digest text, model_label text, decision_id text, decided_at timestamptz)
        ), forgotten as (
            delete from span_delivery where tenant_id = :tenant and digest in (
                select digest from span_delivery
                where tenant_id = :tenant and expires_at < clock_timestamp()
                    and digest not in (select decode(digest, 'hex') from given)
                limit 100 for update skip locked)
        ), claimed as (
            insert into span_delivery as d (tenant_id, digest, entry_id, expires_at)
            select :tenant, decode(digest, 'hex'), entry_id, cast(:expires as timestamptz) from given order by digest
            on conflict (tenant_id, digest) do update
                set entry_id = excluded.entry_id, expires_at = excluded.expires_at
                where d.expires_at < clock_timestamp()
            returning entry_id
        ), logged as (
            insert into receipt (entry_id, tenant_id, system_id, producer, epoch, sequence, received_at,
                evidence_class, form, model_entry_id)
            select entry_id, :tenant, system_id, producer, 0, 0, received_at, 'DECLARED', 'SPAN', model_entry_id
            from given
        ), listed as (
            insert into receipt_field (entry_id, tenant_id, model_digest, model_label, decision_id, decided_at)
            select entry_id, :tenant, model_digest, model_label, decision_id, decided_at from given
        )
        select count(*) from claimed\
        """;

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    @Inject
    CurrentTenant tenant;

    /** Which of these spans were recorded before, as far as it is remembered. */
    Map<Hash, UUID> seen(Collection<Hash> digests) {
        ArrayNode given = JsonNodeFactory.instance.arrayNode();
        digests.forEach(digest -> given.add(digest.hex()));
        List<Object[]> rows = entityManager
                .unwrap(Session.class)
                .createNativeQuery(SEEN, Object[].class)
                .setParameter("given", given.toString())
                .setParameter("tenant", tenant.id().value())
                .getResultList();
        Map<Hash, UUID> seen = new HashMap<>();
        rows.forEach(row -> seen.put(new Hash((byte[]) row[0]), (UUID) row[1]));
        return seen;
    }

    /** @throws Refusal (unavailable) if another transaction recorded one of the spans at the same moment */
    void add(List<RecordedCall> calls) {
        Instant now = Clock.systemUTC().instant();
        ArrayNode given = JsonNodeFactory.instance.arrayNode();
        for (RecordedCall recorded : calls) {
            ObservedCall call = recorded.call();
            given.addObject()
                    .put("entry_id", recorded.entry().toString())
                    .put("digest", recorded.digest().hex())
                    .put("system_id", call.system().value())
                    .put("producer", call.producer())
                    .put("received_at", now.toString())
                    .put(
                            "model_entry_id",
                            recorded.model()
                                    .map(ModelVersion::entry)
                                    .map(UUID::toString)
                                    .orElse(null))
                    .put("model_digest", call.digest().map(ModelDigest::value).orElse(null))
                    .put(
                            "model_label",
                            recorded.model().map(ModelVersion::label).orElse(call.model()))
                    .put("decision_id", call.decisionId())
                    .put("decided_at", call.decidedAt().toString());
        }
        long claimed = entityManager
                .unwrap(Session.class)
                .createNativeQuery(ADD, Long.class)
                .setParameter("given", given.toString())
                .setParameter("tenant", tenant.id().value())
                .setParameter("expires", now.plus(MEMORY).toString())
                .getSingleResult();
        if (claimed < calls.size()) {
            throw Refusal.unavailable("one of these spans is being recorded at this moment; send them again");
        }
    }
}
