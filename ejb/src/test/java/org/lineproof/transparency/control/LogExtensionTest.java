package org.lineproof.transparency.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.TreeHash;
import org.lineproof.evidence.merkle.TreeProofs;
import org.lineproof.evidence.note.Checkpoint;
import org.lineproof.evidence.note.SignedNote;
import org.lineproof.transparency.entity.LogPosition;
import org.lineproof.transparency.entity.PublishedCheckpoint;

class LogExtensionTest {

    private final LogFixture fixture = new LogFixture();

    @Test
    void aLogWithoutEntriesIsPublishedEmpty() throws Exception {
        fixture.publish();
        PublishedCheckpoint checkpoint = latest();
        assertEquals(0, checkpoint.treeSize());
        assertEquals(TreeHash.emptyRoot(), checkpoint.rootHash());
    }

    @Test
    void theCheckpointIsSignedAndHasTheRootOfTheLeaves() throws Exception {
        fixture.receive(7);
        fixture.publish();
        SignedNote note = SignedNote.parse(latest().note());
        assertTrue(note.signedBy(fixture.signer.key()));
        assertEquals(new Checkpoint(fixture.log.origin(), 7, TreeHash.root(leaves())), Checkpoint.parse(note.text()));
    }

    @Test
    void aRoundWithoutNewEntriesPublishesNothing() {
        fixture.receive(3);
        fixture.publish();
        fixture.publish();
        assertEquals(
                1,
                fixture.read(rows -> rows.checkpointsFrom(fixture.log, 0, 100).size())
                        .intValue());
    }

    @Test
    void treesThatGrowOverSeveralTilesKeepTheirRootsAndProofs() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int size = 0; size < 1_400; ) {
            int more = 1 + random.nextInt(400);
            fixture.receive(more);
            fixture.publish();
            size += more;
            int now = size;
            List<Hash> leaves = leaves();
            assertEquals(TreeHash.root(leaves), latest().rootHash(), "seed " + seed + " size " + now);
            long index = random.nextInt(now);
            long earlier = 1 + random.nextInt(now);
            Hash root = TreeHash.root(leaves);
            Hash earlierRoot = TreeHash.root(leaves.subList(0, (int) earlier));
            boolean proven = fixture.read(rows -> {
                TreeProofs tree = new TreeProofs(new StoredTiles(rows, fixture.log));
                return tree.inclusion(index, now).proves(leaves.get((int) index), root)
                        && tree.consistency(earlier, now).proves(earlierRoot, root);
            });
            assertTrue(proven, "seed " + seed + " size " + now);
        }
        assertTrue(fixture.audit().intact(), () -> fixture.audit().findings().toString());
    }

    @Test
    void anEntryThatIsCommittedLateIsNotPassedOver() {
        EntityManager late = LogFixture.DATABASE.begin(fixture.tenant);
        fixture.receive(late, 1);
        fixture.receive(2);
        long mark = fixture.publish(0, 100);
        assertEquals(2, latest().treeSize());
        late.getTransaction().commit();
        late.close();
        fixture.publish(mark, 100);
        assertEquals(3, latest().treeSize());
    }

    @Test
    void aRoundTakesNoMoreThanItsLimitAndTheNextGoesOn() {
        fixture.receive(10);
        long mark = fixture.publish(0, 4);
        assertEquals(4, latest().treeSize());
        mark = fixture.publish(mark, 4);
        fixture.publish(mark, 4);
        assertEquals(10, latest().treeSize());
    }

    @Test
    void oneNodeAtATimeExtendsALog() {
        boolean second = LogFixture.DATABASE.asPublisher(first -> {
            assertTrue(new PublisherRows(first).lock(fixture.log));
            return LogFixture.DATABASE.<Boolean>asPublisher(other -> new PublisherRows(other).lock(fixture.log));
        });
        assertEquals(false, second);
    }

    @Test
    void anEntryChangedBeforeItIsSequencedStopsTheLog() {
        fixture.receive(2);
        LogFixture.DATABASE.asOwner("update log_entry set content = 'x' where log_no = " + fixture.log.number()
                + " and arrival = (select max(arrival) from log_entry where log_no = " + fixture.log.number() + ")");
        IllegalStateException stop = assertThrows(IllegalStateException.class, fixture::publish);
        assertTrue(stop.getMessage().contains("changed after it was acknowledged"), stop.getMessage());
        assertEquals(0, fixture.read(rows -> rows.size(fixture.log)).longValue());
    }

    @Test
    void aForkIsNeverSigned() {
        fixture.receive(3);
        fixture.publish();
        LogFixture.DATABASE.asOwner("update log_position set leaf_hash = sha256('x') where position = 1 and log_no = "
                + fixture.log.number());
        fixture.receive(1);
        IllegalStateException stop = assertThrows(IllegalStateException.class, fixture::publish);
        assertTrue(stop.getMessage().contains("root published at size 3"), stop.getMessage());
        assertEquals(3, latest().treeSize());
    }

    private PublishedCheckpoint latest() {
        return fixture.read(rows -> rows.latestCheckpoint(fixture.log).orElseThrow());
    }

    private List<Hash> leaves() {
        return fixture.read(rows -> rows.positions(fixture.log, 0, 100_000).stream()
                .map(LogPosition::leafHash)
                .toList());
    }
}
