package org.lineproof.evidence.proof.nitro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.proof.attestation.AttestationAnchors;
import org.lineproof.evidence.proof.attestation.CertificateText;
import org.lineproof.evidence.proof.attestation.RefusedAttestation;
import org.lineproof.evidence.proof.attestation.ThirdParty;

/** A document of a real module, from AWS (MystenLabs/fastcrypto). Its enclave ran in debug mode: PCR 0 to 2 are zero. */
class NitroFixtureTest {
    private static final Duration LATER = Duration.ofDays(1);

    private static byte[] document() throws IOException {
        return HexFormat.of().parseHex(ThirdParty.text("nitro/fastcrypto-1.hex").strip());
    }

    private static String rootText() throws IOException {
        return ThirdParty.text("nitro/aws_root.pem");
    }

    private static NitroAnchor anchor() throws Exception {
        return NitroAnchor.of(parameters(), "parameters");
    }

    private static ObjectNode parameters() throws IOException {
        ObjectNode parameters = AttestationAnchors.object().put("root", rootText());
        parameters.putObject("pcrs").put("0", "01".repeat(48));
        parameters.putArray("userData").add(32);
        return parameters;
    }

    @Test
    void theSignatureOfARealModuleHoldsUnderTheRealRootAtItsTime() throws Exception {
        CoseSign1 message = CoseSign1.parse(document());
        AttestationDocument read = AttestationDocument.parse(message.payload());
        assertEquals(16, read.pcrs().size());
        anchor().requireSigned(message, read, read.timestamp().plus(LATER));
        assertEquals(32, anchor().signals(read).get(0).length() / 2);
    }

    @Test
    void debugModeIsRefused() throws Exception {
        Instant at = AttestationDocument.parse(CoseSign1.parse(document()).payload())
                .timestamp()
                .plus(LATER);
        TrustAnchor anchor = AttestationAnchors.of("nitro", parameters(), 1);
        String words = AttestationAnchors.words(new NitroAttestation().judge(NitroCase.proof(document()), anchor, at));
        assertTrue(words.startsWith("INVALID") && words.contains("debug mode"), words);
    }

    @Test
    void noByteOfItCanBeChanged() throws Exception {
        byte[] document = document();
        NitroAnchor anchor = anchor();
        int refused = 0;
        for (int at = 0; at < document.length; at += 11) {
            byte[] changed = document.clone();
            changed[at] ^= 4;
            assertThrows(RefusedAttestation.class, () -> signed(anchor, changed), "byte " + at);
            refused++;
        }
        System.out.println("nitro fixture: " + refused + " changed bytes refused");
    }

    @Test
    void anotherRootIsRefused() throws Exception {
        X509Certificate root = CertificateText.one(rootText());
        assertFalse(root.getSubjectX500Principal().getName().isEmpty());
        CoseSign1 message = CoseSign1.parse(document());
        AttestationDocument read = AttestationDocument.parse(message.payload());
        NitroAnchor other = new NitroCase().anchorRead();
        assertThrows(
                RefusedAttestation.class,
                () -> other.requireSigned(message, read, read.timestamp().plus(LATER)));
    }

    private static void signed(NitroAnchor anchor, byte[] bytes) throws RefusedAttestation {
        CoseSign1 message = CoseSign1.parse(bytes);
        AttestationDocument read = AttestationDocument.parse(message.payload());
        anchor.requireSigned(message, read, Instant.parse("2024-11-16T00:00:00Z"));
    }
}
