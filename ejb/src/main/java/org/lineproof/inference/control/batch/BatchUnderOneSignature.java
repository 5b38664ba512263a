package org.lineproof.inference.control.batch;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lineproof.evidence.batch.BatchHead;
import org.lineproof.evidence.batch.BatchTree;
import org.lineproof.evidence.batch.BatchedStatement;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.jose.CompactJws;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.evidence.statement.ReceiptToken;
import org.lineproof.inference.control.SignedReceipt;
import org.lineproof.tenancy.entity.Refusal;

/**
 * Receipts whose producer signed the root over all of them; whether that signature holds is still to be seen.
 *
 * @param receipts all of them in the order of their numbers; empty if one was refused
 * @param refused the receipts that cannot be taken, by index from 0
 */
public record BatchUnderOneSignature(List<SignedReceipt> receipts, Map<Integer, Refusal> refused) {

    /**
     * Reads {@code {"batch":"<head>"}} and for each receipt {@code {"disclosures":["...", ...]}}.
     *
     * @throws Refusal if the head is ill-formed, another number of receipts follows than it says, or their root is
     *     another one than was signed
     */
    public static BatchUnderOneSignature read(InputStream ndjson) {
        List<byte[]> lines = BatchLines.read(ndjson);
        if (lines.isEmpty()) {
            throw Refusal.malformed("batch", "the first line is {\"batch\":\"<signed head>\"}");
        }
        try {
            CompactJws signed = CompactJws.parse(member(lines.get(0), "batch").text("batch"), BatchHead.MAX_TOKEN);
            BatchHead head = BatchHead.of(signed);
            if (lines.size() - 1 != head.count()) {
                throw Refusal.malformed(
                        "count",
                        "the head is signed over " + head.count() + " receipts, but " + (lines.size() - 1)
                                + " follow; send all of them");
            }
            return new Reading(signed, head).receipts(lines.subList(1, lines.size()));
        } catch (MalformedJson e) {
            throw refusal(e);
        }
    }

    private static Members member(byte[] line, String name) throws MalformedJson {
        if (line.length > BatchLines.MAX_LINE) {
            throw new MalformedJson("", "a line has at most " + BatchLines.MAX_LINE + " bytes");
        }
        return Members.of(StrictJson.object(line, BatchLines.MAX_LINE), "").only(name);
    }

    private static Refusal refusal(MalformedJson e) {
        return Refusal.malformed(e.field().isEmpty() ? null : e.field(), e.reason());
    }

    private record Reading(CompactJws signed, BatchHead head) {

        BatchUnderOneSignature receipts(List<byte[]> lines) {
            Map<Integer, Refusal> refused = new TreeMap<>();
            List<List<Disclosure>> fields = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                try {
                    fields.add(disclosures(lines.get(i)));
                } catch (MalformedJson e) {
                    refused.put(i, refusal(e));
                }
            }
            if (!refused.isEmpty()) {
                return new BatchUnderOneSignature(List.of(), refused);
            }
            BatchTree tree = tree(fields);
            List<SignedReceipt> receipts = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                try {
                    receipts.add(receipt(lines.get(i), i, fields.get(i), tree));
                } catch (MalformedJson e) {
                    refused.put(i, refusal(e));
                } catch (Refusal refusal) {
                    refused.put(i, refusal);
                }
            }
            return new BatchUnderOneSignature(refused.isEmpty() ? receipts : List.of(), refused);
        }

        private BatchTree tree(List<List<Disclosure>> fields) {
            List<Hash> leaves = new ArrayList<>();
            for (List<Disclosure> receipt : fields) {
                leaves.add(head.leaf(
                        head.first() + leaves.size(),
                        receipt.stream().map(Disclosure::digest).toList()));
            }
            BatchTree tree = new BatchTree(leaves);
            if (!tree.root().equals(head.root())) {
                throw Refusal.unprocessable(
                        "root",
                        "another root was signed than these receipts have; send them unchanged, each with all its"
                                + " disclosures, in the order of their numbers");
            }
            return tree;
        }

        private SignedReceipt receipt(byte[] line, int index, List<Disclosure> fields, BatchTree tree)
                throws MalformedJson {
            BatchedStatement statement = new BatchedStatement(signed, head, tree.path(index));
            return SignedReceipt.of(
                    new String(line, StandardCharsets.UTF_8),
                    new ReceiptToken.Batched(statement, head.first() + index, fields));
        }

        private static List<Disclosure> disclosures(byte[] line) throws MalformedJson {
            List<Disclosure> disclosures = new ArrayList<>();
            Set<String> names = new HashSet<>();
            for (String encoded : member(line, "disclosures").readAll("disclosures", text -> text)) {
                Disclosure disclosure = Disclosure.parse(encoded);
                if (!names.add(disclosure.name())) {
                    throw new MalformedJson(disclosure.name(), "stands in this receipt twice");
                }
                disclosures.add(disclosure);
            }
            return disclosures;
        }
    }
}
