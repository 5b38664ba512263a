package org.lineproof.reporting.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.lineproof.anchoring.boundary.AnchorQuery;
import org.lineproof.anchoring.boundary.LedgerCalls;
import org.lineproof.anchoring.boundary.TimeStampQuery;
import org.lineproof.anchoring.entity.LedgerStanding;
import org.lineproof.evidence.pins.ChainIdentity;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedChain;
import org.lineproof.evidence.pins.PinnedKey;
import org.lineproof.evidence.pins.PinnedLog;
import org.lineproof.evidence.pins.PinnedSigner;
import org.lineproof.evidence.pins.PinnedWitness;
import org.lineproof.inference.boundary.trust.TrustAnchorRegistry;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.boundary.ModelRegistry;
import org.lineproof.registry.entity.AiSystem;
import org.lineproof.registry.entity.ModelVersion;
import org.lineproof.reporting.control.bundle.ReportKey;
import org.lineproof.reporting.control.ledger.LedgerPin;
import org.lineproof.reporting.control.seal.FormerSeals;
import org.lineproof.reporting.seal.container.SealPins;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.boundary.access.ReadingScope;
import org.lineproof.transparency.boundary.LogKeys;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.key.KeyInOffice;
import org.lineproof.transparency.entity.key.KeyPurpose;
import org.lineproof.transparency.entity.witness.WitnessPolicy;

/**
 * The pin file of the current tenant. It is handed to verifiers by another way than the bundles: whoever takes both
 * from the same hand has verified nothing.
 */
@Stateless
@TenantScoped
public class PinFiles {
    @Inject
    CurrentTenant tenant;

    @Inject
    LogReader logs;

    @Inject
    LogKeys logKeys;

    @Inject
    AiSystemRegistry systems;

    @Inject
    ModelRegistry models;

    @Inject
    AnchorQuery anchors;

    @Inject
    LedgerCalls ledger;

    @Inject
    TimeStampQuery timeStamps;

    @Inject
    TrustAnchorRegistry trustAnchors;

    @Inject
    ReportKey reportKey;

    @Inject
    SealPins seals;

    @Inject
    FormerSeals formerSeals;

    @Inject
    ReadingScope scope;

    /**
     * Keys of logs, their receipts and promises with their sizes, the report key, the registered signers, the chain in use,
     * the time-stamp authorities, the witnesses of the organisation's policy, the approved trust anchors and whose seal counts,
     * former keys with the period in which they sealed.
     * Of the systems, those that the caller may read; the logs of the whole organisation are always there, since every report
     * rests on them.
     */
    public PinFile current() {
        List<PinnedLog> pinnedLogs = scope.asOwnWork(logs::logs).stream()
                .filter(log -> log.name().system().map(scope::sees).orElse(true))
                .map(log -> pinned(log.origin(), log.name()))
                .toList();
        List<PinnedSigner> signers = systems.all().stream()
                .flatMap(system -> models.of(system.id()).stream().map(model -> signer(system, model)))
                .toList();
        WitnessPolicy witnesses = logs.witnessPolicy();
        return new PinFile(
                        pinnedLogs,
                        List.of(reportKey.signer(tenant.id()).key()),
                        signers,
                        chain(),
                        timeStamps.authorities(),
                        witnesses.witnesses().stream()
                                .map(witness -> new PinnedWitness(witness.key(), witness.operator()))
                                .toList(),
                        witnesses.quorum(),
                        trustAnchors.approved())
                .withSealRoots(formerSeals.with(seals.of(tenant.id())));
    }

    private PinnedLog pinned(String origin, LogName log) {
        return new PinnedLog(
                origin,
                ranges(logKeys.of(log).keys()),
                ranges(logKeys.of(log, KeyPurpose.RECEIPT).keys()),
                logKeys.of(log, KeyPurpose.PROMISE).keys().stream()
                        .map(KeyInOffice::key)
                        .toList());
    }

    private static List<PinnedKey> ranges(List<KeyInOffice> keys) {
        return keys.stream()
                .map(key -> new PinnedKey(key.key(), key.fromSize(), key.toSize()))
                .toList();
    }

    private static PinnedSigner signer(AiSystem system, ModelVersion model) {
        return new PinnedSigner(system.id().value(), model.digest().value(), model.signer());
    }

    private List<PinnedChain> chain() {
        LedgerStanding standing = anchors.standing();
        String kind = standing.kind();
        Long chainId = standing.chainId();
        String contract = standing.contract();
        if (kind == null || chainId == null || contract == null) {
            return List.of();
        }
        ChainIdentity identity = LedgerPin.of(kind, chainId, contract);
        boolean sealed = identity.kind().equals(ChainIdentity.BESU);
        return List.of(new PinnedChain(
                identity, anchors.codeHash(), sealed ? anchors.validators() : List.of(), ledger.proofRegistry()));
    }
}
