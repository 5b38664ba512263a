package org.lineproof.inference.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.registry.entity.Declared.digest;
import static org.lineproof.registry.entity.Declared.refuses;
import static org.lineproof.registry.entity.Declared.signer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lineproof.database.Beans;
import org.lineproof.database.TestDatabase;
import org.lineproof.database.TestTenant;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.inference.control.Producer;
import org.lineproof.inference.control.ReceiptRecording;
import org.lineproof.inference.control.SignedReceipt;
import org.lineproof.inference.entity.EvidenceClass;
import org.lineproof.inference.entity.ReceiptView;
import org.lineproof.inference.entity.proof.ProofStanding;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.Refusal.Kind;

/** The way of a receipt into the database, with the rights of the application's role. */
class InferenceRegistrarTest {

    private final Producer producer = new Producer(signer(1));
    private Gateway gateway;

    @BeforeEach
    void registerSystemAndModel() {
        gateway = new Gateway();
    }

    private ReceiptView view(InferenceReceipt receipt) {
        return gateway.ask(
                query -> query.receipt(receipt.acknowledgement().entry()).orElseThrow());
    }

    @Test
    void aReceiptIsDurableAndItsEntryNamesNeitherDecisionNorFields() throws Exception {
        ReceiptView view = view(gateway.send(producer.sdJwt(1, Producer.fields("claim-0001"))));
        Entry entry = Entry.parse(view.standing().content().getBytes(StandardCharsets.UTF_8));
        assertEquals("inference", entry.type());
        assertEquals("triage-gateway", entry.producer());
        assertEquals(1, entry.sequence());
        assertEquals(1, entry.references().size());
        assertFalse(view.standing().content().contains("claim-0001"));
        assertEquals(Producer.fields("claim-0001"), view.fields());
        assertTrue(view.model().registered());
        assertEquals("triage@1.0.a", view.model().label());
        assertEquals("train-triage", view.model().trainedBy().name());
        assertEquals(signer(1).key().thumbprint().base64Url(), view.signature().key());
        assertNull(view.proof());
    }

    @Test
    void aPlainJwsIsTakenTooAndSaysThatWeCheckedIt() {
        ReceiptView view = view(gateway.send(producer.jws(1, Producer.fields("claim-0001")) + "\n"));
        assertEquals(ReceiptView.Form.JWS, view.signature().form());
        assertEquals("VALID", view.signature().verdict());
    }

    @Test
    void aProofOfASystemThatNobodyKnowsYetIsKeptAndNotVerified() {
        ObjectNode fields = Producer.fields("claim-0001");
        ObjectNode proof = fields.putObject("proof").put("system", "plonk");
        proof.putObject("proof");
        proof.putArray("publicSignals").add("1");
        proof.put("anchor", digest('c'));
        ReceiptView view = view(gateway.send(producer.sdJwt(1, fields)));
        assertEquals(new ProofStanding("plonk", null, null), view.proof());
        assertEquals(EvidenceClass.SIGNED, view.evidenceClass());
    }

    @Test
    void theSameStatementAgainGetsTheSameReceipt() {
        String token = producer.sdJwt(1, Producer.fields("claim-0001"));
        InferenceReceipt first = gateway.send(token);
        InferenceReceipt second = gateway.send(token);
        InferenceReceipt resigned = gateway.send(producer.sdJwt(1, Producer.fields("claim-0001")));
        assertTrue(second.repeated() && resigned.repeated() && !first.repeated());
        assertEquals(first.acknowledgement(), second.acknowledgement());
        assertEquals(first.acknowledgement(), resigned.acknowledgement());
        assertEquals(1, gateway.entries());
    }

    @Test
    void anotherStatementUnderTheSameNumberIsAConflict() {
        gateway.send(producer.sdJwt(1, Producer.fields("claim-0001")));
        var refusal = refuses("sequence", () -> gateway.send(producer.sdJwt(1, Producer.fields("claim-0002"))));
        assertEquals(Kind.CONFLICT, refusal.kind());
        assertEquals(1, gateway.entries());
        assertFalse(gateway.send(producer.named("another").sdJwt(1, Producer.fields("claim-0002")))
                .repeated());
    }

