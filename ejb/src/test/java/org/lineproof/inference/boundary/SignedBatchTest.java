package org.lineproof.inference.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.registry.entity.Declared.digest;
import static org.lineproof.registry.entity.Declared.refuses;
import static org.lineproof.registry.entity.Declared.signer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.batch.BatchHead;
import org.lineproof.evidence.batch.BatchedStatement;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.jose.JwsSigner;
import org.lineproof.inference.control.Producer;
import org.lineproof.inference.entity.EvidenceClass;
import org.lineproof.inference.entity.ReceiptView;
import org.lineproof.privacy.boundary.SealedContents;
import org.lineproof.privacy.entity.Content;
import org.lineproof.registry.boundary.ModelRegistry;
import org.lineproof.registry.entity.Declared;
import org.lineproof.registry.entity.ModelDeclaration;
import org.lineproof.tenancy.entity.Refusal.Kind;

/** The way of a batch under one signature into the database: as a whole or not at all. */
class SignedBatchTest {

    private final Producer producer = new Producer(signer(1));
    private Gateway gateway;

    @BeforeEach
    void registerSystemAndModel() {
        gateway = new Gateway();
    }

    @Test
    void everyReceiptOfABatchIsSignedAndCanBeCheckedAlone() throws Exception {
        BatchOutcome outcome = gateway.sendSigned(producer.signedBatch(7, receipts(5)));
        assertEquals("success", outcome.status());
        assertEquals(5, outcome.receipts().size());
        for (BatchOutcome.Accepted accepted : outcome.receipts()) {
            ReceiptView view = view(accepted.id());
            assertEquals(EvidenceClass.SIGNED, view.evidenceClass());
            assertEquals(ReceiptView.Form.BATCH, view.signature().form());
            assertEquals(7 + accepted.index(), view.sequence());
            assertEquals(receipts(5).get(accepted.index()), view.fields());
            Content content = content(accepted.id());
            BatchedStatement statement = BatchedStatement.parse(String.valueOf(content.statement()));
            assertTrue(statement.signed().signedBy(signer(1).key()));
            assertTrue(statement.isOver(view.sequence(), content.digests()));
            Entry entry = Entry.parse(view.standing().content().getBytes(StandardCharsets.UTF_8));
            assertEquals(content.root(), entry.contentRoot());
            assertEquals(content.commitment(), entry.raw());
        }
    }

    @Test
    void theSameBatchAgainGetsTheSameReceipts() {
        String lines = producer.signedBatch(1, receipts(3));
        BatchOutcome first = gateway.sendSigned(lines);
        assertEquals(first.receipts(), gateway.sendSigned(lines).receipts());
        assertEquals(
                first.receipts(),
                gateway.sendSigned(producer.signedBatch(1, receipts(3))).receipts());
        assertEquals(3, gateway.entries());
    }

    @Test
    void whatWasRecordedAloneBeforeIsRecognisedInABatch() {
        InferenceReceipt alone = gateway.send(producer.sdJwt(2, receipts(3).get(1)));
        BatchOutcome outcome = gateway.sendSigned(producer.signedBatch(1, receipts(3)));
        assertEquals(alone.acknowledgement().entry(), outcome.receipts().get(1).id());
        assertEquals(3, gateway.entries());
    }

    @Test
    void oneNumberTakenByAnotherStatementRefusesTheWholeBatchAndIsNamed() {
        gateway.send(producer.sdJwt(2, Producer.fields("another")));
        BatchOutcome outcome = gateway.sendSigned(producer.signedBatch(1, receipts(3)));
        assertEquals("failure", outcome.status());
        assertEquals(1, outcome.failed().size());
        assertEquals(1, outcome.failed().get(0).index());
        assertEquals("sequence", outcome.failed().get(0).field());
        assertEquals(1, gateway.entries());
    }

    @Test
    void eachReceiptThatLacksAFieldIsNamedAndNothingIsStored() {
        List<ObjectNode> receipts = new ArrayList<>(receipts(4));
        receipts.get(1).remove("decisionId");
        receipts.get(3).put("confidence", 2);
        BatchOutcome outcome = gateway.sendSigned(producer.signedBatch(1, receipts));
        assertEquals(
                List.of("1 decisionId", "3 confidence"),
                outcome.failed().stream()
                        .map(failed -> failed.index() + " " + failed.field())
                        .toList());
        assertEquals(0, gateway.entries());
    }

    @Test
    void aModelRegisteredWithAnotherKeyRefusesTheBatch() {
        gateway.tenant()
                .run(beans -> beans.get(ModelRegistry.class)
                        .register(ModelDeclaration.parse(Declared.model("claim-triage", digest('b'), signer(2)))));
        List<ObjectNode> receipts = receipts(3);
        receipts.get(2).put("modelDigest", digest('b'));
        BatchOutcome outcome = gateway.sendSigned(producer.signedBatch(1, receipts));
        assertEquals("signature", outcome.failed().get(0).field());
        assertEquals(2, outcome.failed().get(0).index());
        assertEquals(0, gateway.entries());
    }

