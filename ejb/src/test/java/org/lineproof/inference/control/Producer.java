package org.lineproof.inference.control;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.List;
import org.lineproof.evidence.batch.SignedBatch;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.disclosure.Salt;
import org.lineproof.evidence.jose.JwsSigner;
import org.lineproof.evidence.jose.SdJwtIssuer;
import org.lineproof.evidence.statement.InferenceStatement;
import org.lineproof.registry.entity.Declared;

/** A model server that signs receipts; a test changes the fields it wants wrong. */
public final class Producer {

    private final JwsSigner signer;
    private String system = "claim-triage";
    private String name = "triage-gateway";
    private SecureRandom random = new SecureRandom();

    public Producer(JwsSigner signer) {
        this.signer = signer;
    }

    public Producer named(String producer) {
        this.name = producer;
        return this;
    }

    public Producer ofSystem(String id) {
        this.system = id;
        return this;
    }

    /** Salts come from here. */
    public Producer salting(SecureRandom source) {
        this.random = source;
        return this;
    }

    public static ObjectNode fields(String decision) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.put("modelDigest", Declared.digest('a')).put("modelVersion", "triage@1.0.a");
        fields.put("decisionId", decision).put("time", "2026-11-22T10:00:00Z");
        return fields.put("outputClass", "urgent").put("confidence", 0.9);
    }

    public String sdJwt(long sequence, ObjectNode fields) {
        return new SdJwtIssuer(signer, random)
                .issue(InferenceStatement.SD_JWT_TYPE, claims(sequence), fields)
                .serialized();
    }

    public String jws(long sequence, ObjectNode fields) {
        ObjectNode claims = claims(sequence);
        claims.setAll(fields);
        return signer.sign(InferenceStatement.JWS_TYPE, claims);
    }

    /** The lines of a batch under one signature, the first receipt with this number. */
    public String signedBatch(long first, List<ObjectNode> receipts) {
        List<List<Disclosure>> salted = receipts.stream()
                .map(fields -> fields.properties().stream()
                        .map(field -> Disclosure.of(Salt.random(random), field.getKey(), field.getValue()))
                        .toList())
                .toList();
        return SignedBatch.sign(signer, name, system, 1, first, salted).lines();
    }

    private ObjectNode claims(long sequence) {
        return new InferenceStatement(name, system, 1, sequence, JsonNodeFactory.instance.objectNode()).clearClaims();
    }
}
