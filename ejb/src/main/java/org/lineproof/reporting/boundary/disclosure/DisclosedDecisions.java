package org.lineproof.reporting.boundary.disclosure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.lineproof.evidence.verify.OfflineVerification;
import org.lineproof.inference.boundary.InferenceQuery;
import org.lineproof.inference.entity.ReceiptView;
import org.lineproof.reporting.boundary.PinFiles;
import org.lineproof.reporting.control.disclosure.DisclosureAssembly;
import org.lineproof.reporting.control.disclosure.Disclosures;
import org.lineproof.reporting.entity.disclosure.DisclosureAct.Kind;
import org.lineproof.reporting.entity.disclosure.DisclosureStanding;
import org.lineproof.reporting.entity.disclosure.DisclosureToken;
import org.lineproof.reporting.entity.disclosure.LoggedDisclosure;
import org.lineproof.reporting.entity.disclosure.OpenedDisclosure;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.boundary.TenantAdministration;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.boundary.access.ReadingScope;
import org.lineproof.tenancy.entity.Refusal;

/**
 * Where a relying party opens what was disclosed to it, and nothing else. Each opening is an entry of the log {@code audit}. To
 * anybody but the recipient a link is as unknown as one that was never made.
 */
@Stateless
@TenantScoped
public class DisclosedDecisions {
    private static final int MOST_OPENINGS = 1_000;

    @Inject
    CurrentTenant tenant;

    @Inject
    TenantAdministration organisations;

    @Inject
    InferenceQuery receipts;

    @Inject
    Disclosures disclosures;

    @Inject
    DisclosureAssembly assembly;

    @Inject
    PinFiles pins;

    @Inject
    ReadingScope scope;

    /**
     * What was disclosed, with what the offline verifier says of it.
     *
     * @throws Refusal (not found) unless this link was made for the caller; (gone) if it is expired or withdrawn, or the
     *     decision was erased; (unavailable) as long as the decision's entry is not published
     */
    public OpenedDisclosure open(DisclosureToken token) {
        // The link is what opens it, whatever else the caller may read.
        return scope.asOwnWork(() -> verified(token));
    }

    private OpenedDisclosure verified(DisclosureToken token) {
        DisclosureStanding standing = opened(token);
        ReceiptView receipt = receipt(standing);
        disclosures.act(standing.disclosure(), receipt, Kind.OPENED);
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        standing.disclosure()
                .fields()
                .forEach(field -> fields.set(field, receipt.fields().get(field)));
        return new OpenedDisclosure(
                disclosures.standing(standing.disclosure()),
                organisations.find(tenant.id()).orElseThrow().name(),
                fields,
                OfflineVerification.of(assembly.bundle(standing, receipt), pins.current()));
    }

    /**
     * The bundle, to be checked without us.
     *
     * @throws Refusal as {@link #open} does
     */
    public byte[] bundle(DisclosureToken token) {
        return scope.asOwnWork(() -> packed(token));
    }

    private byte[] packed(DisclosureToken token) {
        DisclosureStanding standing = opened(token);
        ReceiptView receipt = receipt(standing);
        disclosures.act(standing.disclosure(), receipt, Kind.TAKEN);
        return assembly.bundle(standing, receipt);
    }

    private DisclosureStanding opened(DisclosureToken token) {
        LoggedDisclosure disclosure = disclosures
                .find(token, tenant.principal())
                .orElseThrow(() -> Refusal.notFound("no disclosure of this link was made for your account"));
        DisclosureStanding standing = disclosures.standing(disclosure);
        switch (standing.state()) {
            case EXPIRED ->
                throw Refusal.gone("this disclosure expired at " + disclosure.expiresAt()
                        + "; ask the organisation for another one");
            case WITHDRAWN ->
                throw Refusal.gone("this disclosure was withdrawn by the organisation; ask it for the reason");
            case ERASED ->
                throw Refusal.gone("erased: the content of this decision was erased, and nobody here can show it any"
                        + " more; its entry in the log remains and shows that there was one");
            case OPEN -> {
                if (standing.openings() >= MOST_OPENINGS) {
                    throw Refusal.gone("this disclosure was opened " + MOST_OPENINGS
                            + " times; ask the organisation for another one");
                }
            }
        }
        return standing;
    }

    private ReceiptView receipt(DisclosureStanding standing) {
        UUID id = standing.disclosure().receipt();
        return receipts.receipt(id).orElseThrow();
    }
}
