package org.lineproof.evidence.verify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.lineproof.evidence.batch.BatchHead;
import org.lineproof.evidence.batch.BatchTree;
import org.lineproof.evidence.batch.BatchedStatement;
import org.lineproof.evidence.bundle.BundledContent;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.jose.CompactJws;
import org.lineproof.evidence.jose.JwsSigner;
import org.lineproof.evidence.json.MalformedJson;

/** What can be done to the one signature over the receipts of the example. */
final class BatchCases extends BundleCases {
    /** The content of entry 0 of the system's log stands behind that of the audit log. */
    private static final int FIRST = 1;

    private final List<BundledContent> receipts = example.contents.stream()
            .filter(content -> content.statement() != null)
            .toList();
    private final BatchTree tree = tree(receipts.size());

    @Override
    void make() {
        good();
        paths();
        places();
        heads();
        forms();
    }

    private void good() {
        judged("good-batch", Verdict.VERIFIED, "5 signed by a pinned key", this::batch);
        judged("good-one-of-a-batch", Verdict.VERIFIED, "1 signed by a pinned key", files -> {
            batch(files);
            files.lines(BundleFiles.CONTENTS, files.lines(BundleFiles.CONTENTS).subList(0, FIRST + 1));
        });
        BundledContent masked = receipts.get(0).masked(Set.of("modelDigest"));
        batched("good-masked-one-of-a-batch", Verdict.VERIFIED, "2 fields withheld", line -> {
            ArrayNode disclosures = line.putArray("disclosures");
            masked.disclosures().forEach(disclosure -> disclosures.add(disclosure.encoded()));
            line.remove(List.of("raw", "rawSalt"));
        });
        judged(
                "good-one-in-a-batch-the-rest-alone",
                Verdict.VERIFIED,
                "5 signed by a pinned key",
                files -> files.line(BundleFiles.CONTENTS, FIRST, line -> line.put("statement", statement(0))));
    }

    private void paths() {
        String elsewhere = "path: leads from the fields of the entry to another root";
        path("batch-path-of-another-receipt", tree.path(1), elsewhere);
        path("batch-path-cut", tree.path(0).subList(0, 2), elsewhere);
        path("batch-path-empty", List.of(), elsewhere);
        List<Hash> longer = new ArrayList<>(tree.path(0));
        longer.add(tree.root());
        path("batch-path-with-a-hash-more", longer, elsewhere);
        text(
                "batch-path-beyond-63-hashes",
                statement(0).replace("\"path\":[", "\"path\":[" + ("\"" + "A".repeat(43) + "\",").repeat(61)),
                "path: a path has at most 63 hashes");
        text("batch-path-of-short-hashes", statement(0).replace("\"path\":[", "\"path\":[\"AAAA\","), "path:");
        String digest = receipts.get(0).digests().get(0).base64Url();
        failing("batch-without-one-digest", "the digests do not give its content root", files -> {
            batch(files);
            files.line(BundleFiles.CONTENTS, FIRST, line -> {
                ArrayNode digests = line.putArray("digests");
                receipts.get(0).digests().stream()
                        .map(Hash::base64Url)
                        .filter(kept -> !kept.equals(digest))
                        .forEach(digests::add);
            });
        });
    }

    private void places() {
        head("batch-of-another-producer", head -> head.put("iss", "gateway-2"), "iss: the statement is of another");
        head("batch-of-another-system", head -> head.put("system", "triage-2"), "system: the statement is of another");
        head("batch-of-another-epoch", head -> head.put("epoch", 1), "epoch: the statement is of another epoch");
        head("batch-after-this-receipt", head -> head.put("first", 2), "sequence: the statement is of other sequence");
        head("batch-that-ends-before", head -> head.put("count", 3), 4, "sequence: the statement is of other sequence");
        head("batch-of-another-size", head -> head.put("count", 2), "path: leads from");
        head(
                "batch-of-another-root",
                head -> head.put("root", tree.path(0).get(0).base64Url()),
                "path: leads from");
    }

