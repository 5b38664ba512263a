package org.lineproof.transparency.control.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.note.Checkpoint;
import org.lineproof.evidence.note.Cosignature;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.evidence.note.NoteSigner;
import org.lineproof.evidence.note.SignedNote;

/** A real log on a real database, and a witness over HTTP that judges for itself. */
class CosignatureRequestTest {
    private final WitnessedLog log = new WitnessedLog();
    private final LocalWitness witness = new LocalWitness().watching(log.fixture.signer.key());

    @AfterEach
    void stop() {
        witness.close();
    }

    @Test
    void theServedCheckpointCarriesTheCosignatureAndIsStillTheLogsOwn() throws Exception {
        log.grow(5);
        assertTrue(log.ask(witness).isPresent());
        SignedNote served = log.served();
        assertTrue(served.signedBy(log.fixture.signer.key()));
        Cosignature cosignature = Cosignature.of(served, witness.key()).orElseThrow();
        assertEquals(Instant.parse("2026-03-01T12:00:00Z"), cosignature.at());
        assertEquals(5, Checkpoint.parse(served.text()).size());
    }

    @Test
    void aCheckpointIsCosignedOnce() throws Exception {
        log.grow(3);
        log.ask(witness);
        assertTrue(log.ask(witness).isEmpty());
        assertEquals(1, witness.requests());
    }

    @Test
    void aLogWithoutEntriesIsNotShown() throws Exception {
        log.fixture.publish();
        assertTrue(log.ask(witness).isEmpty());
        assertEquals(0, witness.requests());
    }

    @Test
    void everyGrowthIsProvenFromTheSizeBefore() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            log.grow(1 + random.nextInt(round < 30 ? 5 : 120));
            assertTrue(log.ask(witness).isPresent(), "seed " + seed + " round " + round);
        }
        assertEquals(40, witness.requests(), "no answer but the first was needed");
        assertEquals(40, log.stored());
    }

    @Test
    void aLostAnswerIsAskedForAgain() throws Exception {
        log.grow(4);
        try (HttpWitness http = new HttpWitness(witness.address())) {
            http.add(0, List.of(), log.served().note());
        }
        assertEquals(4, witness.remembered(log.origin()));
        assertTrue(log.ask(witness).isPresent());
    }

    @Test
    void aWitnessWithAnOlderMemoryIsLedOnFromThere() throws Exception {
        log.grow(6);
        log.ask(witness);
        Map<String, Checkpoint> earlier = witness.memory();
        log.grow(7);
        log.ask(witness);
        witness.stop();
        witness.remember(earlier);
        witness.startAgain();
        log.grow(2);
        assertEquals(15, log.ask(witness).orElseThrow().treeSize());
        assertEquals(15, witness.remembered(log.origin()));
    }

    @Test
    void aWitnessThatLostItsMemoryBeginsAnew() throws Exception {
        log.grow(6);
        log.ask(witness);
        witness.remember(Map.of());
        log.grow(1);
        assertEquals(7, log.ask(witness).orElseThrow().treeSize());
    }

    @Test
    void aForkOfSmallerSizeShownToTheWitnessIsFoundOut() throws Exception {
        log.grow(9);
        showFork(5);
        WitnessRefusal refusal = assertThrows(WitnessRefusal.class, () -> log.ask(witness));
        assertTrue(refusal.isContradiction(), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("not the beginning of this log"), refusal.getMessage());
        assertEquals(0, log.stored());
        assertEquals(5, witness.remembered(log.origin()), "the witness stays with what it saw first");
    }

    @Test
    void aForkOfTheSameSizeIsFoundOut() throws Exception {
        log.grow(9);
        showFork(9);
        WitnessRefusal refusal = assertThrows(WitnessRefusal.class, () -> log.ask(witness));
        assertTrue(refusal.isContradiction(), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("another root for the first 9 entries"), refusal.getMessage());
    }

    @Test
    void aWitnessThatIsAheadTellsOfARestoredDatabase() throws Exception {
        log.grow(9);
        showFork(12);
        WitnessRefusal refusal = assertThrows(WitnessRefusal.class, () -> log.ask(witness));
        assertTrue(refusal.isContradiction(), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("cosigned 12 entries"), refusal.getMessage());
    }

    @Test
    void aForkAfterTheWitnessSignedIsRefusedByIt() throws Exception {
        log.grow(5);
        log.ask(witness);
        try (HttpWitness http = new HttpWitness(witness.address())) {
            assertEquals(new WitnessAnswer.Refused(422), http.add(5, List.of(), log.forked(8)));
            assertEquals(new WitnessAnswer.Conflict(5), http.add(5, List.of(), log.forked(5)));
        }
        log.grow(3);
        assertEquals(8, log.ask(witness).orElseThrow().treeSize(), "the true history goes on");
    }

    @Test
    void anUnknownLogIsAMatterOfTheWitnesssConfiguration() {
        try (LocalWitness stranger = new LocalWitness()) {
            log.grow(1);
            WitnessRefusal refusal = assertThrows(WitnessRefusal.class, () -> log.ask(stranger));
            assertTrue(refusal.getMessage().contains("add the log"), refusal.getMessage());
            assertFalse(refusal.isContradiction());
        }
    }

    @Test
    void anUnknownKeyIsAMatterOfTheWitnesssConfiguration() {
        NoteKey other = new NoteSigner(log.origin(), new byte[32]).key();
        try (LocalWitness stranger = new LocalWitness().watching(other)) {
            log.grow(1);
            WitnessRefusal refusal = assertThrows(WitnessRefusal.class, () -> log.ask(stranger));
            assertTrue(refusal.getMessage().contains("add the log's key"), refusal.getMessage());
            assertFalse(refusal.isContradiction());
        }
    }

    @Test
    void aFalseCosignatureIsNotKept() {
        log.grow(1);
        witness.signFalsely();
        WitnessRefusal refusal = assertThrows(WitnessRefusal.class, () -> log.ask(witness));
        assertTrue(refusal.getMessage().contains("no cosignature of its listed key"), refusal.getMessage());
        assertEquals(0, log.stored());
    }

    @Test
    void aCosignatureForTomorrowIsNotKept() {
        log.grow(1);
        witness.setClock(Instant.parse("2026-03-02T12:00:00Z"));
        WitnessRefusal refusal = assertThrows(WitnessRefusal.class, () -> log.ask(witness));
        assertTrue(refusal.getMessage().contains("yet to come"), refusal.getMessage());
        assertEquals(0, log.stored());
    }

    @Test
    void whatIsNoSignatureLineIsNotKept() {
        log.grow(1);
        witness.append("<html>thank you</html>\n");
        WitnessRefusal refusal = assertThrows(WitnessRefusal.class, () -> log.ask(witness));
        assertTrue(refusal.getMessage().contains("no signature lines"), refusal.getMessage());
    }

    @Test
    void linesOfKeysThatNobodyListedAreLeftOut() throws Exception {
        log.grow(1);
        witness.append("\u2014 stranger AAAAAAAA\n");
        log.ask(witness);
        assertEquals(2, log.served().signatures().size());
    }

    private void showFork(int size) throws WitnessUnavailable {
        try (HttpWitness http = new HttpWitness(witness.address())) {
            assertTrue(http.add(0, List.of(), log.forked(size)) instanceof WitnessAnswer.Cosigned);
        }
    }
}
