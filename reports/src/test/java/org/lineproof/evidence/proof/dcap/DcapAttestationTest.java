package org.lineproof.evidence.proof.dcap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.proof.ChangedMembers;
import org.lineproof.evidence.proof.attestation.AttestationAnchors;
import org.lineproof.evidence.proof.attestation.RandomMutations;
import org.lineproof.evidence.proof.attestation.TestCertificate;

/** Quotes of a TDX domain on a platform whose maker is the test. */
class DcapAttestationTest {
    @Test
    void aDomainAsPinnedOnAPlatformThatIsUpToDateIsValid() {
        QuoteCase good = new QuoteCase();
        assertEquals("VALID", good.words());
        assertEquals(
                List.of(HexFormat.of().formatHex(QuoteCase.CONTEXT), "00".repeat(32)),
                good.judge().statement().orElseThrow().publicSignals());
    }

    @Test
    void eachWayToBeWrongIsRefusedWithItsOwnReason() {
        Map<String, Consumer<QuoteCase>> wrong = new LinkedHashMap<>();
        wrong.put("the enclave ran in debug mode", c -> c.domain[120] = 1);
        wrong.put("mrtd is not the pinned one", c -> c.domain[136] = 0);
        wrong.put("rtmr0 is not the pinned one", c -> c.domain[328] = 0);
        wrong.put("the quoting enclave ran in debug mode", c -> c.quoting[48] |= 2);
        wrong.put("did not bind this attestation key", c -> c.boundTo = new byte[32]);
        wrong.put("the signature does not hold", c -> c.attestation = TestCertificate.keys("EC", 256));
        wrong.put("does not say which platform", c -> c.platform = c.authority().signer("platform"));
        wrong.put("certification data of type 5", c -> c.certificationType = 3);
        wrong.put("tcb_info is of another kind", c -> c.tcbId = "SGX");
        wrong.put("qe_identity is of another enclave", c -> c.quotingId = "QE");
        wrong.put("another family of platforms", c -> c.family = "00906ED50001");
        wrong.put("the platform reaches no level", c -> c.neededComponent = 7);
        wrong.put("reaches no level of its identity", c -> c.neededModule = 5);
        wrong.put("does not know the TDX module", c -> c.moduleId = "TDX_03");
        wrong.put("the TDX module is not the one", c -> c.domain[64] = 1);
        wrong.put("is OutOfDate, accepted: UpToDate", c -> c.status = "OutOfDate");
        wrong.put("is Revoked, accepted", c -> c.moduleStatus = "Revoked");
        wrong.put("is SWHardeningNeeded, accepted", c -> c.quotingStatus = "SWHardeningNeeded");
        wrong.put("expected a state of Intel's", c -> c.status = "Fine");
        wrong.put("the quoting enclave is not the one", c -> c.quotingSigner = "00".repeat(32));
        wrong.put(
                "not signed by Intel's key for collateral",
                c -> c.signsCollateral = c.root().signer("platform"));
        wrong.put("revoked by pck_crl", c -> c.revoked = new X509Certificate[] {c.platform.x509});
        wrong.put("revoked by root_ca_crl", c -> c.revoked = new X509Certificate[] {c.authority().x509});
        wrong.put("tcb_info was out of date", c -> c.next = "2026-11-02T00:00:00Z");
        wrong.put("tcb_info was issued after", c -> c.issued = "2026-11-30T00:00:00Z");
        wrong.put("the root was not valid at that time", c -> c.at = Instant.parse("2025-01-01T00:00:00Z"));
        StringBuilder different = new StringBuilder();
        wrong.forEach((reason, change) -> {
            QuoteCase wrongCase = new QuoteCase();
            change.accept(wrongCase);
            String words = wrongCase.words();
            if (words.startsWith("VALID") || !words.contains(reason)) {
                different.append(reason).append(" <- ").append(words).append('\n');
            }
        });
        assertEquals("", different.toString());
        System.out.println("dcap: " + wrong.size() + " ways to be wrong, each refused with its own reason");
    }

    @Test
    void zerosBehindAQuoteAreABufferAndAnythingElseIsRefused() {
        QuoteCase good = new QuoteCase();
        byte[] padded = Arrays.copyOf(good.quote(), 8_000);
        assertEquals("VALID", AttestationAnchors.words(good.judge(padded, good.collateral())));
        padded[7_999] = 1;
        assertEquals(
                "INVALID quote: bytes follow where it ends",
                AttestationAnchors.words(good.judge(padded, good.collateral())));
    }

    @Test
    void theTextOfTheCertificatesMayEndAsInCAndInNoOtherWay() {
        QuoteCase good = new QuoteCase();
        byte[] quote = good.quote();
        for (int last = 0; last < 256; last++) {
            byte[] ended = quote.clone();
            ended[quote.length - 1] = (byte) last;
            boolean spelling = last == '\n' || last == 0;
            assertEquals(
                    spelling ? "VALID" : "INVALID",
                    good.judge(ended, good.collateral()).verdict().name(),
                    "ended by " + last);
        }
    }

    @Test
    void changedMembersAreAnsweredWithAVerdict() {
        QuoteCase good = new QuoteCase();
        new ChangedMembers(
                        new DcapAttestation(),
                        AttestationAnchors.of("dcap", QuoteCase.parameters(), 2),
                        QuoteCase.proof(good.quote(), good.collateral()),
                        6,
                        QuoteCase.AT)
                .judge(1_000);
    }

    @Test
    void changesOfTheQuoteAtRandomAreRefused() {
        random(4, 3_000);
    }

    @Test
    @Tag("slow")
    void aHundredThousandChangesAtRandomAreRefused() {
        random(5, 100_000);
    }

    private static void random(long seed, int count) {
        QuoteCase good = new QuoteCase();
        ObjectNode collateral = good.collateral();
        byte[] ended = good.quote();
        ended[ended.length - 1] = 0;
        new RandomMutations(seed)
                .refused(
                        good.quote(),
                        count,
                        quote -> good.judge(quote, collateral),
                        mutated -> Arrays.equals(mutated, ended));
    }

    @Test
    void anAnchorThatPinsTooLittleIsRefused() {
        Map<String, Consumer<ObjectNode>> wrong = new LinkedHashMap<>();
        wrong.put("parameters.measurements", p -> p.putObject("measurements").put("rtmr0", "bb".repeat(48)));
        wrong.put(
                "parameters.measurements.mrenclave",
                p -> p.withObject("measurements").put("mrenclave", "aa".repeat(31)));
        wrong.put(
                "parameters.measurements.rtmr9",
                p -> p.withObject("measurements").put("rtmr9", "aa"));
        wrong.put("parameters.reportData", p -> p.putArray("reportData").add(32));
        wrong.put("parameters.acceptedTcb", p -> p.putArray("acceptedTcb").add("Revoked"));
        wrong.put("publicSignals", p -> p.putArray("reportData").add(64));
        wrong.forEach((field, change) -> {
            ObjectNode parameters = QuoteCase.parameters();
            if (field.endsWith("mrenclave")) {
                parameters.putObject("measurements");
            }
            change.accept(parameters);
            MalformedJson refusal = assertThrows(
                    MalformedJson.class,
                    () -> new DcapAttestation().checkAnchor(AttestationAnchors.of("dcap", parameters, 2)),
                    field);
            assertEquals(field, refusal.field());
        });
    }
}
