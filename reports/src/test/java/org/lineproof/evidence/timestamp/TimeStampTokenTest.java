package org.lineproof.evidence.timestamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.digest.Hash;

/** Tokens that hold, and one for each way in which a token can be wrong. */
class TimeStampTokenTest {
    private static final Hash IMPRINT = Hash.sha256(new byte[] {1});

    private final TestAuthority root = TestAuthority.root("root");
    private final X509CertificateHolder rootCertificate = root.certificate();

    private TestToken token() {
        return new TestToken(TestAuthority.signer(root), rootCertificate);
    }

    private static void refused(String reason, byte[] token) {
        InvalidTimeStamp refusal = assertThrows(InvalidTimeStamp.class, () -> TimeStampToken.read(token));
        assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
    }

    private Optional<Instant> endUnderRoot(TestToken token) throws Exception {
        return TimeStampToken.read(token.forged(IMPRINT.bytes())).issuedUnder(TestAuthority.anchor(rootCertificate));
    }

    private void notAllowed(String reason, TestToken token) {
        InvalidTimeStamp refusal = assertThrows(InvalidTimeStamp.class, () -> endUnderRoot(token));
        assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
    }

    @Test
    void aTokenOfAnAuthorityTellsItsTimeAndWhatItIsOver() throws Exception {
        for (TestAuthority signer : List.of(TestAuthority.signer(root), TestAuthority.rsaSigner(root))) {
            TimeStampToken stamp = TimeStampToken.read(new TestToken(signer, rootCertificate).issued(IMPRINT));
            stamp.requireOver(IMPRINT);
            assertEquals(TestAuthority.NOW, stamp.time());
            assertEquals("1 s", stamp.accuracy().orElseThrow());
            assertEquals("CN=signer of root", stamp.signer());
            assertEquals(
                    Instant.parse("2036-01-01T00:00:00Z"),
                    stamp.issuedUnder(TestAuthority.anchor(rootCertificate)).orElseThrow());
        }
    }

    @Test
    void aHandMadeTokenWithNothingWrongHolds() throws Exception {
        TestToken token = token();
        TimeStampToken.read(token.forged(IMPRINT.bytes())).requireOver(IMPRINT);
        token.digest = "SHA512";
        TimeStampToken.read(token.forged(IMPRINT.bytes())).requireOver(IMPRINT);
    }

    @Test
    void anAuthorityBetweenTheRootAndTheSignerIsFollowed() throws Exception {
        TestAuthority middle = TestAuthority.below(root).valid("2026-01-01T00:00:00Z", "2030-01-01T00:00:00Z");
        TestToken token = new TestToken(TestAuthority.signer(middle), middle.certificate());
        assertEquals(Instant.parse("2030-01-01T00:00:00Z"), endUnderRoot(token).orElseThrow());
    }

    @Test
    void theSignersOwnCertificateMayBeTheOneThatIsPinned() throws Exception {
        TestToken token = token();
        TimeStampToken stamp = TimeStampToken.read(token.issued(IMPRINT));
        assertTrue(stamp.issuedUnder(TestAuthority.anchor(token.certificate)).isPresent());
        assertTrue(
                stamp.issuedUnder(TestAuthority.anchor(token.signer.certificate()))
                        .isEmpty(),
                "another certificate of the same key is another certificate");
    }

    @Test
    void anotherDigestOrAnotherDigestAlgorithmIsRefused() throws Exception {
        TimeStampToken stamp = TimeStampToken.read(token().issued(IMPRINT));
        InvalidTimeStamp other =
                assertThrows(InvalidTimeStamp.class, () -> stamp.requireOver(Hash.sha256(new byte[] {2})));
        assertTrue(other.getMessage().contains("over something else"), other.getMessage());
        TestToken sha384 = token();
        sha384.imprintAlgorithm = NISTObjectIdentifiers.id_sha384;
        TimeStampToken longer = TimeStampToken.read(sha384.forged(new byte[48]));
        InvalidTimeStamp algorithm = assertThrows(InvalidTimeStamp.class, () -> longer.requireOver(IMPRINT));
        assertTrue(algorithm.getMessage().contains("not over a SHA-256 digest"), algorithm.getMessage());
    }

