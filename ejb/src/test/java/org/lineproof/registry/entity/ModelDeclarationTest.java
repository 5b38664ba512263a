package org.lineproof.registry.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.registry.entity.Declared.refuses;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelDeclarationTest {

    private final ObjectNode body = Declared.model("claim-triage", Declared.digest('a'), Declared.signer(1));

    @Test
    void aDeclarationReadsBackAsItWasWritten() {
        assertEquals(body, ModelDeclaration.parse(body).json());
    }

    @Test
    void theTrainingJobMayBeLeftOutOrCalledJob() {
        ObjectNode job = (ObjectNode) body.get("trainedBy");
        job.remove("name");
        job.put("job", "train-triage");
        assertEquals(
                new JobId("training", "train-triage"),
                ModelDeclaration.parse(body).trainedBy());
        job.put("name", "another");
        refuses("trainedBy.job", () -> ModelDeclaration.parse(body));
        body.remove("trainedBy");
        assertNull(ModelDeclaration.parse(body).trainedBy());
    }

    @ParameterizedTest
    @ValueSource(strings = {"system", "name", "version", "digest"})
    void aMissingMemberIsNamed(String member) {
        body.remove(member);
        refuses(member, () -> ModelDeclaration.parse(body));
    }

    @Test
    void aModelWithoutKeyIsRefused() {
        body.remove("signer");
        refuses("signer", () -> ModelDeclaration.parse(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha256:", "md5:aaaa", "SHA256:AA", "aaaa"})
    void aDigestOfAnotherFormIsNamed(String digest) {
        body.put("digest", digest);
        refuses("digest", () -> ModelDeclaration.parse(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "a b", "@", "ä"})
    void aNameThatWouldMakeTheLabelAmbiguousIsNamed(String name) {
        body.put("name", name);
        refuses("name", () -> ModelDeclaration.parse(body));
        body.put("name", "triage").put("version", name);
        refuses("version", () -> ModelDeclaration.parse(body));
    }

    @Test
    void aPrivateKeyIsRefusedSoThatNoneIsStored() {
        ((ObjectNode) body.get("signer")).put("d", "AAAA");
        assertTrue(
                refuses("signer", () -> ModelDeclaration.parse(body)).reason().contains("private"));
    }

    @Test
    void aKeyOfAnotherKindIsRefused() {
        ((ObjectNode) body.get("signer")).put("kty", "RSA");
        refuses("signer", () -> ModelDeclaration.parse(body));
    }

    @Test
    void anEmptyNamespaceOfTheTrainingJobIsNamed() {
        ((ObjectNode) body.get("trainedBy")).put("namespace", "");
        refuses("trainedBy.namespace", () -> ModelDeclaration.parse(body));
    }
}
