package org.lineproof.evidence.proof.nitro;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lineproof.evidence.cbor.CborWriter;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.proof.ProofJudgement;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.proof.attestation.AttestationAnchors;
import org.lineproof.evidence.proof.attestation.TestCertificate;

/** An attestation document that a test's own module signs, and the anchor for it; each part can be made wrong. */
final class NitroCase {
    static final Instant TIME = Instant.parse("2026-11-26T12:00:00Z");
    static final byte[] CONTEXT = HexFormat.of().parseHex("1c".repeat(32));
    private static final TestCertificate ROOT = TestCertificate.root("test root of nitro", 384);
    private static final TestCertificate ZONE = ROOT.authority("zone");
    private static final TestCertificate MODULE =
            ZONE.signer("module", TIME.minusSeconds(3600), TIME.plusSeconds(3600));

    final SortedMap<Integer, byte[]> pcrs = new TreeMap<>();
    TestCertificate module = MODULE;
    List<TestCertificate> authorities = List.of(ROOT, ZONE);
    TestCertificate pinnedRoot = ROOT;
    Instant timestamp = TIME;
    Instant at = TIME.plusSeconds(60);
    byte[] userData = CONTEXT;
    byte[] header = HexFormat.of().parseHex("a1013822");
    String digest = "SHA384";
    boolean otherOrder;
    /** Instead of the module's own, null for that. */
    byte[] signature;

    NitroCase() {
        for (int i = 0; i < 5; i++) {
            pcrs.put(i, register(i + 1));
        }
    }

    static byte[] register(int value) {
        byte[] register = new byte[48];
        Arrays.fill(register, (byte) value);
        return register;
    }

    TestCertificate zone() {
        return ZONE;
    }

    byte[] document() {
        byte[] payload = payload();
        byte[] structure = new CborWriter()
                .array(4)
                .text("Signature1")
                .bytes(header)
                .bytes(new byte[0])
                .bytes(payload)
                .encoded();
        byte[] own = module.sign("SHA384withECDSAinP1363Format", structure);
        return new CborWriter()
                .array(4)
                .bytes(header)
                .map(0)
                .bytes(payload)
                .bytes(signature == null ? own : signature)
                .encoded();
    }

    private byte[] payload() {
        CborWriter out = new CborWriter().map(9);
        if (otherOrder) {
            out.text("digest").text(digest).text("module_id").text("i-0123-enc4567");
        } else {
            out.text("module_id").text("i-0123-enc4567").text("digest").text(digest);
        }
        out.text("timestamp").integer(timestamp.toEpochMilli()).text("pcrs").map(pcrs.size());
        pcrs.forEach((number, value) -> out.integer(number).bytes(value));
        out.text("certificate").bytes(module.der()).text("cabundle").array(authorities.size());
        authorities.forEach(authority -> out.bytes(authority.der()));
        out.text("public_key").nil().text("user_data");
        if (userData.length == 0) {
            out.nil();
        } else {
            out.bytes(userData);
        }
        return out.text("nonce").nil().encoded();
    }

    ObjectNode parameters() {
        ObjectNode parameters = AttestationAnchors.object();
        parameters.put("root", pinnedRoot.pem());
        parameters
                .putObject("pcrs")
                .put("0", HexFormat.of().formatHex(register(1)))
                .put("2", "03".repeat(48));
        parameters.putArray("userData").add(32);
        return parameters;
    }

    TrustAnchor anchor() {
        return AttestationAnchors.of("nitro", parameters(), 1);
    }

    NitroAnchor anchorRead() throws MalformedJson {
        return NitroAnchor.of(parameters(), "parameters");
    }

    static ObjectNode proof(byte[] document) {
        return AttestationAnchors.object().put("document", Base64.getEncoder().encodeToString(document));
    }

    ProofJudgement judge() {
        return judge(document());
    }

    ProofJudgement judge(byte[] document) {
        return new NitroAttestation().judge(proof(document), anchor(), at);
    }

    String words() {
        return AttestationAnchors.words(judge());
    }
}