    @Test
    void aSignatureOfAnotherKeyIsRefused() {
        TestToken token = new TestToken(TestAuthority.signer(root));
        X509CertificateHolder another = TestAuthority.signer(root).certificate();
        token.certificate = another;
        token.named = another;
        token.carried = List.of(another);
        refused("not signed by the certificate it carries", token.forged(IMPRINT.bytes()));
    }

    @Test
    void aSignatureOverAWeakDigestIsRefused() {
        TestToken token = token();
        token.digest = "SHA1";
        refused("digest that is not SHA-256", token.forged(IMPRINT.bytes()));
    }

    @Test
    void aTokenWithoutItsCertificateIsRefused() {
        TestToken token = token();
        token.carried = List.of(rootCertificate);
        refused("does not carry its signer's certificate", token.forged(IMPRINT.bytes()));
    }

    @Test
    void aTokenThatNamesAnotherCertificateIsRefused() {
        TestToken token = token();
        token.named = token.signer.certificate();
        refused("names another certificate (ESSCertIDv2)", token.forged(IMPRINT.bytes()));
    }

    @Test
    void aTokenThatNamesItsCertificateBySha1OrNotAtAllIsRefused() {
        TestToken token = token();
        token.naming = TestToken.Naming.V1;
        refused("does not name its certificate by ESSCertIDv2", token.forged(IMPRINT.bytes()));
        token.naming = TestToken.Naming.NONE;
        refused("no RFC 3161 token", token.forged(IMPRINT.bytes()));
    }

    @Test
    void aCertificateThatIsNotForTimeStampsAloneIsRefused() {
        TestAuthority none = TestAuthority.signer(root).purposes();
        TestAuthority other = TestAuthority.signer(root).purposes(KeyPurposeId.id_kp_emailProtection);
        TestAuthority more = TestAuthority.signer(root)
                .purposes(KeyPurposeId.id_kp_timeStamping, KeyPurposeId.id_kp_emailProtection);
        TestAuthority uncritical = TestAuthority.signer(root).notCritical();
        for (TestAuthority signer : List.of(none, other, more, uncritical)) {
            refused("not for time stamps alone", new TestToken(signer).forged(IMPRINT.bytes()));
        }
    }

    @Test
    void aCertificateThatWasNotValidAtTheTokensTimeIsRefused() {
        for (String[] years : new String[][] {{"2020", "2021"}, {"2030", "2031"}}) {
            TestAuthority signer =
                    TestAuthority.signer(root).valid(years[0] + "-01-01T00:00:00Z", years[1] + "-01-01T00:00:00Z");
            refused("its certificate was not valid", new TestToken(signer).forged(IMPRINT.bytes()));
        }
    }

    @Test
    void anAuthorityOfTheSameNameAndAnotherKeyDoesNotLeadToTheRoot() throws Exception {
        TestAuthority forger = TestAuthority.root("root");
        assertTrue(endUnderRoot(new TestToken(TestAuthority.signer(forger), forger.certificate()))
                .isEmpty());
    }

    @Test
    void aMissingAuthorityInBetweenLeavesTheWayOpen() throws Exception {
        assertTrue(endUnderRoot(new TestToken(TestAuthority.signer(TestAuthority.below(root))))
                .isEmpty());
    }

    @Test
    void aSignerThatPlaysAuthorityIsRefused() {
        TestAuthority middle = TestAuthority.below(root).noAuthority();
        notAllowed("did not allow for it", new TestToken(TestAuthority.signer(middle), middle.certificate()));
    }

    @Test
    void anAuthorityThatHadEndedAtTheTokensTimeIsRefused() {
        TestAuthority middle = TestAuthority.below(root).valid("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z");
        notAllowed("did not allow for it", new TestToken(TestAuthority.signer(middle), middle.certificate()));
        TestToken late =
                new TestToken(TestAuthority.signer(root).valid("2026-01-01T00:00:00Z", "2050-01-01T00:00:00Z"));
        late.time = Instant.parse("2040-01-01T00:00:00Z");
        notAllowed("the authority's certificate was not valid", late);
    }
}
