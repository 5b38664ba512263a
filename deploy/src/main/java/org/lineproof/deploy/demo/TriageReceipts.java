package org.lineproof.deploy.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.lineproof.deploy.demo.TriageModel.ProvedClaim;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.jose.JwsSigner;
import org.lineproof.evidence.jose.SdJwtIssuer;
import org.lineproof.evidence.statement.InferenceStatement;

/**
 * The model server's receipts: 200 SD-JWTs of one producer, 24 of them with proofs. Two faults are in them on purpose:
 * the sequence skips two numbers, and one receipt names a model that nobody registered.
 */
final class TriageReceipts {

    static final int COUNT = 200;
    static final long EPOCH = 1;

    /** Two numbers that the producer never sends. */
    static final long GAP_FROM = 118;

    static final long GAP_LENGTH = 2;

    /** The number of the receipt whose model is unknown. */
    static final long UNREGISTERED_AT = 151;

    /** One receipt and what it is about. */
    record Issued(String decisionId, String token) {}

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Duration BETWEEN_DECISIONS = Duration.ofMinutes(53);

    private final SecureRandom random = new SecureRandom();
    // Seeded, so that the demonstration tells the same story each time; salts come from the secure source.
    private final Random story = new Random(20_261_122);
    private final SdJwtIssuer issuer;
    private final Instant lastDecision;

    TriageReceipts(JwsSigner signer, Instant now) {
        this.issuer = new SdJwtIssuer(signer, random);
        this.lastDecision = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** All receipts in the order of their sequence. */
    List<Issued> issue() {
        List<ProvedClaim> proved = TriageModel.provedClaims();
        List<Issued> issued = new ArrayList<>(COUNT);
        for (ProvedClaim claim : proved) {
            ObjectNode fields = common(claim.sequence(), claim.decisionId(), claim.outputClass());
            fields.put("inputCommitment", claim.inputCommitment());
            // It opens the proof's context signal, and can be withheld apart from the proof.
            fields.put("decisionSalt", claim.decisionSalt());
            fields.set("proof", claim.proofField());
            issued.add(sign(claim.sequence(), fields));
        }
        for (long sequence = proved.size() + 1; issued.size() < COUNT; sequence++) {
            if (sequence < GAP_FROM || sequence >= GAP_FROM + GAP_LENGTH) {
                issued.add(sign(sequence, unproved(sequence)));
            }
        }
        return issued;
    }

    private ObjectNode unproved(long sequence) {
        String outputClass = TriageModel.CLASSES.get(Math.min(2, (int) Math.abs(story.nextGaussian() * 1.2)));
        ObjectNode fields = common(sequence, String.format(Locale.ROOT, "claim-%04d", sequence), outputClass);
        byte[] salted = new byte[32];
        random.nextBytes(salted);
        fields.put("inputCommitment", "sha256:" + Hash.sha256(salted).hex());
        if (sequence == UNREGISTERED_AT) {
            fields.put("modelDigest", TriageModel.unregisteredDigest());
            fields.put("modelVersion", TriageModel.NAME + "@1.5.0-rc1");
        }
        return fields;
    }

    private ObjectNode common(long sequence, String decisionId, String outputClass) {
        ObjectNode fields = NODES.objectNode();
        fields.put("modelDigest", TriageModel.digest());
        fields.put("modelVersion", TriageModel.NAME + "@" + TriageModel.VERSION);
        fields.put("decisionId", decisionId);
        Duration before = BETWEEN_DECISIONS.multipliedBy(COUNT + GAP_LENGTH - sequence);
        fields.put("time", lastDecision.minus(before).toString());
        fields.put("outputClass", outputClass);
        fields.put("confidence", Math.round((0.71 + 0.28 * story.nextDouble()) * 1000) / 1000.0);
        fields.putArray("factors")
                .add(factor("billed amount against tariff", story))
                .add(factor("days since admission", story))
                .add(factor("number of procedures", story));
        fields.put("factorsMethod", "integrated gradients");
        fields.put("unit", "claims-centre-2");
        fields.put("noticeId", "notice-2026-03");
        fields.put("instructionsVersion", "2.1");
        fields.put("policyId", "triage-policy-7");
        return fields;
    }

    private static ObjectNode factor(String name, Random story) {
        ObjectNode factor = NODES.objectNode();
        factor.put("name", name);
        factor.put("weight", Math.round((story.nextDouble() * 2 - 1) * 100) / 100.0);
        return factor;
    }

    private Issued sign(long sequence, ObjectNode fields) {
        ObjectNode clear = new InferenceStatement(
                        TriageModel.PRODUCER, TriageModel.SYSTEM, EPOCH, sequence, NODES.objectNode())
                .clearClaims();
        String token =
                issuer.issue(InferenceStatement.SD_JWT_TYPE, clear, fields).serialized();
        return new Issued(fields.get("decisionId").asText(), token);
    }
}
