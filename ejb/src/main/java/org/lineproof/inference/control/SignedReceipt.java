package org.lineproof.inference.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.lineproof.evidence.disclosure.Salt;
import org.lineproof.evidence.jose.SdJwt;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.statement.InferenceStatement;
import org.lineproof.evidence.statement.ReceiptField;
import org.lineproof.evidence.statement.ReceiptToken;
import org.lineproof.inference.control.proof.ProofScreening;
import org.lineproof.inference.entity.LoggedReceipt;
import org.lineproof.inference.entity.ReceiptView;
import org.lineproof.privacy.entity.Content;
import org.lineproof.registry.entity.ModelDigest;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.Wording;

/** A receipt that is well-formed; whether its signature holds is still to be seen. */
public final class SignedReceipt {

    /** The most characters of a token. */
    public static final int MAX_TOKEN = 64 * 1024;

    /** PostgreSQL knows later years, but no decision was made in one. */
    private static final int LAST_YEAR = 9999;

    private final String text;
    private final ReceiptToken token;
    private final InferenceStatement statement;
    private final Coordinates coordinates;
    private final Instant decidedAt;

    private SignedReceipt(String text, ReceiptToken token, InferenceStatement statement) {
        this.text = text;
        this.token = token;
        this.statement = statement;
        Wording.SHORT.check("decisionId", decisionId());
        Wording.SHORT.check("iss", statement.producer());
        statement.text(ReceiptField.MODEL_VERSION).ifPresent(label -> Wording.SHORT.check("modelVersion", label));
        proofMember("system").ifPresent(system -> Wording.SHORT.check("proof.system", system));
        ProofScreening.requireForm(statement);
        OffsetDateTime time =
                OffsetDateTime.parse(statement.text(ReceiptField.TIME).orElseThrow());
        if (time.getYear() > LAST_YEAR) {
            throw Refusal.unprocessable("time", "is beyond the year " + LAST_YEAR);
        }
        this.decidedAt = time.toInstant();
        if (token instanceof ReceiptToken.Selective selective) {
            requireAllShown(selective.token());
        }
        this.coordinates =
                new Coordinates(system(statement), statement.producer(), statement.epoch(), statement.sequence());
    }

    /** @throws Refusal naming the claim or field that is missing, unknown or ill-formed */
    public static SignedReceipt parse(String text) {
        if (text.length() > MAX_TOKEN) {
            throw Refusal.tooLarge(
                    null, "a receipt has at most " + MAX_TOKEN + " characters; commit to large inputs instead");
        }
        try {
            return of(text, ReceiptToken.parse(text, MAX_TOKEN));
        } catch (MalformedJson e) {
            throw Refusal.malformed(e.field().isEmpty() ? null : e.field(), e.reason());
        }
    }

    /**
     * @param text the token, or for one of a batch its line, as received
     * @throws MalformedJson if a claim or field is missing, unknown or ill-formed
     * @throws Refusal if a field is well-formed and cannot be so
     */
    public static SignedReceipt of(String text, ReceiptToken token) throws MalformedJson {
        return new SignedReceipt(text, token, InferenceStatement.of(token));
    }

    private static SystemId system(InferenceStatement statement) {
        try {
            return new SystemId(statement.system());
        } catch (IllegalArgumentException e) {
            throw Refusal.unprocessable("system", "is not registered: " + e.getMessage());
        }
    }

    /** What is withheld here could never be evidence later, and the content root could not count it. */
    private static void requireAllShown(SdJwt token) {
        int withheld = token.digests().size() - token.disclosures().size();
        if (withheld > 0) {
            throw Refusal.unprocessable(
                    "_sd", withheld + " digests have no disclosure; send the receipt with all its disclosures");
        }
    }

    public ReceiptToken token() {
        return token;
    }

    public InferenceStatement statement() {
        return statement;
    }

    Coordinates coordinates() {
        return coordinates;
    }

    SystemId system() {
        return coordinates.system();
    }

    ModelDigest modelDigest() {
        return new ModelDigest(statement.text(ReceiptField.MODEL_DIGEST).orElseThrow());
    }

    String decisionId() {
        return statement.text(ReceiptField.DECISION_ID).orElseThrow();
    }

    Instant decidedAt() {
        return decidedAt;
    }

    /** A text that every proof has; empty if the receipt carries none. */
    Optional<String> proofMember(String member) {
        return statement
                .field(ReceiptField.PROOF)
                .map(proof -> proof.path(member).asText());
    }

    ReceiptView.Form form() {
        return switch (token) {
            case ReceiptToken.Selective selective -> ReceiptView.Form.SD_JWT;
            case ReceiptToken.Plain plain -> ReceiptView.Form.JWS;
            case ReceiptToken.Batched batched -> ReceiptView.Form.BATCH;
        };
    }

    /**
     * An SD-JWT and one of a batch keep the producer's disclosures. For a plain JWS we make them; its clear claims stay
     * among the raw bytes and are no statement that could be shown under masking.
     */
    Content content(SecureRandom random) {
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        return switch (token) {
            case ReceiptToken.Selective selective ->
                new Content(
                        selective.token().disclosures(),
                        raw,
                        Salt.random(random),
                        selective.jws().token());
            case ReceiptToken.Plain plain -> Content.ofFields(statement.fields(), raw, random);
            case ReceiptToken.Batched batched ->
                new Content(
                        batched.disclosures(),
                        raw,
                        Salt.random(random),
                        batched.statement().text());
        };
    }

    /** Whether a content kept earlier says the same, whatever its salts and signature. */
    boolean says(Content earlier) {
        return says(earlier, statement.fields());
    }

    /** The same but for the bytes of the proof, of which there can be many for one statement. */
    boolean saysBesideProof(Content earlier) {
        ObjectNode fields = statement.fields();
        String proof = ReceiptField.PROOF.field();
        earlier.disclosures().stream()
                .filter(disclosure -> disclosure.name().equals(proof))
                .forEach(disclosure -> fields.set(proof, disclosure.value()));
        return says(earlier, fields);
    }

    private static boolean says(Content earlier, ObjectNode fields) {
        if (earlier.disclosures().size() != fields.size()) {
            return false;
        }
        return earlier.disclosures().stream()
                .allMatch(disclosure -> disclosure.value().equals(fields.get(disclosure.name())));
    }

    /** The number that a producer gave to a statement: it can be given once. */
    record Coordinates(SystemId system, String producer, long epoch, long sequence) {

        static Coordinates of(LoggedReceipt receipt) {
            return new Coordinates(receipt.system(), receipt.producer(), receipt.epoch(), receipt.sequence());
        }
    }
}
