package org.lineproof.oversight.boundary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.entry.EntryReference;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.inference.boundary.InferenceQuery;
import org.lineproof.oversight.control.Acts;
import org.lineproof.oversight.entity.OversightAct;
import org.lineproof.privacy.boundary.SealedContents;
import org.lineproof.privacy.entity.Content;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.boundary.TransparencyService;
import org.lineproof.transparency.entity.Acknowledgement;
import org.lineproof.transparency.entity.EntryStanding;

/** Records what people did about decisions: in the log of the system, pointing at the receipt of the decision. */
@Stateless
@TenantScoped
public class OversightRegistrar {

    private static final String PRODUCER = "oversight";

    @Inject
    CurrentTenant tenant;

    @Inject
    InferenceQuery inference;

    @Inject
    LogReader reader;

    @Inject
    TransparencyService transparency;

    @Inject
    SealedContents contents;

    @Inject
    Acts acts;

    private final SecureRandom random = new SecureRandom();

    /**
     * The reviewer is whoever is logged in; the name is kept as content, never in the log entry.
     *
     * @throws Refusal (unprocessable) if no receipt of the system names the decision
     */
    public Acknowledgement record(OversightAct act) {
        UUID receipt = latestReceipt(act);
        EntryStanding decided = reader.standing(receipt).orElseThrow();
        ObjectNode members = act.json().put("reviewer", tenant.principal());
        Content content = Content.ofFields(members, CanonicalJson.bytes(act.json()), random);
        Entry entry = new Entry(
                "oversight",
                act.system().value(),
                PRODUCER,
                0,
                0,
                Entry.minuteOf(Clock.systemUTC().instant()),
                content.root(),
                content.commitment(),
                List.of(new EntryReference(decided.origin(), decided.leafHash())));
        Acknowledgement logged = transparency.append(act.system().log(), entry);
        contents.keep(logged.entry(), content);
        acts.add(logged.entry(), receipt, act);
        return logged;
    }

    private UUID latestReceipt(OversightAct act) {
        List<UUID> receipts = inference.receiptsOf(act.system(), act.decisionId());
        if (receipts.isEmpty()) {
            throw Refusal.unprocessable(
                    "decisionId",
                    "no receipt of system " + act.system() + " names this decision; send the receipt first");
        }
        return receipts.get(receipts.size() - 1);
    }
}
