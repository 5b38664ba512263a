package org.lineproof.transparency.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.ConsistencyProof;
import org.lineproof.evidence.merkle.InclusionProof;
import org.lineproof.evidence.merkle.TreeProofs;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.control.EntryStates;
import org.lineproof.transparency.control.LogRows;
import org.lineproof.transparency.control.Logs;
import org.lineproof.transparency.control.StoredTiles;
import org.lineproof.transparency.control.access.ReadableLogs;
import org.lineproof.transparency.control.promise.MissedPromises;
import org.lineproof.transparency.control.witness.ConfiguredWitnesses;
import org.lineproof.transparency.control.witness.Cosignatures;
import org.lineproof.transparency.entity.EntryStanding;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.LogPosition;
import org.lineproof.transparency.entity.LoggedEntry;
import org.lineproof.transparency.entity.PublishedCheckpoint;
import org.lineproof.transparency.entity.PublishedEntry;
import org.lineproof.transparency.entity.SignedCheckpoint;
import org.lineproof.transparency.entity.promise.LatePublication;
import org.lineproof.transparency.entity.promise.PromiseStanding;
import org.lineproof.transparency.entity.witness.Cosigner;
import org.lineproof.transparency.entity.witness.WitnessPolicy;
import org.lineproof.transparency.entity.witness.Witnessing;

/** Reads the current tenant's logs: where an entry stands, what was published, and the proofs. */
@Stateless
@TenantScoped
public class LogReader {

    private static final int MOST_LATE = 1_000;

    @Inject
    CurrentTenant tenant;

    @Inject
    Logs logs;

    @Inject
    LogRows rows;

    @Inject
    Cosignatures cosignatures;

    @Inject
    ConfiguredWitnesses witnesses;

    @Inject
    MissedPromises promises;

    @Inject
    EntryStates states;

    @Inject
    ReadableLogs readable;

    /** Those the caller may read as a whole, by name. */
    public List<EvidenceLog> logs() {
        return logs.all(tenant.id()).stream()
                .filter(log -> readable.shows(log.name()))
                .toList();
    }

    /**
     * Empty if there is none, or it is that of a system the caller may not read.
     *
     * @throws Refusal (forbidden), as every method that takes a log's name, if it is a log of the whole organisation and the
     *     caller may read less
     */
    public Optional<EvidenceLog> log(LogName name) {
        if (name.system().isEmpty()) {
            readable.require(name);
        }
        return logs.find(tenant.id(), name).filter(log -> readable.shows(log.name()));
    }

    public Optional<SignedCheckpoint> latest(LogName name) {
        return log(name).flatMap(log -> rows.latestCheckpoint(log).map(row -> signed(log, row)));
    }

    /** The checkpoint of exactly this size, if one was published. */
    public Optional<SignedCheckpoint> checkpoint(LogName name, long size) {
        return log(name).flatMap(log -> rows.checkpoint(log, size).map(row -> signed(log, row)));
    }

    /** What the organisation asks of which witnesses. */
    public WitnessPolicy witnessPolicy() {
        return witnesses.list().policy(tenant.id());
    }

    /** How far each witness of the policy has followed the log: its newest cosignature; none of those that never signed. */
    public List<Cosigner> cosigners(LogName name) {
        WitnessPolicy policy = witnessPolicy();
        return Witnessing.cosigners(policy, cosignatures.newest(require(name), policy));
    }

    /** How the log stands towards what was promised about it. */
    public PromiseStanding promises(LogName name) {
        return promises.standing(require(name));
    }

    /** The first entries, at most 1,000, that were published later than promised, among the first {@code size}. */
    public List<LatePublication> late(LogName name, long size) {
        return promises.late(require(name), size, MOST_LATE);
    }

    /** Empty also if the caller may not read it: an entry of a log of the whole organisation is read if it is about a system. */
    public Optional<EntryStanding> standing(UUID entry) {
        return rows.entry(entry).filter(readable::shows).map(this::standing);
    }

    /**
     * The entry at a place; empty if there is none, or the log is that of a system the caller may not read.
     *
     * @param origin of the log
     * @throws Refusal (forbidden) if the log is one of the whole organisation, and the entry not about a system the caller
     *     may read
     */
    public Optional<EntryStanding> at(String origin, long index) {
        return logs.all(tenant.id()).stream()
                .filter(log -> log.origin().equals(origin))
                .filter(log -> log.name().system().isEmpty() || readable.shows(log.name()))
                .findFirst()
                .flatMap(log -> at(log, index));
    }