    private void heads() {
        head("batch-of-a-later-version", head -> head.put("v", 2), "v: only version 1 of a batch is known");
        head("batch-with-another-claim", head -> head.put("exp", 1), "exp: is not a member of this format");
        head("batch-of-nothing", head -> head.put("count", 0), "count: expected an integer of at least 1");
        head("batch-of-too-many", head -> head.put("count", BatchHead.MAX_COUNT + 1), "count: a batch has at most");
        head("batch-from-zero", head -> head.put("first", 0), "first: expected an integer of at least 1");
        head("batch-beyond-2-53", head -> head.put("first", (1L << 53) - 3), "first: a receipt would have a number");
        head("batch-without-root", head -> head.remove("root"), "root: expected a string");
        head("batch-with-a-short-root", head -> head.put("root", "AAAA"), "root:");
        signed(
                "batch-of-another-type",
                example.modelKey,
                "lineproof-receipt+jwt",
                claims(),
                "typ: expected the header");
        JwsSigner another = new JwsSigner(ExampleLog.seed(7));
        signed("batch-by-another-key", another, BatchHead.TYPE, claims(), "signature: does not hold under the key");
    }

    private void forms() {
        text("batch-statement-cut", statement(0).substring(0, 40), "not well-formed JSON");
        text("batch-statement-with-a-member-more", statement(0).replace("{", "{\"a\":1,"), "a: is not a member");
        text("batch-statement-with-a-member-twice", statement(0).replace("{", "{\"path\":[],"), "stands twice");
        text("batch-statement-without-path", "{\"batch\":\"" + token() + "\"}", "path: expected an array");
        text("batch-head-alone", token(), "typ: expected the header typ 'lineproof-receipt+sd-jwt'");
        text("batch-head-of-two-parts", statement(0).replaceFirst("\\.", ""), "token: expected a compact JWS");
        text(
                "batch-head-too-long",
                statement(0).replace("{\"batch\":\"", "{\"batch\":\"" + "A".repeat(8192)),
                "token:");
    }

    private void batched(String name, Verdict verdict, String words, Consumer<ObjectNode> changeFirst) {
        judged(name, verdict, words, files -> {
            batch(files);
            files.line(BundleFiles.CONTENTS, FIRST, changeFirst);
        });
    }

    private void batch(BundleFiles files) {
        for (int i = 0; i < receipts.size(); i++) {
            String statement = statement(i);
            files.line(BundleFiles.CONTENTS, FIRST + i, line -> line.put("statement", statement));
        }
    }

    private void path(String name, List<Hash> path, String words) {
        text(name, new BatchedStatement(jws(token()), head(), path).text(), words);
    }

    private void head(String name, Consumer<ObjectNode> change, String words) {
        head(name, change, 0, words);
    }

    /** The claims changed and signed again, shown with the receipt of this index. */
    private void head(String name, Consumer<ObjectNode> change, int index, String words) {
        ObjectNode claims = claims();
        change.accept(claims);
        String changed = example.modelKey.sign(BatchHead.TYPE, claims);
        text(name, index, statement(index).replace(token(), changed), words);
    }

    private void signed(String name, JwsSigner signer, String type, ObjectNode claims, String words) {
        text(name, statement(0).replace(token(), signer.sign(type, claims)), words);
    }

    private void text(String name, String statement, String words) {
        text(name, 0, statement, words);
    }

    private void text(String name, int index, String statement, String words) {
        failing(
                name,
                words,
                files -> files.line(BundleFiles.CONTENTS, FIRST + index, line -> line.put("statement", statement)));
    }

    private String statement(int index) {
        return new BatchedStatement(jws(token()), head(), tree.path(index)).text();
    }

    private String token() {
        return example.modelKey.sign(BatchHead.TYPE, claims());
    }

    private ObjectNode claims() {
        return head().claims();
    }

    private BatchHead head() {
        return new BatchHead("gateway", "claim-triage", 0, 1, receipts.size(), tree.root());
    }

    private BatchTree tree(int count) {
        BatchHead unsigned = new BatchHead("gateway", "claim-triage", 0, 1, count, Hash.sha256());
        return new BatchTree(IntStream.range(0, count)
                .mapToObj(i -> unsigned.leaf(1 + i, receipts.get(i).digests()))
                .toList());
    }

    private static CompactJws jws(String token) {
        try {
            return CompactJws.parse(token, BatchHead.MAX_TOKEN);
        } catch (MalformedJson e) {
            throw new IllegalStateException(e);
        }
    }
}
