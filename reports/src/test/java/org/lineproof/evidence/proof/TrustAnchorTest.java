package org.lineproof.evidence.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.json.MalformedJson;

class TrustAnchorTest {
    private static final Instant UNTIL = Instant.parse("2027-01-01T00:00:00Z");

    @Test
    void anAnchorIsReadAsItWasWritten() throws MalformedJson {
        for (TrustAnchor anchor : List.of(Anchors.anchor(), Anchors.with(List.of(), UNTIL))) {
            assertEquals(anchor, TrustAnchor.parse(anchor.bytes()));
            assertEquals(anchor.id(), TrustAnchor.parse(anchor.bytes()).id());
        }
    }

    @Test
    void theIdIsTheDigestOfTheCanonicalForm() {
        TrustAnchor anchor = Anchors.anchor();
        assertEquals("sha256:" + Hash.sha256(anchor.bytes()).hex(), anchor.id());
        assertNotEquals(anchor.id(), Anchors.with(Anchors.signals(), UNTIL).id());
    }

    @Test
    void theOrderOfMembersAndSpacesMakeNoOtherAnchor() throws MalformedJson {
        String spaced = text(Anchors.anchor()).replace(",", " ,\n ");
        assertEquals(
                Anchors.anchor().id(),
                TrustAnchor.parse(spaced.getBytes(StandardCharsets.UTF_8)).id());
    }

    @Test
    void eachWayToBeWrongIsRefusedByName() {
        refused("\"format\":\"lineproof-trust-anchor/v1\"", "\"format\":\"lineproof-trust-anchor/v2\"", "format");
        refused("\"name\":\"claim-triage\"", "\"name\":\"claim triage\"", "name");
        refused("\"version\":1}", "\"version\":0}", "version");
        refused("\"version\":1}", "\"version\":1,\"more\":1}", "more");
        refused("\"version\":1}", "\"version\":1,\"version\":1}", "twice");
        refused("\"modelDigest\":\"sha256:ab", "\"modelDigest\":\"sha256:AB", "modelDigest");
        refused("\"proofSystem\":\"signed-signals\"", "\"proofSystem\":\"Signed Signals\"", "proofSystem");
        refused("\"validUntil\":\"2027", "\"validUntil\":\"2025", "validUntil");
        refused("\"validFrom\":\"2026-01-01T00:00:00Z\"", "\"validFrom\":\"2026-01-01T01:00:00+01:00\"", "validFrom");
        refused("\"validFrom\":\"2026-01-01T00:00:00Z\"", "\"validFrom\":\"2026-01-01T00:00:00.000Z\"", "validFrom");
        refused("\"kind\":\"single-party\"", "\"kind\":\"secret\"", "setup.kind");
        refused("\"kind\":\"single-party\"", "\"kind\":\"none\"", "setup.by");
        refused(",\"kind\":\"single-party\"", ",\"kind\":\"ceremony\",\"when\":\"now\"", "setup.when");
    }

    @Test
    void eachWayForASignalToBeWrongIsRefusedByNameAndPlace() {
        refused("\"index\":3", "\"index\":4", "each index from 0 once");
        refused("\"index\":3", "\"index\":2", "each index from 0 once");
        refused("\"index\":3", "\"index\":256", "publicSignals[3]: index");
        refused("\"name\":\"context\"", "\"name\":\"class\"", "same name");
        refused("\"class\":\"context\"", "\"class\":\"context\",\"value\":\"1\"", "publicSignals[3]: value");
        refused("\"class\":\"context\"", "\"class\":\"context\",\"field\":\"unit\"", "publicSignals[3]: field");
        refused("\"class\":\"context\"", "\"class\":\"secret\"", "publicSignals[3].class");
        refused("\"value\":\"11823021246002895\"", "\"value\":\"011\"", "publicSignals[1]: value");
        refused(",\"value\":\"11823021246002895\"", "", "publicSignals[1]: value");
        refused("\"field\":\"inputCommitment\"", "\"field\":\"features\"", "publicSignals[2].field");
        refused("\"field\":\"inputCommitment\"", "\"field\":\"decisionSalt\"", "publicSignals[2]: field");
        refused("\"field\":\"inputCommitment\",", "", "publicSignals[2].field");
        refused("\"standard\"", "\"fast-track\"", "publicSignals[0]: labels");
        refused("\"signed\":false,\"type\":\"field\"},{", "\"signed\":0,\"type\":\"field\"},{", "signed");
        refused("\"type\":\"field\"}],\"setup\"", "\"type\":\"uint\"}],\"setup\"", "publicSignals[3].type");
    }

    @Test
    void anAnchorHasOneContextAtMost() {
        PublicSignal context = Anchors.signal(0, "one", SignalClass.CONTEXT, null, Optional.empty());
        PublicSignal other = Anchors.signal(1, "two", SignalClass.CONTEXT, null, Optional.empty());
        assertThrows(IllegalArgumentException.class, () -> Anchors.with(List.of(context, other), null));
        assertEquals(Optional.of(context), Anchors.with(List.of(context), null).context());
        assertEquals(Optional.empty(), Anchors.with(List.of(), null).context());
    }

    @Test
    void anAnchorCountsFromItsFirstMomentToBeforeItsLast() {
        TrustAnchor anchor = Anchors.with(List.of(), UNTIL);
        assertTrue(anchor.covers(Anchors.FROM));
        assertFalse(anchor.covers(Anchors.FROM.minusMillis(1)));
        assertTrue(anchor.covers(UNTIL.minusMillis(1)));
        assertFalse(anchor.covers(UNTIL));
        assertTrue(Anchors.anchor().covers(Instant.parse("2126-01-01T00:00:00Z")));
    }

    @Test
    void aSetUpByOnePartyIsSaidToBeForgeable() {
        assertTrue(Anchors.anchor().setUp().words().contains("forgeable by the maker of the key"));
        assertFalse(new SetUp(SetUp.Kind.NONE, null).words().contains("forgeable"));
    }

    @Test
    void onlyAnAnchorWithAPersonalSignalIsPersonal() {
        PublicSignal age = Anchors.signal(0, "age", SignalClass.PERSONAL, null, Optional.empty());
        assertTrue(Anchors.with(List.of(age), null).personal());
        assertFalse(Anchors.anchor().personal());
    }

    private static String text(TrustAnchor anchor) {
        return new String(anchor.bytes(), StandardCharsets.UTF_8);
    }

    private static void refused(String good, String bad, String reason) {
        String json = text(Anchors.with(Anchors.signals(), UNTIL));
        assertTrue(json.contains(good), json);
        byte[] changed = json.replace(good, bad).getBytes(StandardCharsets.UTF_8);
        MalformedJson refusal = assertThrows(MalformedJson.class, () -> TrustAnchor.parse(changed), bad);
        assertTrue(String.valueOf(refusal.getMessage()).contains(reason), refusal.getMessage());
    }
}
