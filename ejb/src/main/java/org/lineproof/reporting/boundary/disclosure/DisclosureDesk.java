package org.lineproof.reporting.boundary.disclosure;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.statement.ReceiptField;
import org.lineproof.inference.boundary.InferenceQuery;
import org.lineproof.inference.entity.ReceiptView;
import org.lineproof.reporting.control.disclosure.DisclosureAssembly;
import org.lineproof.reporting.control.disclosure.Disclosures;
import org.lineproof.reporting.entity.disclosure.DisclosureAct.Kind;
import org.lineproof.reporting.entity.disclosure.DisclosureOrder;
import org.lineproof.reporting.entity.disclosure.DisclosureStanding;
import org.lineproof.reporting.entity.disclosure.DisclosureStanding.State;
import org.lineproof.reporting.entity.disclosure.DisclosureToken;
import org.lineproof.reporting.entity.disclosure.LoggedDisclosure;
import org.lineproof.reporting.entity.disclosure.NewDisclosure;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.entity.Refusal;

/** Where the organisation discloses one decision to somebody, sees to whom it did, and takes a disclosure back. */
@Stateless
@TenantScoped
public class DisclosureDesk {
    private static final int MOST = 200;

    @Inject
    InferenceQuery receipts;

    @Inject
    Disclosures disclosures;

    @Inject
    DisclosureAssembly assembly;

    private final InstantSource clock = InstantSource.system();
    private final SecureRandom random = new SecureRandom();

    /**
     * Discloses a decision; the link's token is told here and never again.
     *
     * @throws Refusal (not found) if there is no such receipt; (unprocessable) naming the field if the order does not fit it,
     *     its proof tells of a person, or its content was erased; (conflict) if it was disclosed too often
     */
    public NewDisclosure disclose(UUID receiptId, DisclosureOrder order) {
        ReceiptView receipt = receipt(receiptId);
        order.requireLife(clock.instant());
        if (receipt.erased()) {
            throw Refusal.unprocessable(null, "the content of this decision was erased: there is nothing to disclose");
        }
        if (receipt.signature() == null) {
            throw Refusal.unprocessable(null, "an observed call is no decision; disclose a receipt of its producer");
        }
        if (disclosures.of(receiptId).size() >= MOST) {
            throw Refusal.conflict(null, "was disclosed " + MOST + " times: no more");
        }
        DisclosureToken token = DisclosureToken.random(random);
        LoggedDisclosure made = disclosures.add(receipt, order, chosen(receipt, order), token);
        return new NewDisclosure(disclosures.standing(made), token);
    }

    /** The fields that are shown unless others are chosen, in order: the usual ones as far as this receipt states them. */
    public List<ReceiptField> usual(ReceiptView receipt) {
        return DisclosureOrder.USUAL.stream()
                .filter(field -> receipt.fields().has(field.field()))
                .filter(field -> field != ReceiptField.PROOF || objection(receipt) == null)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /**
     * To whom a decision was disclosed, the newest first.
     *
     * @throws Refusal (not found) if there is no such receipt
     */
    public List<DisclosureStanding> list(UUID receiptId) {
        receipt(receiptId);
        return disclosures.of(receiptId).stream().map(disclosures::standing).toList();
    }

    /**
     * Takes a disclosure back: its link opens nothing any more. What the recipient took before, it has.
     *
     * @throws Refusal (not found) if the receipt has no such disclosure; (conflict) if it was withdrawn before
     */
    public DisclosureStanding withdraw(UUID receiptId, UUID id) {
        disclosures.takeTurn(id);
        LoggedDisclosure disclosure = mine(receiptId, id);
        if (disclosures.standing(disclosure).withdrawal().isPresent()) {
            throw Refusal.conflict(null, "was withdrawn before");
        }
        disclosures.act(disclosure, receipt(receiptId), Kind.WITHDRAWN);
        return disclosures.standing(disclosure);
    }

    /**
     * The bundle as a file, to be handed over by another way than the link. That it was taken is logged.
     *
     * @throws Refusal (not found) if the receipt has no such disclosure; (gone) unless it is open
     */
    public byte[] bundle(UUID receiptId, UUID id) {
        LoggedDisclosure disclosure = mine(receiptId, id);
        DisclosureStanding standing = disclosures.standing(disclosure);
        if (standing.state() != State.OPEN) {
            throw Refusal.gone("this disclosure is " + standing.state().word() + "; make another one");
        }
        ReceiptView receipt = receipt(receiptId);
        disclosures.act(disclosure, receipt, Kind.TAKEN);
        return assembly.bundle(standing, receipt);
    }

    private Set<ReceiptField> chosen(ReceiptView receipt, DisclosureOrder order) {
        if (order.fields().isEmpty()) {
            return Set.copyOf(usual(receipt));
        }
        List<String> missing = order.fields().stream()
                .map(ReceiptField::field)
                .filter(field -> !receipt.fields().has(field))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.unprocessable("fields", "this receipt does not state " + String.join(", ", missing));
        }
        String objection = order.fields().contains(ReceiptField.PROOF) ? objection(receipt) : null;
        if (objection != null) {
            throw Refusal.unprocessable("fields", objection);
        }
        return order.fields();
    }

    /** Why a proof may not be shown, null if it may: its public signals go with it. */
    private @Nullable String objection(ReceiptView receipt) {
        Optional<TrustAnchor> anchor = assembly.trustAnchor(receipt, Set.of(ReceiptField.PROOF.field()));
        if (anchor.isEmpty()) {
            return "proof: its trust anchor is not known here, and so neither is what its public signals tell; propose"
                    + " the anchor first, or leave the field out";
        }
        return anchor.get().personal() ? "proof: its public signals tell of a person; leave the field out" : null;
    }

    private LoggedDisclosure mine(UUID receiptId, UUID id) {
        return disclosures
                .find(id)
                .filter(disclosure -> disclosure.receipt().equals(receiptId))
                .orElseThrow(() -> Refusal.notFound("this receipt has no such disclosure"));
    }

    private ReceiptView receipt(UUID id) {
        return receipts.receipt(id).orElseThrow(() -> Refusal.notFound("no receipt has this id"));
    }
}
