package org.lineproof.evidence.proof.dcap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.evidence.proof.attestation.AttestationAnchors;
import org.lineproof.evidence.proof.attestation.RandomMutations;
import org.lineproof.evidence.proof.attestation.TestCertificate;
import org.lineproof.evidence.proof.attestation.ThirdParty;

/** The quote of a real enclave with the collateral of its time (Phala-Network/dcap-qvl), under Intel's real root. */
class DcapFixtureTest {
    private static final Instant FRESH = Instant.parse("2025-07-01T00:00:00Z");
    private static final String MRENCLAVE = "33d8736db756ed4997e04ba358d27833188f1932ff7b1d156904d3f560452fbb";
    private static final String MRSIGNER = "815f42f11cf64430c30bab7816ba596a1da0130c3b028b673133a66cf9a3e0e6";

    private static byte[] quote() throws IOException {
        return ThirdParty.bytes("dcap/sgx_quote");
    }

    private static ObjectNode collateral() throws IOException, MalformedJson {
        return StrictJson.object(ThirdParty.bytes("dcap/sgx_quote_collateral.json"), 1 << 20);
    }

    private static ObjectNode parameters() throws IOException, MalformedJson {
        String chain = collateral().path("tcb_info_issuer_chain").textValue();
        ObjectNode parameters = AttestationAnchors.object();
        parameters.put("root", chain.substring(chain.lastIndexOf("-----BEGIN")));
        parameters.putObject("measurements").put("mrenclave", MRENCLAVE).put("mrsigner", MRSIGNER);
        parameters.putArray("reportData").add(32).add(32);
        parameters.putArray("acceptedTcb").add("SWHardeningNeeded").add("ConfigurationAndSWHardeningNeeded");
        return parameters;
    }

    private static ObjectNode proof(byte[] quote, ObjectNode collateral) {
        ObjectNode proof = AttestationAnchors.object();
        proof.put("quote", Base64.getEncoder().encodeToString(quote));
        if (collateral != null) {
            proof.set("collateral", collateral);
        }
        return proof;
    }

    private static String words(byte[] quote, ObjectNode collateral, ObjectNode parameters, Instant at) {
        return AttestationAnchors.words(new DcapAttestation()
                .judge(proof(quote, collateral), AttestationAnchors.of("dcap", parameters, 2), at));
    }

    @Test
    void theQuoteHoldsUnderIntelsRootWithTheCollateralOfItsTime() throws Exception {
        DcapAttestation system = new DcapAttestation();
        system.checkAnchor(AttestationAnchors.of("dcap", parameters(), 2));
        system.checkProof(proof(quote(), collateral()));
        assertEquals("VALID", words(quote(), collateral(), parameters(), FRESH));
        String data = HexFormat.of().formatHex("Hello, world!".getBytes(StandardCharsets.US_ASCII));
        assertTrue(system.read(proof(quote(), null), AttestationAnchors.of("dcap", parameters(), 2))
                .publicSignals()
                .get(0)
                .startsWith(data));
    }

    @Test
    void withoutCollateralTheStateOfThePlatformIsOpen() throws Exception {
        String words = words(quote(), null, parameters(), FRESH);
        assertTrue(words.startsWith("INDETERMINATE the quote holds, but the state"), words);
    }

    @Test
    void aStateThatTheAnchorDoesNotAcceptIsRefused() throws Exception {
        ObjectNode strict = parameters();
        strict.remove("acceptedTcb");
        String words = words(quote(), collateral(), strict, FRESH);
        assertTrue(words.startsWith("INVALID the state of the platform is "), words);
        System.out.println("dcap fixture: " + words);
    }

