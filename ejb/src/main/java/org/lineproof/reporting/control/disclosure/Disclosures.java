package org.lineproof.reporting.control.disclosure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.lineproof.evidence.entry.EntryReference;
import org.lineproof.evidence.statement.ReceiptField;
import org.lineproof.inference.entity.ReceiptView;
import org.lineproof.privacy.boundary.SealedContents;
import org.lineproof.registry.boundary.AdministrationLog;
import org.lineproof.reporting.entity.disclosure.DisclosureAct;
import org.lineproof.reporting.entity.disclosure.DisclosureOrder;
import org.lineproof.reporting.entity.disclosure.DisclosureStanding;
import org.lineproof.reporting.entity.disclosure.DisclosureToken;
import org.lineproof.reporting.entity.disclosure.LoggedDisclosure;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.boundary.Turns;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.entity.EntryStanding;

/** The disclosures of the current tenant, each with its acts; every row is an entry of the log {@code audit}, too. */
@ApplicationScoped
public class Disclosures {
    private static final String MADE = "disclosure";
    private static final String ACT = "disclosure-act";
    private static final String REASON = "reason";

    @PersistenceContext(unitName = "lineproof")
    EntityManager entityManager;

    @Inject
    CurrentTenant tenant;

    @Inject
    Turns turns;

    @Inject
    AdministrationLog log;

    @Inject
    LogReader reader;

    @Inject
    SealedContents contents;

    private final InstantSource clock = InstantSource.system();

    /** Waits until no other transaction does anything about this one's acts. */
    public void takeTurn(UUID disclosure) {
        turns.take("disclosure/" + disclosure);
    }

    /** Records a disclosure of this receipt. */
    public LoggedDisclosure add(
            ReceiptView receipt, DisclosureOrder order, Collection<ReceiptField> fields, DisclosureToken token) {
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        members.put("recipient", order.recipient()).put(REASON, order.reason());
        var names = members.putArray("fields");
        fields.stream().sorted().forEach(field -> names.add(field.field()));
        members.put("expiresAt", order.expiresAt().toString());
        UUID entry = log.append(MADE, receipt.system(), members, List.of(reference(receipt.standing())))
                .entry();
        LoggedDisclosure made =
                new LoggedDisclosure(entry, tenant.id(), receipt.id(), order, fields, token, tenant.principal(), now());
        entityManager.persist(made);
        return made;
    }

    /** Records that the current caller did this. */
    public void act(LoggedDisclosure disclosure, ReceiptView receipt, DisclosureAct.Kind kind) {
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        members.put("disclosure", disclosure.id().toString())
                .put("act", kind.name().toLowerCase(Locale.ROOT));
        EntryStanding made = reader.standing(disclosure.id()).orElseThrow();
        UUID entry = log.append(ACT, receipt.system(), members, List.of(reference(made)))
                .entry();
        entityManager.persist(new DisclosureAct(entry, tenant.id(), disclosure.id(), kind, tenant.principal(), now()));
        entityManager.flush();
    }

    public Optional<LoggedDisclosure> find(UUID id) {
        return Optional.ofNullable(entityManager.find(LoggedDisclosure.class, id));
    }

    /** The disclosure of this link, if it was made for this account. */
    public Optional<LoggedDisclosure> find(DisclosureToken token, String recipient) {
        return entityManager
                .createQuery(
                        "from LoggedDisclosure where tenantId = :tenant and tokenDigest = :token"
                                + " and recipient = :recipient",
                        LoggedDisclosure.class)
                .setParameter("tenant", tenant.id().value())
                .setParameter("token", token.digest().bytes())
                .setParameter("recipient", recipient)
                .getResultStream()
                .findFirst();
    }

    /** Those of a receipt, the newest first. */
    public List<LoggedDisclosure> of(UUID receipt) {
        return entityManager
                .createQuery(
                        "from LoggedDisclosure where receiptId = :receipt order by disclosedAt desc, id",
                        LoggedDisclosure.class)
                .setParameter("receipt", receipt)
                .getResultList();
    }

    /** A disclosure with its acts and its state at this moment. */
    public DisclosureStanding standing(LoggedDisclosure disclosure) {
        List<DisclosureAct> acts = entityManager
                .createQuery(
                        "from DisclosureAct where disclosureId = :id order by actedAt, entryId", DisclosureAct.class)
                .setParameter("id", disclosure.id())
                .getResultList();
        boolean kept = contents.open(disclosure.receipt()).isPresent();
        String reason = contents.open(disclosure.id())
                .flatMap(content -> content.disclosure(REASON))
                .map(field -> field.value().asText())
                .orElse("");
        return new DisclosureStanding(
                disclosure, reason, DisclosureStanding.state(disclosure, acts, kept, clock.instant()), acts);
    }

    private static EntryReference reference(EntryStanding entry) {
        return new EntryReference(entry.origin(), entry.leafHash());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