    private Optional<EntryStanding> at(EvidenceLog log, long index) {
        Optional<LoggedEntry> found = index < 0
                ? Optional.empty()
                : rows.entries(log, index, index + 1).stream()
                        .map(LogRows.PlacedEntry::entry)
                        .findFirst();
        found.filter(entry -> !readable.shows(entry)).ifPresent(entry -> readable.require(log.name()));
        return found.map(this::standing);
    }

    /** How far each of these entries has come; of an entry that is not there nothing is said. One statement. */
    public Map<UUID, EntryStanding.State> states(Collection<UUID> entries) {
        return states.of(readable.shown(entries));
    }

    /** Entries at {@code from} (inclusive) to {@code to} (exclusive), in order. */
    public List<PublishedEntry> entries(LogName name, long from, long to) {
        return rows.entries(require(name), from, to).stream()
                .map(placed -> new PublishedEntry(
                        placed.position().position(),
                        placed.entry().id(),
                        new String(placed.entry().content(), StandardCharsets.UTF_8),
                        placed.entry().leafHash(),
                        placed.entry().receivedAt()))
                .toList();
    }

    /** Whether an entry of the log was ever acknowledged, published or not. */
    public boolean acknowledged(LogName name) {
        return rows.acknowledged(require(name));
    }

    /** How many entries have a place in the log. */
    public long size(LogName name) {
        return rows.size(require(name));
    }

    /**
     * The root over the first {@code size} entries, from the stored tiles.
     *
     * @throws Refusal if the log is not that large
     */
    public Hash root(LogName name, long size) {
        EvidenceLog log = require(name);
        if (size < 0 || size > rows.size(log)) {
            throw Refusal.unprocessable("size", name + " has fewer than " + size + " entries");
        }
        return proofs(log).root(size);
    }

    /** @throws Refusal if the log has no such index or size */
    public InclusionProof inclusion(LogName name, long index, long size) {
        EvidenceLog log = require(name);
        if (index < 0 || index >= size || size > rows.size(log)) {
            throw Refusal.unprocessable(
                    "index", "there is no entry " + index + " in the first " + size + " of " + name);
        }
        return proofs(log).inclusion(index, size);
    }

    /** @throws Refusal unless {@code 0 < first <= second <=} size of the log */
    public ConsistencyProof consistency(LogName name, long first, long second) {
        EvidenceLog log = require(name);
        if (first < 1 || first > second || second > rows.size(log)) {
            throw Refusal.unprocessable("first", "sizes must be 0 < first <= second <= size of " + name);
        }
        return proofs(log).consistency(first, second);
    }

    private EntryStanding standing(LoggedEntry entry) {
        EvidenceLog log = logs.all(tenant.id()).stream()
                .filter(candidate -> candidate.number() == entry.logNumber())
                .findFirst()
                .orElseThrow();
        Optional<LogPosition> position = rows.positionOf(entry.id());
        Optional<PublishedCheckpoint> checkpoint =
                position.flatMap(p -> rows.latestCheckpoint(log).filter(c -> c.treeSize() > p.position()));
        return new EntryStanding(
                entry.id(),
                log.name(),
                log.origin(),
                new String(entry.content(), StandardCharsets.UTF_8),
                entry.leafHash(),
                entry.receivedAt(),
                entry.publishBy(),
                position.map(LogPosition::position).orElse(null),
                checkpoint.map(row -> signed(log, row)).orElse(null),
                checkpoint
                        .map(c -> proofs(log).inclusion(position.orElseThrow().position(), c.treeSize()))
                        .orElse(null));
    }

    private SignedCheckpoint signed(EvidenceLog log, PublishedCheckpoint row) {
        return SignedCheckpoint.of(log, row, cosignatures.of(log, row.treeSize()), witnessPolicy());
    }

    private EvidenceLog require(LogName name) {
        return log(name).orElseThrow(() -> Refusal.notFound("there is no log " + name));
    }

    private TreeProofs proofs(EvidenceLog log) {
        return new TreeProofs(new StoredTiles(rows, log));
    }
}