    @Test
    void aNumberTakenManyTimesAtOnceIsRecordedOnceAndNobodyGetsAnError() throws Exception {
        Set<UUID> recorded = new HashSet<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(6)) {
            Callable<InferenceReceipt> send = () -> gateway.send(producer.sdJwt(1, Producer.fields("claim-0001")));
            for (Future<InferenceReceipt> answer : clients.invokeAll(Collections.nCopies(6, send))) {
                try {
                    recorded.add(answer.get().acknowledgement().entry());
                } catch (ExecutionException e) {
                    assertEquals(Kind.UNAVAILABLE, ((Refusal) e.getCause()).kind());
                }
            }
        }
        assertEquals(1, recorded.size());
        assertEquals(1, gateway.entries());
    }

    @Test
    void anUnknownSystemIsNamed() {
        var refusal = refuses(
                "system", () -> gateway.send(producer.ofSystem("unknown").sdJwt(1, Producer.fields("claim-0001"))));
        assertEquals(Kind.UNPROCESSABLE, refusal.kind());
    }

    @Test
    void aSignatureOfAnotherKeyIsNamedAndNothingIsStored() {
        String forged = new Producer(signer(2)).sdJwt(1, Producer.fields("claim-0001"));
        assertEquals(
                Kind.UNPROCESSABLE,
                refuses("signature", () -> gateway.send(forged)).kind());
        assertEquals(0, gateway.entries());
        assertEquals(0, gateway.tenant().count("receipt"));
    }

    @Test
    void aReceiptOfAnUnregisteredModelIsKeptAndShownIfARegisteredKeySignedIt() {
        ObjectNode fields = Producer.fields("claim-0001").put("modelDigest", digest('e'));
        fields.put("modelVersion", "triage@2.0");
        ReceiptView view = view(gateway.send(producer.sdJwt(1, fields)));
        assertFalse(view.model().registered());
        assertNull(view.model().registration());
        assertEquals("triage@2.0", view.model().label());
    }

    @Test
    void aReceiptOfAnUnregisteredModelUnderAnUnknownKeyIsRefused() {
        ObjectNode fields = Producer.fields("claim-0001").put("modelDigest", digest('e'));
        refuses("modelDigest", () -> gateway.send(new Producer(signer(2)).sdJwt(1, fields)));
    }

    @Test
    void aSystemWithoutModelsTakesNoReceipts() {
        gateway.declareSystem("empty-system");
        refuses(
                "modelDigest",
                () -> gateway.send(producer.ofSystem("empty-system").sdJwt(1, Producer.fields("claim-0001"))));
    }

    @Test
    void aBatchKeepsTheGoodLinesAndNamesTheOthers() {
        gateway.send(producer.sdJwt(9, Producer.fields("earlier")));
        List<String> tokens = List.of(
                producer.sdJwt(1, Producer.fields("a")),
                "nonsense",
                producer.sdJwt(2, Producer.fields("b")),
                new Producer(signer(2)).sdJwt(3, Producer.fields("c")),
                producer.sdJwt(2, Producer.fields("b")),
                producer.sdJwt(2, Producer.fields("other")),
                producer.sdJwt(9, Producer.fields("earlier")));
        BatchOutcome outcome = gateway.sendBatch(tokens);
        assertEquals("partial", outcome.status());
        assertEquals(
                List.of(0, 2, 4, 6),
                outcome.receipts().stream().map(BatchOutcome.Accepted::index).toList());
        assertEquals(outcome.receipts().get(1).id(), outcome.receipts().get(2).id());
        assertEquals(
                List.of("token", "signature", "sequence"),
                outcome.failed().stream().map(BatchOutcome.Failed::field).toList());
        assertEquals(7, outcome.received());
        assertEquals(3, gateway.entries());
    }

    @Test
    void aBatchOfNothingIsASuccessAndOneOfNonsenseAFailure() {
        assertEquals("success", gateway.sendBatch(List.of()).status());
        assertEquals("failure", gateway.sendBatch(List.of("nonsense")).status());
    }

    @Test
    void aBatchCostsFewStatementsHoweverManyReceiptsItHas() {
        TestTenant tenant = gateway.tenant();
        long few = tenant.statements(beans -> beans.get(ReceiptRecording.class).record(receipts(1, 2)));
        long many = tenant.statements(beans -> beans.get(ReceiptRecording.class).record(receipts(100, 190)));
        assertEquals(few, many);
        assertTrue(many <= 9, "statements, three of them cached on a server: " + many);
    }

    /** However many receipts a system has: joined in another way, each batch would read all of them. */
    @Test
    void earlierReceiptsAreFoundByTheirNumbersInTheIndex() {
        TestTenant tenant = gateway.tenant();
        tenant.run(beans -> beans.get(ReceiptRecording.class).record(receipts(1, 40)));
        TestDatabase.shared().asOwner("analyze receipt");
        record Scans(long ofTheTable, long ofTheIndex) {}
        Scans scans = TestDatabase.shared().asTenant(tenant.id(), em -> {
            // Of a system with few receipts all are read at once where the planner is free, or knows too little.
            for (String way : List.of("seqscan", "hashjoin", "mergejoin")) {
                em.createNativeQuery("set local enable_" + way + " = off").executeUpdate();
            }
            Scans before = new Scans(scans(em, "receipt"), scans(em, "receipt_by_number"));
            new Beans(em, tenant.id(), "pipeline").get(ReceiptRecording.class).record(receipts(1, 40));
            return new Scans(
                    scans(em, "receipt") - before.ofTheTable(), scans(em, "receipt_by_number") - before.ofTheIndex());
        });
        assertEquals(0, scans.ofTheTable());
        assertTrue(scans.ofTheIndex() > 0, scans::toString);
    }

    /**
     * How often a table was read from end to end, or something was looked up in an index: by this transaction and by others of the
     * connection that are not counted for all yet.
     */
    private static long scans(EntityManager em, String relation) {
        return (Long) em.createNativeQuery("select pg_stat_get_xact_numscans(cast(:relation as regclass))", Long.class)
                .setParameter("relation", relation)
                .getSingleResult();
    }

    private List<SignedReceipt> receipts(int from, int to) {
        List<SignedReceipt> receipts = new ArrayList<>();
        for (int sequence = from; sequence <= to; sequence++) {
            receipts.add(SignedReceipt.parse(producer.sdJwt(sequence, Producer.fields("claim-" + sequence))));
        }
        return receipts;
    }

    @Test
    void receiptsOfOneOrganisationAreNotSeenByAnother() {
        InferenceReceipt receipt = gateway.send(producer.sdJwt(1, Producer.fields("claim-0001")));
        Gateway other = new Gateway();
        assertTrue(other.ask(query -> query.receipt(receipt.acknowledgement().entry()))
                .isEmpty());
        assertTrue(other.ask(query -> query.decision("claim-0001")).isEmpty());
        assertNotEquals(
                receipt.acknowledgement().origin(),
                other.send(producer.sdJwt(1, Producer.fields("claim-0001")))
                        .acknowledgement()
                        .origin());
    }
}
