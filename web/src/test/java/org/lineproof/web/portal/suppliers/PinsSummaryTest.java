package org.lineproof.web.portal.suppliers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lineproof.assurance.entity.imported.ImportedBundle;
import org.lineproof.assurance.entity.imported.SupplierPins;
import org.lineproof.assurance.entity.imported.SupplierPinsAct;
import org.lineproof.assurance.entity.imported.SupplierStanding;
import org.lineproof.evidence.note.NoteSigner;
import org.lineproof.evidence.pins.ChainIdentity;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedChain;
import org.lineproof.evidence.pins.PinnedKey;
import org.lineproof.evidence.pins.PinnedLog;
import org.lineproof.evidence.pins.ValidatorSet;
import org.lineproof.evidence.pins.ValidatorSet.Validator;
import org.lineproof.registry.entity.approval.TrustAct.Kind;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.web.portal.wording.Mark;

/** What somebody reads before trusting a pin file, and how far the file has come. */
class PinsSummaryTest {
    private static final NoteSigner LOG = new NoteSigner("sample.example/fund/audit", new byte[32]);
    private static final Instant AT = Instant.parse("2026-11-27T10:00:00Z");
    private static final TenantId TENANT = new TenantId("fund");

    private static PinFile file() {
        List<Validator> validators = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            validators.add(new Validator("0x" + Integer.toString(i).repeat(40), "Operator " + i, i > 1));
        }
        PinnedChain chain = new PinnedChain(
                new ChainIdentity(ChainIdentity.BESU, 2026, "0x" + "ab".repeat(20)),
                "0x" + "cd".repeat(32),
                List.of(new ValidatorSet(0, null, validators)),
                Optional.empty());
        return new PinFile(
                List.of(new PinnedLog("sample.example/fund/audit", List.of(PinnedKey.always(LOG.key())))),
                List.of(LOG.key()),
                List.of(),
                List.of(chain),
                List.of(),
                List.of(),
                0);
    }

    @Test
    void everyKeyAndEveryOperatorIsNamed() {
        List<PinsSummary.Group> groups = PinsSummary.of(file());
        assertEquals(
                List.of("Logs", "Reports", "Chains"),
                groups.stream().map(PinsSummary.Group::title).toList());
        assertTrue(groups.get(0).facts().get(0).value().startsWith(LOG.key().vkey()));
        String chain = groups.get(2).facts().toString();
        for (int i = 1; i <= 4; i++) {
            assertTrue(chain.contains("Operator " + i + (i > 1 ? " (independent)" : " (not independent)")), chain);
        }
    }

    private static PinsLine line(SupplierPinsAct... acts) {
        return new PinsLine(new SupplierStanding(pins(), List.of(acts)));
    }

    private static SupplierPins pins() {
        byte[] bytes = file().bytes();
        return new SupplierPins(
                new UUID(1, 1), TENANT, ImportedBundle.digestOf(bytes), "Sample Supplier", bytes, "ada", AT);
    }

    private static SupplierPinsAct act(Kind kind, String actor, String reason) {
        return new SupplierPinsAct(new UUID(1, 2), TENANT, pins(), kind, actor, reason, AT);
    }

    @Test
    void theStateSaysWhoDidWhatAndWhen() {
        assertEquals(Mark.open("Waits for a second person"), line().mark());
        PinsLine taken = line(act(Kind.APPROVED, "grace", null));
        assertTrue(taken.approved() && taken.takenOver().startsWith("grace, 2026-11-27"), taken.takenOver());
        PinsLine gone = line(act(Kind.APPROVED, "grace", null), act(Kind.WITHDRAWN, "ada", "the key leaked"));
        assertEquals(Mark.quiet("Withdrawn"), gone.mark());
        assertTrue(gone.withdrawal().startsWith("ada, ") && gone.withdrawal().endsWith(": the key leaked"));
    }

    @Test
    void theDigestIsReadAloudInGroupsOfFour() {
        String spoken = line().spoken();
        assertEquals(line().digest(), spoken.replace(" ", ""));
        assertEquals(16, spoken.split(" ", -1).length);
    }
}
