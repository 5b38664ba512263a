package org.lineproof.inference.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.lineproof.registry.entity.Declared.digest;
import static org.lineproof.registry.entity.Declared.refuses;
import static org.lineproof.registry.entity.Declared.signer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.registry.entity.Declared;
import org.lineproof.registry.entity.ModelDeclaration;
import org.lineproof.registry.entity.ModelVersion;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.entity.Acknowledgement;
import org.lineproof.transparency.entity.LogName;

/** Whose key vouches for a receipt. */
class ReceiptKeyTest {

    private final ObjectNode fields = Producer.fields("claim-0001");
    private final ModelVersion first = model('a', 1);
    private final ModelVersion second = model('b', 2);

    @Test
    void aRegisteredVersionCountsWithItsOwnKey() {
        SignatureCheck check = SignatureCheck.of(receipt(1), List.of(second, first));
        assertEquals(first, check.model());
        assertEquals(signer(1).key(), check.key());
    }

    @Test
    void theKeyOfAnotherVersionDoesNotVouchForARegisteredOne() {
        refuses("signature", () -> SignatureCheck.of(receipt(2), List.of(first, second)));
    }

    @Test
    void anyKeyOfTheSystemVouchesForAVersionThatNobodyRegistered() {
        fields.put("modelDigest", digest('e'));
        SignatureCheck check = SignatureCheck.of(receipt(2), List.of(first, second));
        assertNull(check.model());
        assertEquals(signer(2).key(), check.key());
    }

    @Test
    void aKeyThatIsNotOfTheSystemVouchesForNothing() {
        fields.put("modelDigest", digest('e'));
        refuses("modelDigest", () -> SignatureCheck.of(receipt(3), List.of(first, second)));
        refuses("modelDigest", () -> SignatureCheck.of(receipt(1), List.of()));
    }

    @Test
    void aKeyIdAloneIsNoSignature() {
        fields.put("modelDigest", digest('e'));
        String genuine = new Producer(signer(1)).jws(1, fields);
        String other = new Producer(signer(1)).jws(2, fields);
        String spliced = genuine.substring(0, genuine.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));
        refuses("signature", () -> SignatureCheck.of(SignedReceipt.parse(spliced), List.of(first)));
    }

    private SignedReceipt receipt(int key) {
        return SignedReceipt.parse(new Producer(signer(key)).jws(1, fields));
    }

    private static ModelVersion model(char digest, int key) {
        Acknowledgement logged = new Acknowledgement(
                new UUID(0, key), LogName.AUDIT, "example/demo/audit", Hash.sha256(new byte[] {1}), () -> "");
        ModelDeclaration declared = ModelDeclaration.parse(Declared.model("claim-triage", digest(digest), signer(key)));
        return new ModelVersion(new TenantId("demo"), declared, logged, Instant.EPOCH);
    }
}
