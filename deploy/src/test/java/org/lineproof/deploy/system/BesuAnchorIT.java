package org.lineproof.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * On a real Besu: what was anchored is proven to an auditor by a block that the pinned validators sealed. The launcher
 * starts a Besu with one validator where {@code BESU_HOME} names one; {@code LINEPROOF_LEDGER_URL} takes another
 * network, whose validators {@code LINEPROOF_LEDGER_VALIDATORS} has to name.
 */
@Tag("besu")
class BesuAnchorIT {

    private final Installation installation = new Installation();
    private final Caller officer = installation.person("officer");

    @TempDir
    Path folder;

    @BeforeEach
    void needsBesu() {
        assumeTrue(
                installation.endpoints().ledger().kind().equals("besu"),
                "the ledger is a development chain, which has no seals: name an unpacked Besu by BESU_HOME, or a"
                        + " network by LINEPROOF_LEDGER_URL, to run this test");
    }

    @Test
    void theBundleProvesItsAnchorsByTheSealsOfThePinnedValidators() throws Exception {
        JsonNode report = new Reports(officer).issued(Recorded.systemWithReceipts());
        byte[] bundle = officer.get(report.at("/links/bundle").asText()).is(200).bytes();
        byte[] pins = officer.get("/pins").is(200).bytes();
        new OfflineVerifier(folder)
                .verify(bundle, pins)
                .is(OfflineVerifier.VERIFIED)
                .saying("anchored, self-attested chain");
    }

    @Test
    void thePinFileNamesTheCodeAndTheValidators() {
        JsonNode chain = officer.get("/pins").is(200).json().at("/chains/0");
        assertEquals("besu", chain.get("kind").asText(), chain::toString);
        assertEquals(66, chain.path("codeHash").asText().length(), chain::toString);
        assertFalse(chain.at("/validatorSets/0/validators").isEmpty(), chain::toString);
    }
}