    @Test
    void eachWayToBeWrongIsRefusedWithItsOwnReason() throws Exception {
        Map<String, Consumer<byte[]>> quotes = new LinkedHashMap<>();
        quotes.put("INDETERMINATE quote: only versions 3 and 4", q -> q[0] = 5);
        quotes.put("INDETERMINATE quote: only attestation keys", q -> q[2] = 3);
        quotes.put("INVALID quote: its header names no kind", q -> q[4] = 1);
        quotes.put("INDETERMINATE quote: only quoting enclaves of Intel", q -> q[12] = 0);
        quotes.put("INVALID quote: the signature does not hold", q -> q[48 + 320] ^= 1);
        quotes.put("INVALID quote: the quoting enclave did not bind", q -> q[436 + 128 + 384 + 64 + 2] ^= 1);
        quotes.put("INVALID quote: the platform's key did not sign", q -> q[436 + 128] ^= 1);
        quotes.put("INVALID quote: it is cut off", q -> q[434] = 1);
        quotes.put(
                "INDETERMINATE quote: it names the platform's certificate", q -> q[436 + 128 + 384 + 64 + 2 + 32] = 2);
        quotes.put("INVALID quote: expected certificates in PEM", q -> q[q.length - 2] = ' ');
        Map<String, Consumer<ObjectNode>> collaterals = new LinkedHashMap<>();
        collaterals.put(
                "the signature of tcb_info does not hold", c -> replace(c, "tcb_info", "OutOfDate", "UpToDate"));
        collaterals.put("the signature of qe_identity does not hold", c -> replace(c, "qe_identity", "8C4F", "8C4E"));
        collaterals.put("pck_crl is of another authority", c -> c.set("pck_crl", c.get("root_ca_crl")));
        collaterals.put("root_ca_crl is no revocation list", c -> c.put("root_ca_crl", "3000"));
        collaterals.put("pck_crl: expected a string", c -> c.remove("pck_crl"));
        collaterals.put("tcb_info_issuer_chain", c -> c.put("tcb_info_issuer_chain", "none"));
        collaterals.put(
                "the signature of pck_crl does not hold",
                c -> replace(c, "pck_crl", "3235303731393130323331385a", "3235303731393130323331395a"));
        Map<String, Consumer<ObjectNode>> anchors = new LinkedHashMap<>();
        anchors.put(
                "INVALID quote: mrenclave is not the pinned one",
                p -> p.withObject("measurements").put("mrenclave", "00".repeat(32)));
        anchors.put(
                "INVALID quote: mrsigner is not the pinned one",
                p -> p.withObject("measurements").put("mrsigner", "00".repeat(32)));
        anchors.put("INVALID quote: the enclave's security version", p -> p.put("minIsvSvn", 1));
        anchors.put(
                "INVALID certificates: the root was not valid",
                p -> p.put("root", TestCertificate.root("another root", 256).pem()));
        StringBuilder different = new StringBuilder();
        quotes.forEach((reason, change) -> note(different, reason, () -> {
            byte[] quote = quote();
            change.accept(quote);
            return words(quote, collateral(), parameters(), FRESH);
        }));
        collaterals.forEach((reason, change) -> note(different, reason, () -> {
            ObjectNode collateral = collateral();
            change.accept(collateral);
            return words(quote(), collateral, parameters(), FRESH);
        }));
        anchors.forEach((reason, change) -> note(different, reason, () -> {
            ObjectNode parameters = parameters();
            change.accept(parameters);
            return words(quote(), collateral(), parameters, FRESH);
        }));
        note(
                different,
                "root_ca_crl does not count|pck_crl does not count|out of date",
                () -> words(quote(), collateral(), parameters(), Instant.parse("2025-08-01T00:00:00Z")));
        note(
                different,
                "issued after|does not count",
                () -> words(quote(), collateral(), parameters(), Instant.parse("2025-06-01T00:00:00Z")));
        note(
                different,
                "no valid way leads to the pinned root at that time",
                () -> words(quote(), collateral(), parameters(), Instant.parse("2040-06-01T00:00:00Z")));
        assertEquals("", different.toString());
        System.out.println("dcap fixture: " + (quotes.size() + collaterals.size() + anchors.size() + 3) + " refused");
    }

    @Test
    void changesAtRandomAreRefused() throws Exception {
        ObjectNode collateral = collateral();
        ObjectNode parameters = parameters();
        new RandomMutations(3)
                .refused(
                        quote(),
                        2_000,
                        quote -> new DcapAttestation()
                                .judge(proof(quote, collateral), AttestationAnchors.of("dcap", parameters, 2), FRESH));
    }

    private static void replace(ObjectNode object, String member, String old, String with) {
        String changed = object.path(member).textValue().replaceFirst(old, with);
        object.put(member, changed);
    }

    private static void note(StringBuilder different, String reasons, Words words) {
        try {
            String said = words.get();
            boolean found = !said.startsWith("VALID")
                    && Arrays.stream(reasons.split("\\|")).anyMatch(said::contains);
            if (!found) {
                different.append(reasons).append(" <- ").append(said).append('\n');
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is said of a case. */
    @FunctionalInterface
    private interface Words {
        String get() throws Exception;
    }
}
