package org.lineproof.inference.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lineproof.inference.control.proof.ProofVerdicts;
import org.lineproof.inference.entity.DayCount;
import org.lineproof.inference.entity.LoggedReceipt;
import org.lineproof.inference.entity.ReceiptFields;
import org.lineproof.inference.entity.ReceiptFilter;
import org.lineproof.inference.entity.ReceiptRow;
import org.lineproof.inference.entity.proof.ProofStanding;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.entity.Page;
import org.lineproof.tenancy.entity.PageRequest;
import org.lineproof.tenancy.entity.access.Reach;

/** Receipts in lists. A list of erased receipts still shows that they were there. */
@ApplicationScoped
public class ReceiptLists {

    /**
     * A receipt's rows side by side.
     *
     * @param fields null after an erasure
     */
    public record Rows(LoggedReceipt receipt, @Nullable ReceiptFields fields) {

        /** @param judged null if nobody looked at its proof, or it has none */
        ReceiptRow row(@Nullable ProofStanding judged) {
            String claimed = fields == null ? null : fields.proofSystem();
            ProofStanding proof = judged == null && claimed != null ? new ProofStanding(claimed, null, null) : judged;
            return new ReceiptRow(
                    receipt.id(),
                    receipt.system(),
                    receipt.producer(),
                    receipt.epoch(),
                    receipt.sequence(),
                    receipt.receivedAt(),
                    receipt.evidenceClass().with(proof),
                    receipt.modelEntry() != null,
                    fields == null ? null : fields.modelDigest(),
                    fields == null ? null : fields.modelLabel(),
                    fields == null ? null : fields.decisionId(),
                    fields == null ? null : fields.decidedAt(),
                    proof);
        }
    }

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    @Inject
    CurrentTenant tenant;

    @Inject
    ProofVerdicts verdicts;

    /** @param reach of whose receipts anything is told */
    public Page<ReceiptRow> list(ReceiptFilter filter, Reach reach, PageRequest page) {
        ReceiptCondition condition = ReceiptCondition.of(filter, reach);
        List<Rows> rows = query(
                        "select new " + Rows.class.getName() + "(r, f)",
                        Rows.class,
                        condition,
                        " order by r.receivedAt desc, r.entryId desc")
                .setFirstResult(page.offset())
                .setMaxResults(page.limit())
                .getResultList();
        long total = query("select count(r)", Long.class, condition, "").getSingleResult();
        Map<UUID, ProofStanding> proofs =
                verdicts.standings(rows.stream().map(row -> row.receipt().id()).toList());
        return new Page<>(
                rows.stream()
                        .map(row -> row.row(proofs.get(row.receipt().id())))
                        .toList(),
                total);
    }

    /** @param reach of whose receipts anything is told */
    public List<DayCount> countsByDay(ReceiptFilter filter, Reach reach) {
        String day = "cast(r.receivedAt as LocalDate)";
        return query(
                        "select " + day + ", count(r)",
                        Object[].class,
                        ReceiptCondition.of(filter, reach),
                        " group by " + day + " order by " + day)
                .getResultStream()
                .map(row -> new DayCount((LocalDate) row[0], (Long) row[1]))
                .toList();
    }

    private <T> TypedQuery<T> query(String select, Class<T> type, ReceiptCondition condition, String order) {
        TypedQuery<T> query = entityManager.createQuery(
                select + " from LoggedReceipt r left join ReceiptFields f on f.entryId = r.entryId"
                        + " where r.tenantId = :tenant" + condition.text() + order,
                type);
        query.setParameter("tenant", tenant.id().value());
        condition.parameters().forEach(query::setParameter);
        return query;
    }
}
