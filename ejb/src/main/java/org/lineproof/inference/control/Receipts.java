package org.lineproof.inference.control;

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
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
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

    /** For each number the one row that the index gives; joined, the whole table might be read instead. */
    private static final String AT = """
        select r.* from unnest(:systems, :producers, :epochs, :sequences) as g(system_id, producer, epoch, sequence)
        cross join lateral (
            select * from receipt
            where tenant_id = :tenant and system_id = g.system_id and producer = g.producer and epoch = g.epoch
                and sequence = g.sequence and sequence >= 1
            limit 1) r\
        """;

    private static final String ADD = """
        with given as materialized (
            select * from unnest(:entries, :systems, :producers, :epochs, :sequences, :forms, :thumbprints,
                    :modelEntries, :digests, :labels, :decisions, :decided, :proofSystems, :proofAnchors)
                as g(entry_id, system_id, producer, epoch, sequence, form, key_thumbprint,
                    model_entry_id, model_digest, model_label, decision_id, decided, proof_system, proof_anchor)
        ), logged as (
            insert into receipt (entry_id, tenant_id, system_id, producer, epoch, sequence, received_at,
                evidence_class, form, key_thumbprint, model_entry_id)
            select entry_id, :tenant, system_id, producer, epoch, sequence, :received,
                :class, form, key_thumbprint, model_entry_id from given
            order by system_id, producer, epoch, sequence
            on conflict (tenant_id, system_id, producer, epoch, sequence) where sequence >= 1 do nothing
            returning entry_id
        ), listed as (
            insert into receipt_field (entry_id, tenant_id, model_digest, model_label, decision_id, decided_at,
                proof_system)
            select entry_id, :tenant, model_digest, model_label, decision_id,
                cast(decided as timestamptz), proof_system
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
        List<LoggedReceipt> found = numbered(
                        entityManager.unwrap(Session.class).createNativeQuery(AT, LoggedReceipt.class), receipts)
                .getResultList();
        return found.stream().collect(Collectors.toMap(Coordinates::of, Function.identity()));
    }

    /** @throws Refusal (unavailable) if another transaction took one of the numbers at the same moment */
    public void add(List<NewReceipt> receipts) {
        if (receipts.isEmpty()) {
            return;
        }
        long added = row(entityManager.unwrap(Session.class).createNativeQuery(ADD, Long.class), receipts)
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

    private <T> NativeQuery<T> numbered(NativeQuery<T> query, List<SignedReceipt> receipts) {
        return query.setParameter("tenant", tenant.id().value())
                .setParameter(
                        "systems", texts(receipts, receipt -> receipt.system().value()))
                .setParameter(
                        "producers",
                        texts(receipts, receipt -> receipt.statement().producer()))
                .setParameter(
                        "epochs",
                        numbers(receipts, receipt -> receipt.statement().epoch()))
                .setParameter(
                        "sequences",
                        numbers(receipts, receipt -> receipt.statement().sequence()));
    }

    private <T> NativeQuery<T> row(NativeQuery<T> query, List<NewReceipt> added) {
        List<SignedReceipt> receipts = added.stream().map(NewReceipt::receipt).toList();
        return numbered(query, receipts)
                .setParameter("received", Clock.systemUTC().instant())
                .setParameter("class", EvidenceClass.SIGNED.name())
                .setParameter("entries", added.stream().map(NewReceipt::id).toArray(UUID[]::new))
                .setParameter("forms", texts(receipts, receipt -> receipt.form().name()))
                .setParameter(
                        "thumbprints",
                        texts(
                                added,
                                receipt -> receipt.check().key().thumbprint().base64Url()))
                .setParameter(
                        "modelEntries",
                        added.stream()
                                .map(receipt -> receipt.check().model())
                                .map(model -> model == null ? null : model.entry())
                                .toArray(UUID[]::new))
                .setParameter(
                        "digests",
                        texts(receipts, receipt -> receipt.modelDigest().value()))
                .setParameter("labels", texts(added, Receipts::label))
                .setParameter("decisions", texts(receipts, SignedReceipt::decisionId))
                .setParameter(
                        "decided",
                        texts(receipts, receipt -> receipt.decidedAt().toString()))
                .setParameter(
                        "proofSystems",
                        texts(receipts, receipt -> receipt.proofMember("system").orElse(null)))
                .setParameter(
                        "proofAnchors",
                        texts(receipts, receipt -> receipt.proofMember("anchor").orElse(null)));
    }

    private static @Nullable String label(NewReceipt added) {
        ModelVersion model = added.check().model();
        return model == null
                ? added.receipt().statement().text(ReceiptField.MODEL_VERSION).orElse(null)
                : model.label();
    }

    private static <T> String[] texts(List<T> rows, Function<T, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static <T> Long[] numbers(List<T> rows, Function<T, Long> column) {
        return rows.stream().map(column).toArray(Long[]::new);
    }
}
