package org.lineproof.transparency.control.witness;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.TreeHash;
import org.lineproof.evidence.note.Checkpoint;
import org.lineproof.evidence.note.SignedNote;
import org.lineproof.transparency.control.LogFixture;
import org.lineproof.transparency.control.LogRows;
import org.lineproof.transparency.control.PublisherRows;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.PublishedCheckpoint;
import org.lineproof.transparency.entity.SignedCheckpoint;
import org.lineproof.transparency.entity.witness.ListedWitness;
import org.lineproof.transparency.entity.witness.StoredCosignature;
import org.lineproof.transparency.entity.witness.WitnessList;
import org.lineproof.transparency.entity.witness.WitnessPolicy;

/** A log of its own and what a test does with it and a witness. */
final class WitnessedLog {
    final LogFixture fixture = new LogFixture();

    void grow(int entries) {
        fixture.receive(entries);
        fixture.publish();
    }

    EvidenceLog log() {
        return fixture.log;
    }

    String origin() {
        return fixture.log.origin();
    }

    /** Asks once and stores what comes, as the server does. */
    Optional<StoredCosignature> ask(LocalWitness witness) throws WitnessUnavailable, WitnessRefusal {
        try (HttpWitness http = new HttpWitness(witness.address())) {
            return ask(witness, http);
        }
    }

    Optional<StoredCosignature> ask(LocalWitness witness, Witness asked) throws WitnessUnavailable, WitnessRefusal {
        Object[] outcome = LogFixture.DATABASE.asPublisher(em -> {
            CosignatureBook book = new CosignatureBook(em);
            CosignatureRequest request = new CosignatureRequest(
                    asked,
                    witness.key(),
                    book.reading(),
                    new PublisherRows(em).rows(),
                    InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z")));
            try {
                Optional<StoredCosignature> given = request.ask(log());
                given.ifPresent(book::add);
                return new Object[] {given};
            } catch (WitnessUnavailable | WitnessRefusal e) {
                return new Object[] {e};
            }
        });
        return switch (outcome[0]) {
            case WitnessUnavailable unavailable -> throw unavailable;
            case WitnessRefusal refusal -> throw refusal;
            default -> ((Optional<?>) outcome[0]).map(StoredCosignature.class::cast);
        };
    }

    /** One round of a desk; what it keeps is stored. */
    void round(WitnessDesk desk, EvidenceLog... others) {
        List<EvidenceLog> logs = new ArrayList<>(List.of(others));
        logs.add(log());
        LogFixture.DATABASE.asPublisher(em -> {
            CosignatureBook book = new CosignatureBook(em);
            desk.round(logs, book.reading(), new PublisherRows(em).rows(), book::add);
            return desk;
        });
    }

    /** The newest checkpoint as it is served. */
    SignedNote served() throws Exception {
        return SignedNote.parse(signed(WitnessPolicy.NONE).note());
    }

    SignedCheckpoint signed(WitnessPolicy policy) {
        return LogFixture.DATABASE.asTenant(fixture.tenant, em -> {
            PublishedCheckpoint row = new LogRows(em).latestCheckpoint(log()).orElseThrow();
            return SignedCheckpoint.of(log(), row, new Cosignatures(em).of(log(), row.treeSize()), policy);
        });
    }

    long stored() {
        return LogFixture.DATABASE.asTenant(
                fixture.tenant,
                em -> em.createQuery("select count(c) from StoredCosignature c", Long.class)
                        .getSingleResult());
    }

    /** A note of another history of this log, signed by the log's own key: what a fork is. */
    String forked(int size) {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            leaves.add(Hash.sha256(new byte[] {(byte) i, 42}));
        }
        return fixture.signer.sign(new Checkpoint(origin(), size, TreeHash.root(leaves)).text());
    }

    static ListedWitness listed(LocalWitness witness, String operator) {
        return new ListedWitness(witness.address(), witness.key(), operator);
    }

    static WitnessList list(int quorum, ListedWitness... witnesses) {
        return new WitnessList(new WitnessPolicy(List.of(witnesses), quorum), Map.of());
    }
}