    @Test
    void aBatchByAnotherKeyIsRefused() {
        BatchOutcome outcome = gateway.sendSigned(new Producer(signer(2)).signedBatch(1, receipts(2)));
        assertEquals(2, outcome.failed().size());
        assertEquals("signature", outcome.failed().get(0).field());
        assertEquals(0, gateway.entries());
    }

    @Test
    void anUnknownSystemIsNamed() {
        BatchOutcome outcome = gateway.sendSigned(producer.ofSystem("unknown").signedBatch(1, receipts(1)));
        assertEquals("system", outcome.failed().get(0).field());
    }

    @Test
    void receiptsInAnotherOrderOrChangedHaveAnotherRoot() {
        List<String> swapped = lines(producer.signedBatch(1, receipts(3)));
        swapped.add(1, swapped.remove(2));
        assertEquals(Kind.UNPROCESSABLE, refuses("root", () -> send(swapped)).kind());
        List<String> changed = lines(producer.signedBatch(1, receipts(3)));
        changed.set(2, lines(producer.signedBatch(1, receipts(3))).get(2));
        refuses("root", () -> send(changed));
        assertEquals(0, gateway.entries());
    }

    @Test
    void aReceiptLeftOutOrAddedIsNotWhatWasSigned() {
        List<String> fewer = lines(producer.signedBatch(1, receipts(3)));
        fewer.remove(3);
        assertEquals(Kind.MALFORMED, refuses("count", () -> send(fewer)).kind());
        List<String> more = lines(producer.signedBatch(1, receipts(3)));
        more.add(more.get(1));
        refuses("count", () -> send(more));
    }

    @Test
    void aBatchWithoutHeadOrWithAnotherTokenAsHeadIsRefused() {
        refuses("batch", () -> gateway.sendSigned(""));
        List<String> lines = lines(producer.signedBatch(1, receipts(1)));
        refuses("disclosures", () -> send(lines.subList(1, 2)));
        lines.set(0, "{\"batch\":\"" + producer.jws(1, Producer.fields("a")) + "\"}");
        refuses("typ", () -> send(lines));
    }

    @Test
    void aClaimOfTheHeadOutOfBoundsIsNamed() {
        head("count", claims -> claims.put("count", BatchHead.MAX_COUNT + 1));
        head("first", claims -> claims.put("first", 0));
        head("root", claims -> claims.put("root", "short"));
        head("v", claims -> claims.put("v", 2));
        head("nonce", claims -> claims.put("nonce", "x"));
    }

    private void head(String field, Consumer<ObjectNode> change) {
        ObjectNode claims = new BatchHead("triage-gateway", "claim-triage", 1, 1, 1, Hash.sha256()).claims();
        change.accept(claims);
        JwsSigner signer = signer(1);
        List<String> lines = lines(producer.signedBatch(1, receipts(1)));
        lines.set(0, "{\"batch\":\"" + signer.sign(BatchHead.TYPE, claims) + "\"}");
        refuses(field, () -> send(lines));
    }

    @Test
    void aLineThatIsNoListOfDisclosuresIsNamedByItsIndex() {
        for (String line : List.of("{}", "[]", "{\"disclosures\":[7]}", "{\"disclosures\":[\"e30\"]}", "{\"a\":1}")) {
            List<String> lines = lines(producer.signedBatch(1, receipts(2)));
            lines.set(2, line);
            BatchOutcome outcome = send(lines);
            assertEquals(1, outcome.failed().size(), line);
            assertEquals(1, outcome.failed().get(0).index(), line);
            assertNotNull(outcome.failed().get(0).reason(), line);
        }
        List<String> twice = lines(producer.signedBatch(1, receipts(1)));
        twice.set(1, twice.get(1).replaceFirst("\\[(\"[^\"]+\")", "[$1,$1"));
        assertEquals(0, send(twice).failed().get(0).index());
    }

    @Test
    void aBatchCostsFewStatementsHoweverManyReceiptsItHas() {
        long few = statements(1, 2);
        long many = statements(100, 190);
        assertEquals(few, many);
        assertTrue(many <= 9, "statements: " + many);
    }

    private long statements(int first, int count) {
        String lines = producer.signedBatch(first, receipts(count));
        return gateway.statementsOfSigned(lines);
    }

    private BatchOutcome send(List<String> lines) {
        return gateway.sendSigned(String.join("\n", lines));
    }

    private static List<String> lines(String batch) {
        return Arrays.stream(batch.split("\n")).collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<ObjectNode> receipts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Producer.fields("claim-" + i))
                .toList();
    }

    private ReceiptView view(UUID id) {
        return gateway.ask(query -> query.receipt(id).orElseThrow());
    }

    private Content content(UUID id) {
        return gateway.tenant()
                .call(beans -> beans.get(SealedContents.class).open(id).orElseThrow());
    }
}
