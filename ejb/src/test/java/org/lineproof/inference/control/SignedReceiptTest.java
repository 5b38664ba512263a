package org.lineproof.inference.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.registry.entity.Declared.refuses;
import static org.lineproof.registry.entity.Declared.signer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.statement.ReceiptToken;
import org.lineproof.inference.entity.ReceiptView;
import org.lineproof.privacy.entity.Content;
import org.lineproof.tenancy.entity.Refusal;

class SignedReceiptTest {

    private final Producer producer = new Producer(signer(1));
    private final ObjectNode fields = Producer.fields("claim-0001");
    private final SecureRandom random = new SecureRandom();

    @Test
    void anSdJwtKeepsTheProducersDisclosures() {
        SignedReceipt receipt = SignedReceipt.parse(producer.sdJwt(1, fields));
        Content content = receipt.content(random);
        assertEquals(ReceiptView.Form.SD_JWT, receipt.form());
        assertEquals(((ReceiptToken.Selective) receipt.token()).token().digests(), Set.copyOf(content.digests()));
        assertEquals(receipt.token().jws().token(), content.statement());
    }

    @Test
    void fromAPlainJwsWeMakeOneDisclosureAClaimAndKeepNoStatementThatShowsThemAll() {
        SignedReceipt receipt = SignedReceipt.parse(producer.jws(1, fields));
        Content content = receipt.content(random);
        assertEquals(ReceiptView.Form.JWS, receipt.form());
        Set<String> names = content.disclosures().stream().map(Disclosure::name).collect(Collectors.toSet());
        assertEquals(Set.of("modelDigest", "modelVersion", "decisionId", "time", "outputClass", "confidence"), names);
        assertNull(content.statement());
    }

    @Test
    void theSameFieldsAreTheSameStatementWhateverTheSalts() {
        Content first = SignedReceipt.parse(producer.sdJwt(1, fields)).content(random);
        assertTrue(SignedReceipt.parse(producer.sdJwt(1, fields)).says(first));
        assertTrue(SignedReceipt.parse(producer.jws(1, fields)).says(first));
        assertFalse(SignedReceipt.parse(producer.jws(1, fields.deepCopy().put("outputClass", "later")))
                .says(first));
        assertFalse(SignedReceipt.parse(producer.jws(1, fields.deepCopy().put("unit", "ward")))
                .says(first));
    }

    @ParameterizedTest
    @ValueSource(strings = {"modelDigest", "decisionId", "time", "outputClass"})
    void aMissingFieldIsNamed(String field) {
        fields.remove(field);
        refuses(field, () -> SignedReceipt.parse(producer.sdJwt(1, fields)));
        refuses(field, () -> SignedReceipt.parse(producer.jws(1, fields)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "   "})
    void aDecisionIdThatNoDatabaseTakesIsNamed(String id) {
        fields.put("decisionId", id);
        refuses("decisionId", () -> SignedReceipt.parse(producer.jws(1, fields)));
    }

    @Test
    void aTimeBeyondAllCalendarsIsNamed() {
        fields.put("time", "+999999999-01-01T00:00:00Z");
        refuses("time", () -> SignedReceipt.parse(producer.jws(1, fields)));
    }

    @Test
    void aLabelOrProducerTooLongToListIsNamed() {
        fields.put("modelVersion", "x".repeat(201));
        refuses("modelVersion", () -> SignedReceipt.parse(producer.jws(1, fields)));
        refuses("iss", () -> SignedReceipt.parse(producer.named("x".repeat(201)).jws(1, Producer.fields("d"))));
    }

    @Test
    void aSystemThatNoRegistryCouldHoldIsUnknown() {
        Refusal refusal = refuses(
                "system",
                () -> SignedReceipt.parse(producer.ofSystem("No System").jws(1, fields)));
        assertEquals(Refusal.Kind.UNPROCESSABLE, refusal.kind());
    }

    @Test
    void aFieldWithheldAtReceptionIsRefused() {
        String token = producer.sdJwt(1, fields);
        int last = token.lastIndexOf('~', token.length() - 2);
        String withheld = token.substring(0, last + 1);
        Refusal refusal = assertThrows(Refusal.class, () -> SignedReceipt.parse(withheld));
        assertTrue(refusal.field() != null, refusal.reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "a.b.c", "a.b.c~", "not a token"})
    void whatIsNoTokenIsMalformed(String token) {
        assertEquals(
                Refusal.Kind.MALFORMED,
                assertThrows(Refusal.class, () -> SignedReceipt.parse(token)).kind());
    }

    @Test
    void aTokenLongerThan64KibIsTooLarge() {
        Refusal refusal = assertThrows(Refusal.class, () -> SignedReceipt.parse("x".repeat(65_537)));
        assertEquals(Refusal.Kind.TOO_LARGE, refusal.kind());
    }
}
