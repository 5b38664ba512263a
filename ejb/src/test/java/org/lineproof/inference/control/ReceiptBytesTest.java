package org.lineproof.inference.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lineproof.registry.entity.Declared.signer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.inference.control.batch.BatchLines;
import org.lineproof.inference.control.batch.BatchUnderOneSignature;
import org.lineproof.privacy.entity.Content;

/**
 * What stands in a log stands there for ever. The expected lines were written by the code of November 2026: for each
 * receipt its entry, and the digest of what is kept beside it.
 */
class ReceiptBytesTest {

    private static final int COUNT = 20;
    private static final Instant MINUTE = Instant.parse("2026-11-27T03:00:00Z");

    private final SecureRandom random = seeded();
    private final Producer producer = new Producer(signer(1)).salting(random);

    @Test
    void entriesAndContentsOfFixedReceiptsAreTheSameByteForByte() throws IOException {
        List<SignedReceipt> receipts = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            receipts.add(line("{\"receipt\":\"" + producer.sdJwt(i + 1, fields(i)) + "\"}"));
        }
        for (int i = 0; i < COUNT; i++) {
            receipts.add(line("{\"receipt\":\"" + producer.jws(COUNT + i + 1, fields(i)) + "\"}"));
        }
        List<ObjectNode> together =
                IntStream.range(0, COUNT).mapToObj(ReceiptBytesTest::fields).toList();
        String batch = producer.signedBatch(2 * COUNT + 1, together);
        receipts.addAll(BatchUnderOneSignature.read(new ByteArrayInputStream(batch.getBytes(StandardCharsets.UTF_8)))
                .receipts());
        String made = receipts.stream().map(this::line).collect(Collectors.joining("\n", "", "\n"));
        try (InputStream expected = getClass().getResourceAsStream("/org/lineproof/inference/receipts.txt")) {
            assertEquals(new String(Objects.requireNonNull(expected).readAllBytes(), StandardCharsets.UTF_8), made);
        }
    }

    private static SignedReceipt line(String json) {
        return BatchLines.receipt(json.getBytes(StandardCharsets.UTF_8));
    }

    private String line(SignedReceipt receipt) {
        Content content = receipt.content(random);
        Entry entry = ReceiptEntries.entry(receipt.statement(), content, List.of(), MINUTE);
        String kept = content.disclosures().stream().map(Disclosure::encoded).collect(Collectors.joining("\n"))
                + "\n" + content.rawSalt().base64Url() + "\n" + content.statement() + "\n"
                + new String(content.raw(), StandardCharsets.UTF_8);
        return receipt.form() + " " + new String(entry.bytes(), StandardCharsets.UTF_8) + " "
                + Hash.sha256(kept.getBytes(StandardCharsets.UTF_8)).hex();
    }

    /** Each with something that is written in its own way: other scripts, escapes, numbers, arrays, objects. */
    private static ObjectNode fields(int i) {
        ObjectNode fields = Producer.fields("d\u00e9cision \"" + i + "\" \u2044 \ud83c\udfe5\t");
        fields.put("confidence", 1.0 / (i + 1)).put("unit", "Station\\" + i).put("outputClass", i - 10);
        fields.put("time", "2026-11-22T10:00:00." + (100 + i) + "+01:00");
        if (i % 2 == 0) {
            fields.putArray("factors")
                    .add(i)
                    .add("\u0007")
                    .addNull()
                    .addObject()
                    .put("b", 1e21)
                    .put("a", -0.5);
        }
        if (i % 3 == 0) {
            fields.putObject("environment").put("region", "eu-central").put("hardware", "\u00fc");
        }
        return fields;
    }

    private static SecureRandom seeded() {
        try {
            SecureRandom seeded = SecureRandom.getInstance("SHA1PRNG");
            seeded.setSeed(27);
            return seeded;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every platform has SHA1PRNG", e);
        }
    }
}
