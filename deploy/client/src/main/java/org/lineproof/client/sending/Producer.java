package org.lineproof.client.sending;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lineproof.client.spool.SpooledReceipt;
import org.lineproof.evidence.batch.SignedBatch;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.jose.JwsSigner;
import org.lineproof.evidence.jose.SdJwtIssuer;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.statement.HeartbeatStatement;
import org.lineproof.evidence.statement.InferenceStatement;

/**
 * Who states something about which system, and signs it.
 *
 * @param name of the producer
 * @param system the AI system
 */
public record Producer(String name, String system, JwsSigner signer) {
    private static final String NDJSON = "application/x-ndjson";

    /** How the receipts are signed. */
    public enum Signing {
        /** One signature over all receipts that are sent together. */
        BATCH,
        /** A signature for each receipt: the service judges each by itself. */
        EACH
    }

    /**
     * Signs and sends receipts with consecutive numbers.
     *
     * @return the number of the last one that the service has
     * @throws NotTaken if it has not even the first
     */
    long send(ReceiptApi api, Signing signing, long epoch, List<SpooledReceipt> receipts)
            throws NotTaken, InterruptedException {
        long first = receipts.get(0).sequence();
        if (signing == Signing.BATCH) {
            String lines = SignedBatch.sign(signer, name, system, epoch, first, fields(receipts))
                    .lines();
            JsonNode answer = api.post("/receipts/signed-batch", NDJSON, lines);
            if (answer.at("/summary/successful").asInt() != receipts.size()) {
                throw new NotTaken("the service confirmed another number of receipts than it was sent: " + answer);
            }
            return first + receipts.size() - 1;
        }
        return confirmed(first, receipts.size(), api.post("/receipts/batch", NDJSON, tokens(epoch, receipts)));
    }

    private static long confirmed(long first, int sent, JsonNode answer) throws NotTaken {
        if (answer.at("/summary/received").asInt() != sent) {
            throw new NotTaken("the service counted another number of receipts than it was sent: " + answer);
        }
        JsonNode failed = answer.at("/failed/0");
        if (failed.path("index").asInt(-1) == 0) {
            throw new NotTaken(
                    "receipt " + first + " was refused: " + failed.path("field").asText("") + " "
                            + failed.path("reason").asText());
        }
        return first + (failed.isMissingNode() ? sent : failed.path("index").asInt()) - 1;
    }

    private String tokens(long epoch, List<SpooledReceipt> receipts) {
        StringBuilder lines = new StringBuilder();
        List<List<Disclosure>> fields = fields(receipts);
        for (int i = 0; i < receipts.size(); i++) {
            InferenceStatement coordinates = new InferenceStatement(
                    name, system, epoch, receipts.get(i).sequence(), JsonNodeFactory.instance.objectNode());
            String token = SdJwtIssuer.issue(
                            signer, InferenceStatement.SD_JWT_TYPE, coordinates.clearClaims(), fields.get(i))
                    .serialized();
            lines.append("{\"receipt\":\"").append(token).append("\"}\n");
        }
        return lines.toString();
    }

    /** States how many receipts were made in the epoch. */
    void count(ReceiptApi api, long epoch, long given, Instant now) throws NotTaken, InterruptedException {
        HeartbeatStatement statement = new HeartbeatStatement(name, system, epoch, given, now);
        api.post("/heartbeats", "application/jose", signer.sign(HeartbeatStatement.TYPE, statement.claims()));
    }

    /** What is spooled of a receipt: its salted fields, one a line. */
    public static byte[] spooled(List<Disclosure> fields) {
        return String.join("\n", fields.stream().map(Disclosure::encoded).toList())
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static List<List<Disclosure>> fields(List<SpooledReceipt> receipts) {
        List<List<Disclosure>> fields = new ArrayList<>();
        for (SpooledReceipt receipt : receipts) {
            List<Disclosure> disclosures = new ArrayList<>();
            for (String encoded : new String(receipt.content(), StandardCharsets.US_ASCII).split("\n")) {
                try {
                    disclosures.add(Disclosure.parse(encoded));
                } catch (MalformedJson e) {
                    throw new IllegalStateException("the spool keeps what was written", e);
                }
            }
            fields.add(disclosures);
        }
        return fields;
    }
}
