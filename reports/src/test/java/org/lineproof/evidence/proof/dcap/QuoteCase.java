package org.lineproof.evidence.proof.dcap;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.util.BigIntegers;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.proof.ProofJudgement;
import org.lineproof.evidence.proof.attestation.AttestationAnchors;
import org.lineproof.evidence.proof.attestation.TestCertificate;

/** A quote of a TDX domain (version 4) on a platform of a test's own maker, with collateral; each part can be made wrong. */
final class QuoteCase {
    static final Instant AT = Instant.parse("2026-11-26T12:00:00Z");
    static final byte[] CONTEXT = HexFormat.of().parseHex("1c".repeat(32));

    private static final String EXTENSION = "1.2.840.113741.1.13.1";
    private static final TestCertificate ROOT = TestCertificate.root("test root of platforms", 256);
    private static final TestCertificate AUTHORITY = ROOT.authority("platform authority");
    private static final TestCertificate PLATFORM = AUTHORITY.signer("platform", EXTENSION, extension());
    private static final TestCertificate COLLATERAL = ROOT.signer("Intel SGX TCB Signing");
    private static final KeyPair ATTESTATION = TestCertificate.keys("EC", 256);

    final byte[] domain = new byte[DomainReport.LENGTH];
    final byte[] quoting = new byte[EnclaveReport.LENGTH];
    byte[] boundTo;
    TestCertificate platform = PLATFORM;
    TestCertificate signsCollateral = COLLATERAL;
    KeyPair attestation = ATTESTATION;
    X509Certificate[] revoked = {};
    String family = "00906ED50000";
    String tcbId = "TDX";
    String quotingId = "TD_QE";
    String status = "UpToDate";
    String moduleStatus = "UpToDate";
    String quotingStatus = "UpToDate";
    String quotingSigner = "8c".repeat(32);
    String moduleId = "TDX_01";
    int neededComponent = 5;
    int neededModule = 3;
    int certificationType = 5;
    String issued = "2026-11-01T00:00:00Z";
    String next = "2026-12-01T00:00:00Z";
    Instant at = AT;

    QuoteCase() {
        domain[0] = 4;
        domain[1] = 1;
        Arrays.fill(domain, 2, 16, (byte) 7);
        Arrays.fill(domain, 136, 184, (byte) 0xaa);
        Arrays.fill(domain, 328, 376, (byte) 0xbb);
        System.arraycopy(CONTEXT, 0, domain, 520, CONTEXT.length);
        Arrays.fill(quoting, 128, 160, (byte) 0x8c);
        quoting[48] = 0x11;
        quoting[256] = 2;
        quoting[258] = 9;
    }

    TestCertificate authority() {
        return AUTHORITY;
    }

    TestCertificate root() {
        return ROOT;
    }

    private static DERSequence extension() {
        ASN1EncodableVector tcb = new ASN1EncodableVector();
        for (int i = 1; i <= 17; i++) {
            tcb.add(member(EXTENSION + ".2." + i, new ASN1Integer(i == 17 ? 11 : 6)));
        }
        ASN1EncodableVector members = new ASN1EncodableVector();
        members.add(member(EXTENSION + ".2", new DERSequence(tcb)));
        members.add(member(EXTENSION + ".3", new DEROctetString(new byte[2])));
        members.add(member(EXTENSION + ".4", new DEROctetString(HexFormat.of().parseHex("00906ED50000"))));
        return new DERSequence(members);
    }

    private static DERSequence member(String oid, ASN1Encodable value) {
        ASN1EncodableVector member = new ASN1EncodableVector();
        member.add(new ASN1ObjectIdentifier(oid));
        member.add(value);
        return new DERSequence(member);
    }

    byte[] quote() {
        byte[] header = new byte[48];
        header[0] = 4;
        header[2] = 2;
        header[4] = (byte) 0x81;
        System.arraycopy(HexFormat.of().parseHex("939a7233f79c4ca9940a0db3957f0607"), 0, header, 12, 16);
        byte[] signed = joined(header, domain);
        byte[] key = point((ECPublicKey) ATTESTATION.getPublic());
        byte[] authentication = {1, 2, 3};
        byte[] bound = boundTo == null ? Hash.sha256(key, authentication).bytes() : boundTo;
        byte[] report = quoting.clone();
        System.arraycopy(bound, 0, report, 320, bound.length);
        byte[] chain = (platform.pem() + AUTHORITY.pem() + ROOT.pem()).getBytes(StandardCharsets.US_ASCII);
        byte[] certified = joined(
                report,
                platform.sign("SHA256withECDSAinP1363Format", report),
                little(2, authentication.length),
                authentication,
                little(2, certificationType),
                little(4, chain.length),
                chain);
        byte[] signature = joined(sign(signed), key, little(2, 6), little(4, certified.length), certified);
        return joined(signed, little(4, signature.length), signature);
    }

