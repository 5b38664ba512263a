package org.lineproof.evidence.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.BERSequence;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.cms.InvalidCms;
import org.lineproof.evidence.timestamp.TestAuthority;

/** One signature for each way to be wrong. */
class ContainerSignatureTest {
    private static final byte[] CONTENT = "<manifest/>\n".getBytes(StandardCharsets.UTF_8);

    private final TestSeal seal = new TestSeal();

    private static void refused(String reason, byte[] der) {
        InvalidCms refusal = assertThrows(InvalidCms.class, () -> ContainerSignature.read(der, CONTENT));
        assertTrue(String.valueOf(refusal.getMessage()).contains(reason), refusal.getMessage());
    }

    @Test
    void aGoodOneSaysWhoSignedAndWhen() throws Exception {
        ContainerSignature signature = ContainerSignature.read(seal.over(CONTENT), CONTENT);
        assertEquals("CN=seal of Example", signature.signer());
        assertEquals(TestAuthority.NOW, signature.timeStamp().time());
        assertTrue(signature.isOf(seal.pin().principal()));
        assertTrue(signature.issuedUnder(seal.pin().x509()).isPresent());
        assertEquals(
                Optional.empty(), signature.issuedUnder(new TestSeal().pin().x509()));
    }

    @Test
    void overOtherBytesItIsRefused() {
        refused("is not signed by the certificate it carries", seal.over(new byte[] {1}));
    }

    @Test
    void itNamesItsCertificateAndThatIsTheOneItCarries() {
        refused("does not name its certificate", seal.unnamed().over(CONTENT));
        TestSeal other = new TestSeal();
        refused("names another certificate", other.naming(seal.certificate()).over(CONTENT));
    }

    @Test
    void itCarriesExactlyOneTimeStampOverItself() {
        refused("exactly one time stamp", seal.timeStamps(0).over(CONTENT));
        refused(
                "an unsigned attribute without a value or with several",
                seal.timeStamps(2).over(CONTENT));
        refused(
                "a time stamp that is over something else",
                seal.timeStamps(1).stampOver(CONTENT).over(CONTENT));
    }

    @Test
    void theCertificateMaySignAndWasValidAtTheTimeOfTheStamp() {
        TestAuthority expired =
                TestAuthority.sealing("old", seal.root()).valid("2020-01-01T00:00:00Z", "2021-01-01T00:00:00Z");
        refused("at which its certificate was not valid", seal.by(expired).over(CONTENT));
        TestAuthority forKeys = TestAuthority.sealing("keys", seal.root()).usage(KeyUsage.keyEncipherment);
        refused("not for signatures", seal.by(forKeys).over(CONTENT));
    }

    @Test
    void whatIsNotSignedHasOneSpelling() throws Exception {
        byte[] good = seal.over(CONTENT);
        refused("not detached", seal.attached().over(CONTENT));
        refused("bytes after its end", Arrays.copyOf(good, good.length + 1));
        refused("is no DER", Arrays.copyOf(good, good.length - 1));
        refused("longer than", new byte[ContainerSignature.MAX_BYTES + 1]);
        refused("is no CMS signature", new byte[] {0x30, 0});
        ASN1Sequence content = ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(good));
        refused("is no DER", new BERSequence(content.toArray()).getEncoded(ASN1Encoding.BER));
        byte[] longLength = longer(good);
        refused("is not in DER", longLength);
    }

    /** The outer length in one octet more than it needs. */
    private static byte[] longer(byte[] der) {
        byte[] longer = new byte[der.length + 1];
        longer[0] = der[0];
        longer[1] = (byte) 0x83;
        System.arraycopy(der, 2, longer, 3, der.length - 2);
        return longer;
    }
}
