package org.lineproof.deploy.system;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.lineproof.evidence.batch.SignedBatch;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.disclosure.Salt;
import org.lineproof.evidence.jose.JwsSigner;
import org.lineproof.evidence.jose.SdJwtIssuer;
import org.lineproof.evidence.statement.InferenceStatement;

/** An AI system of its own for one test, with a registered model and the key that signs its receipts. */
final class Declared {

    static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final SecureRandom RANDOM = new SecureRandom();

    final String system;
    final JwsSigner signer;
    private final String modelDigest;
    private final AtomicLong sequence = new AtomicLong();

    private Declared(String system) {
        this.system = system;
        byte[] seed = new byte[32];
        RANDOM.nextBytes(seed);
        this.signer = new JwsSigner(seed);
        this.modelDigest =
                "sha256:" + Hash.sha256(system.getBytes(StandardCharsets.UTF_8)).hex();
    }

    /** Registers a new system and its model through the API. */
    static Declared by(Caller caller) {
        Declared declared =
                new Declared("system-" + Long.toString(System.currentTimeMillis(), 36) + "-" + COUNT.incrementAndGet());
        caller.post("/systems", declared.systemDeclaration()).is(201);
        caller.post("/models", declared.modelDeclaration()).is(201);
        return declared;
    }

    ObjectNode systemDeclaration() {
        return NODES.objectNode()
                .put("id", system)
                .put("name", "A system under test")
                .put("intendedPurpose", "Is asked questions by system tests.")
                .put("role", "provider")
                .put("annexIII", "5(b)")
                .put("classificationReasoning", "Assumed for the test.");
    }

    ObjectNode modelDeclaration() {
        ObjectNode model = NODES.objectNode()
                .put("system", system)
                .put("name", "model")
                .put("version", "1.0.0")
                .put("digest", modelDigest);
        model.set("signer", signer.key().json());
        return model;
    }

    /** The fields of a receipt of the next decision. */
    ObjectNode fields(String decision) {
        return NODES.objectNode()
                .put("modelDigest", modelDigest)
                .put("modelVersion", "model@1.0.0")
                .put("decisionId", decision)
                .put("time", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("inputCommitment", "sha256:" + "ab".repeat(32))
                .put("outputClass", "granted")
                .put("confidence", 0.93);
    }

    /** The next receipt as an SD-JWT. */
    String receipt(String decision) {
        return receipt(fields(decision));
    }

    String receipt(ObjectNode fields) {
        return issuer().issue(InferenceStatement.SD_JWT_TYPE, next(), fields).serialized();
    }

    /** The lines of a batch of the next receipts under one signature. */
    String signedBatch(ObjectNode... receipts) {
        List<List<Disclosure>> salted = Arrays.stream(receipts)
                .map(fields -> fields.properties().stream()
                        .map(field -> Disclosure.of(Salt.random(RANDOM), field.getKey(), field.getValue()))
                        .toList())
                .toList();
        long first = sequence.getAndAdd(receipts.length) + 1;
        return SignedBatch.sign(signer, "gateway", system, 1, first, salted).lines();
    }

    /** The next receipt as a plain compact JWS. */
    String plainReceipt(String decision) {
        ObjectNode claims = next();
        claims.setAll(fields(decision));
        return signer.sign(InferenceStatement.JWS_TYPE, claims);
    }

    /** A receipt signed by a key that nobody registered. */
    String forgedReceipt(String decision) {
        byte[] seed = new byte[32];
        RANDOM.nextBytes(seed);
        return new SdJwtIssuer(new JwsSigner(seed), RANDOM)
                .issue(InferenceStatement.SD_JWT_TYPE, next(), fields(decision))
                .serialized();
    }

    /** Leaves numbers of the sequence out, as a producer does that lost messages. */
    void skip(int numbers) {
        sequence.addAndGet(numbers);
    }

    private SdJwtIssuer issuer() {
        return new SdJwtIssuer(signer, RANDOM);
    }

    private ObjectNode next() {
        return new InferenceStatement("gateway", system, 1, sequence.incrementAndGet(), NODES.objectNode())
                .clearClaims();
    }
}