    private byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(attestation.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    ObjectNode collateral() {
        ObjectNode tcb = AttestationAnchors.object().put("id", tcbId).put("version", 3);
        tcb.put("issueDate", issued)
                .put("nextUpdate", next)
                .put("fmspc", family)
                .put("pceId", "0000");
        ObjectNode module = tcb.putArray("tdxModuleIdentities").addObject().put("id", moduleId);
        module.put("mrsigner", "00".repeat(48)).put("attributes", "00".repeat(8));
        module.put("attributesMask", "FF".repeat(8));
        module.putArray("tcbLevels")
                .addObject()
                .put("tcbStatus", moduleStatus)
                .putObject("tcb")
                .put("isvsvn", neededModule);
        ObjectNode level = tcb.putArray("tcbLevels").addObject().put("tcbStatus", status);
        ObjectNode needed = level.putObject("tcb").put("pcesvn", 11);
        for (int i = 0; i < 16; i++) {
            needed.withArray("sgxtcbcomponents").addObject().put("svn", neededComponent);
            needed.withArray("tdxtcbcomponents").addObject().put("svn", i < 2 ? 99 : 7);
        }
        ObjectNode identity = AttestationAnchors.object().put("id", quotingId).put("version", 2);
        identity.put("issueDate", issued).put("nextUpdate", next).put("mrsigner", quotingSigner);
        identity.put("miscselect", "00000000").put("miscselectMask", "FFFFFFFF");
        identity.put("attributes", "11" + "00".repeat(15)).put("attributesMask", "FB" + "FF".repeat(15));
        identity.put("isvprodid", 2)
                .putArray("tcbLevels")
                .addObject()
                .put("tcbStatus", quotingStatus)
                .putObject("tcb")
                .put("isvsvn", 8);
        ObjectNode collateral = AttestationAnchors.object();
        signed(collateral, "tcb_info", tcb);
        signed(collateral, "qe_identity", identity);
        collateral.put("pck_crl_issuer_chain", AUTHORITY.pem() + ROOT.pem());
        collateral.put("pck_crl", HexFormat.of().formatHex(AUTHORITY.revoking(revoked)));
        return collateral.put("root_ca_crl", HexFormat.of().formatHex(ROOT.revoking(revoked)));
    }

    private void signed(ObjectNode collateral, String name, ObjectNode json) {
        byte[] text = CanonicalJson.bytes(json);
        collateral.put(name, new String(text, StandardCharsets.UTF_8));
        byte[] signature = signsCollateral.sign("SHA256withECDSAinP1363Format", text);
        collateral.put(name + "_signature", HexFormat.of().formatHex(signature));
        collateral.put(name + "_issuer_chain", signsCollateral.pem() + ROOT.pem());
    }

    static ObjectNode parameters() {
        ObjectNode parameters = AttestationAnchors.object().put("root", ROOT.pem());
        parameters.putObject("measurements").put("mrtd", "aa".repeat(48)).put("rtmr0", "bb".repeat(48));
        parameters.putArray("reportData").add(32).add(32);
        return parameters;
    }

    ProofJudgement judge() {
        return judge(quote(), collateral());
    }

    ProofJudgement judge(byte[] quote, ObjectNode collateral) {
        return new DcapAttestation()
                .judge(proof(quote, collateral), AttestationAnchors.of("dcap", parameters(), 2), at);
    }

    static ObjectNode proof(byte[] quote, ObjectNode collateral) {
        ObjectNode proof = AttestationAnchors.object();
        return proof.put("quote", Base64.getEncoder().encodeToString(quote)).set("collateral", collateral);
    }

    String words() {
        return AttestationAnchors.words(judge());
    }

    private static byte[] point(ECPublicKey key) {
        return joined(coordinate(key.getW().getAffineX()), coordinate(key.getW().getAffineY()));
    }

    private static byte[] coordinate(BigInteger number) {
        return BigIntegers.asUnsignedByteArray(32, number);
    }

    private static byte[] little(int length, int number) {
        byte[] bytes = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
        return Arrays.copyOf(bytes, length);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
