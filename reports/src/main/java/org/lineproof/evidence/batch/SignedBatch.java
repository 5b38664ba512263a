package org.lineproof.evidence.batch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.jose.JwsSigner;
import org.lineproof.evidence.json.CanonicalJson;

/**
 * A batch as it is sent: the signed head, and the disclosures of each receipt.
 *
 * @param head the head as it was signed
 * @param receipts for each receipt, in the order of their numbers, all its disclosures
 */
public record SignedBatch(String head, List<List<Disclosure>> receipts) {
    public SignedBatch {
        receipts = receipts.stream().map(List::copyOf).toList();
    }

    /**
     * Signs receipts whose fields are already salted.
     *
     * @param first the number of the first receipt
     * @param receipts all fields of each receipt
     * @throws IllegalArgumentException when there are none or more than 5,000, or a field stands in one twice
     */
    public static SignedBatch sign(
            JwsSigner signer, String producer, String system, long epoch, long first, List<List<Disclosure>> receipts) {
        List<Hash> leaves = new ArrayList<>();
        for (List<Disclosure> fields : receipts) {
            if (fields.stream().map(Disclosure::name).distinct().count() != fields.size()) {
                throw new IllegalArgumentException("a field stands in one receipt twice");
            }
            leaves.add(BatchHead.leaf(
                    BatchHead.claimsOf(producer, system, epoch, first + leaves.size()),
                    fields.stream().map(Disclosure::digest).toList()));
        }
        Hash root = new BatchTree(leaves).root();
        BatchHead head = new BatchHead(producer, system, epoch, first, receipts.size(), root);
        return new SignedBatch(signer.sign(BatchHead.TYPE, head.claims()), receipts);
    }

    /**
     * Newline-delimited JSON: {@code {"batch":"<head>"}}, then for each receipt {@code {"disclosures":["...", ...]}}.
     */
    public String lines() {
        String first = CanonicalJson.text(JsonNodeFactory.instance.objectNode().put("batch", head));
        return receipts.stream()
                .map(fields -> line(fields.stream().map(Disclosure::encoded).toList()))
                .collect(Collectors.joining("\n", first + "\n", "\n"));
    }

    /** The line of one receipt: {@code {"disclosures":["...", ...]}}. Base64url needs no escapes. */
    public static String line(List<String> disclosures) {
        return disclosures.isEmpty()
                ? "{\"disclosures\":[]}"
                : "{\"disclosures\":[\"" + String.join("\",\"", disclosures) + "\"]}";
    }
}
