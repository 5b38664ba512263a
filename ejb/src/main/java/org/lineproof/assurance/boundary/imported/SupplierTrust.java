package org.lineproof.assurance.boundary.imported;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.control.imported.SupplierPinFiles;
import org.lineproof.assurance.entity.imported.ImportedBundle;
import org.lineproof.assurance.entity.imported.SupplierPins;
import org.lineproof.assurance.entity.imported.SupplierPinsAct;
import org.lineproof.assurance.entity.imported.SupplierStanding;
import org.lineproof.evidence.entry.EntryReference;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.registry.boundary.AdministrationLog;
import org.lineproof.registry.boundary.Registered;
import org.lineproof.registry.entity.ModelDigest;
import org.lineproof.registry.entity.approval.TrustAct.Kind;
import org.lineproof.registry.entity.approval.TrustState;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.boundary.access.ReadingScope;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.Wording;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.entity.EntryStanding;

/**
 * Pin files of other organisations: one person proposes what came by another way than the bundles, another approves it, and
 * either is in the log {@code audit}.
 */
@Stateless
@TenantScoped
public class SupplierTrust {

    private static final String PROPOSAL = "supplier-pins";

    @Inject
    CurrentTenant tenant;

    @Inject
    SupplierPinFiles files;

    @Inject
    AdministrationLog log;

    @Inject
    LogReader reader;

    @Inject
    ReadingScope scope;

    /**
     * Proposes a pin file; the very same bytes again get the same answer.
     *
     * @param supplier what the organisation is called here, at most 200 characters
     * @param pins the file as it was received, at most {@link SupplierPins#MAX_BYTES}
     * @throws Refusal naming the member of the pin file that is wrong, or what is too long
     */
    public Registered<SupplierStanding> propose(String supplier, byte[] pins) {
        Wording.SHORT.check("supplier", supplier);
        if (pins.length > SupplierPins.MAX_BYTES) {
            throw Refusal.tooLarge(null, "a pin file has at most " + SupplierPins.MAX_BYTES + " bytes");
        }
        requirePins(pins);
        files.takeTurn();
        ModelDigest digest = ImportedBundle.digestOf(pins);
        Optional<SupplierStanding> earlier = files.standing(digest);
        if (earlier.isPresent()) {
            return new Registered<>(earlier.get(), false);
        }
        ObjectNode members = JsonNodeFactory.instance
                .objectNode()
                .put("digest", digest.value())
                .put("supplier", supplier);
        files.add(log.append(PROPOSAL, null, members, List.of()).entry(), digest, supplier, pins);
        return new Registered<>(known(digest), true);
    }

    /**
     * Approves a pin file: from now on bundles are imported under it.
     *
     * @throws Refusal (not found) if there is none; (forbidden) to the person who proposed it; (conflict) if it was
     *     approved or withdrawn before
     */
    public SupplierStanding approve(ModelDigest digest) {
        SupplierStanding standing = mine(digest);
        if (standing.state() != TrustState.PROPOSED) {
            throw Refusal.conflict(
                    null,
                    standing.state() == TrustState.APPROVED
                            ? "was approved before"
                            : "was withdrawn; propose another file");
        }
        if (standing.pins().proposedBy().equals(tenant.principal())) {
            throw Refusal.forbidden("another person than the one who proposed a pin file has to approve it");
        }
        return acted(standing.pins(), Kind.APPROVED, null);
    }

    /**
     * Withdraws a pin file: nothing more is imported under it; what was, stays and names it. One person suffices.
     *
     * @param reason why, at most 4,000 characters
     * @throws Refusal (not found) if there is none; (conflict) if it was withdrawn before
     */
    public SupplierStanding withdraw(ModelDigest digest, String reason) {
        Wording.LONG.check("reason", reason);
        SupplierStanding standing = mine(digest);
        if (standing.state() == TrustState.WITHDRAWN) {
            throw Refusal.conflict(null, "was withdrawn before");
        }
        return acted(standing.pins(), Kind.WITHDRAWN, reason);
    }

    /**
     * All pin files, the newest proposal first.
     *
     * @throws Refusal (forbidden) if the caller may read less than the whole organisation
     */
    public List<SupplierStanding> list() {
        scope.requireWhole("the pin files of suppliers");
        return files.all();
    }

    private static void requirePins(byte[] pins) {
        try {
            PinFile.parse(pins);
        } catch (MalformedJson e) {
            throw Refusal.malformed(e.field().isEmpty() ? null : e.field(), e.reason());
        }
    }

    private SupplierStanding mine(ModelDigest digest) {
        files.takeTurn();
        return files.standing(digest)
                .orElseThrow(() -> Refusal.notFound("no pin file of the digest " + digest + " was proposed"));
    }

    private SupplierStanding known(ModelDigest digest) {
        return files.standing(digest).orElseThrow();
    }

    private SupplierStanding acted(SupplierPins pins, Kind kind, @Nullable String reason) {
        ObjectNode members = JsonNodeFactory.instance
                .objectNode()
                .put("digest", pins.digest().value())
                .put("act", kind.word());
        if (reason != null) {
            members.put("reason", reason);
        }
        EntryStanding proposal = reader.standing(pins.entry()).orElseThrow();
        UUID entry = log.append(
                        SupplierPinsAct.ENTRY_TYPE,
                        null,
                        members,
                        List.of(new EntryReference(proposal.origin(), proposal.leafHash())))
                .entry();
        files.act(entry, pins, kind, reason);
        return known(pins.digest());
    }
}
