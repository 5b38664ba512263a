package org.lineproof.inference.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.lineproof.evidence.statement.ReceiptField;
import org.lineproof.inference.control.SignedReceipt.Coordinates;
import org.lineproof.inference.entity.EvidenceClass;
import org.lineproof.inference.entity.LoggedReceipt;
import org.lineproof.registry.entity.ModelVersion;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.entity.Refusal;

/** The rows of receipts; they go in by one statement, however many they are. */
@ApplicationScoped
public class Receipts {

    private static final String AT = """
        select r.* from receipt r
        join jsonb_to_recordset(cast(:given as jsonb))
            as g(system_id text, producer text, epoch bigint, sequence bigint)
            using (system_id, producer, epoch, sequence)
        where r.tenant_id = :tenant\
        """;

    private static final String ADD = """
        with given as materialized (
            select * from jsonb_to_recordset(cast(:given as jsonb)) as g(
                entry_id uuid, system_id text, producer text, epoch bigint, sequence bigint,
                received_at timestamptz, evidence_class text, form text, key_thumbprint text, model_entry_id uuid,
                model_digest text, model_label text, decision_id text, decided_at timestamptz, proof_system text,
                proof_anchor text)
        ), logged as (
            insert into receipt (entry_id, tenant_id, system_id, producer, epoch, sequence, received_at,
                evidence_class, form, key_thumbprint, model_entry_id)
            select entry_id, :tenant, system_id, producer, epoch, sequence, received_at,
                evidence_class, form, key_thumbprint, model_entry_id from given
            order by system_id, producer, epoch, sequence
            on conflict (tenant_id, system_id, producer, epoch, sequence) where sequence >= 1 do nothing
            returning entry_id
        ), listed as (
            insert into receipt_field (entry_id, tenant_id, model_digest, model_label, decision_id, decided_at,
                proof_system)
            select entry_id, :tenant, model_digest, model_label, decision_id, decided_at, proof_system
            from given join logged using (entry_id)
        ), due as (
            insert into proof_due (receipt_id, tenant_id, anchor_id, due_at)
            select entry_id, :tenant, proof_anchor, clock_timestamp()
            from given join logged using (entry_id) where proof_anchor is not null
        )
        select count(*) from logged\
        """;

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    @Inject
    CurrentTenant tenant;

    /** What was recorded before under the numbers of these receipts. */
    public Map<Coordinates, LoggedReceipt> at(List<SignedReceipt> receipts) {
        ArrayNode given = JsonNodeFactory.instance.arrayNode();
        receipts.forEach(receipt -> coordinates(given.addObject(), receipt));
        List<LoggedReceipt> found = entityManager
                .unwrap(Session.class)
                .createNativeQuery(AT, LoggedReceipt.class)
                .setParameter("given", given.toString())
                .setParameter("tenant", tenant.id().value())
                .getResultList();
        return found.stream().collect(Collectors.toMap(Coordinates::of, Function.identity()));
    }

    /** @throws Refusal (unavailable) if another transaction took one of the numbers at the same moment */
    public void add(List<NewReceipt> receipts) {
        if (receipts.isEmpty()) {
            return;
        }
        ArrayNode given = JsonNodeFactory.instance.arrayNode();
        receipts.forEach(receipt -> row(given.addObject(), receipt));
        long added = entityManager
                .unwrap(Session.class)
                .createNativeQuery(ADD, Long.class)
                .setParameter("given", given.toString())
                .setParameter("tenant", tenant.id().value())
                .getSingleResult();
        if (added < receipts.size()) {
            throw Refusal.unavailable("a receipt with the same number is being recorded at this moment; send it again");
        }
    }

    public Optional<LoggedReceipt> find(UUID id) {
        return Optional.ofNullable(entityManager.find(LoggedReceipt.class, id));
    }

    public List<LoggedReceipt> ofDecision(String decisionId) {
        return entityManager
                .createQuery(
                        "select r from LoggedReceipt r join ReceiptFields f on f.entryId = r.entryId"
                                + " where f.tenantId = :tenant and f.decisionId = :decision"
                                + " order by r.receivedAt, r.entryId",
                        LoggedReceipt.class)
                .setParameter("tenant", tenant.id().value())
                .setParameter("decision", decisionId)
                .getResultList();
    }

    private static void coordinates(ObjectNode row, SignedReceipt receipt) {
        row.put("system_id", receipt.system().value());
        row.put("producer", receipt.statement().producer());
        row.put("epoch", receipt.statement().epoch());
        row.put("sequence", receipt.statement().sequence());
    }

    private static void row(ObjectNode row, NewReceipt added) {
        SignedReceipt receipt = added.receipt();
        ModelVersion model = added.check().model();
        coordinates(row, receipt);
        row.put("entry_id", added.id().toString());
        row.put("received_at", Clock.systemUTC().instant().toString());
        row.put("evidence_class", EvidenceClass.SIGNED.name());
        row.put("form", receipt.form().name());
        row.put("key_thumbprint", added.check().key().thumbprint().base64Url());
        row.put("model_entry_id", model == null ? null : model.entry().toString());
        row.put("model_digest", receipt.modelDigest().value());
        row.put(
                "model_label",
                model == null
                        ? receipt.statement().text(ReceiptField.MODEL_VERSION).orElse(null)
                        : model.label());
        row.put("decision_id", receipt.decisionId());
        row.put("decided_at", receipt.decidedAt().toString());
        row.put("proof_system", receipt.proofMember("system").orElse(null));
        row.put("proof_anchor", receipt.proofMember("anchor").orElse(null));
    }
}
