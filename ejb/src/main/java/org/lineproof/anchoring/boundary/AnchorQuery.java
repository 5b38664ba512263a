package org.lineproof.anchoring.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lineproof.anchoring.besu.ConfiguredLedger;
import org.lineproof.anchoring.control.Anchors;
import org.lineproof.anchoring.control.ProofPatience;
import org.lineproof.anchoring.control.ValidatorFile;
import org.lineproof.anchoring.entity.AnchorEvent;
import org.lineproof.anchoring.entity.AnchorReceipt;
import org.lineproof.anchoring.entity.AnchorView;
import org.lineproof.anchoring.entity.LedgerStanding;
import org.lineproof.evidence.anchor.AnchorProof;
import org.lineproof.evidence.anchor.HexBytes;
import org.lineproof.evidence.chain.Address;
import org.lineproof.evidence.chain.BlockEvidence;
import org.lineproof.evidence.chain.RefusedProof;
import org.lineproof.evidence.chain.RegistryHead;
import org.lineproof.evidence.pins.ValidatorSet;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.boundary.access.ReadingScope;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.entity.LogName;

/** Tells where the current tenant's logs are anchored. Reads the database alone: the ledger may be away. */
@Stateless
@TenantScoped
public class AnchorQuery {

    @Inject
    LogReader logs;

    @Inject
    Anchors anchors;

    @Inject
    ValidatorFile validators;

    @Inject
    ReadingScope scope;

    private final InstantSource clock = InstantSource.system();

    /**
     * The anchor that covers a log up to a size: the smallest anchored head not below it.
     *
     * @param size a tree size; the entry at index {@code i} is covered from size {@code i + 1} on
     * @return empty if the log is not anchored that far, does not exist, or is that of a system the caller may not read
     */
    public Optional<AnchorView> of(LogName log, long size) {
        if (log.system().filter(system -> !scope.sees(system)).isPresent()) {
            return Optional.empty();
        }
        // Heads are anchored for everybody to see; only what is below them is kept from some.
        return scope.asOwnWork(() -> logs.log(log))
                .flatMap(found -> anchors.covering(found, size))
                .map(validators::view);
    }

    /** How the tenant's logs stand towards the ledger. */
    public LedgerStanding standing() {
        Optional<AnchorView> last = anchors.latest().map(validators::view);
        Optional<AnchorEvent> waiting = anchors.longestWaiting();
        Instant now = clock.instant();
        Instant end = ProofPatience.end(now);
        return new LedgerStanding(
                last.map(AnchorView::kind)
                        .or(() -> waiting.map(event -> event.kind().words()))
                        .orElse(null),
                last.map(AnchorView::chainId).orElse(null),
                last.map(AnchorView::contract).orElse(null),
                anchors.latest().map(AnchorEvent::at).orElse(null),
                waiting.map(AnchorEvent::at).orElse(null),
                anchors.unproven(end, now),
                anchors.unproven(null, end));
    }

    /**
     * Since when the ledger takes nothing though it was asked to: empty if it took a head of any of the tenant's logs since, or
     * none waits. A log that it refuses alone does not count.
     */
    public Optional<Instant> missedSince() {
        return anchors.firstMissed().map(AnchorEvent::at);
    }

    /**
     * The raw evidence of an anchor.
     *
     * @param transactionHash hex with 0x, as {@link AnchorView#transaction()} has it
     * @return empty if no anchor of this tenant lies in such a transaction
     */
    public Optional<AnchorReceipt> receipt(String transactionHash) {
        return anchors.receipt(transactionHash);
    }

    /**
     * What proves anchors without a node, one proof a transaction. Slots of other logs in it are left out.
     *
     * @param shown anchors of the tenant's logs; those without a stored proof are passed over
     */
    public List<AnchorProof> proofs(Map<LogName, AnchorView> shown) {
        Set<HexBytes> slots = shown.keySet().stream()
                .flatMap(name -> logs.log(name).stream())
                .map(log -> new HexBytes(RegistryHead.slotOf(log.id()).bytes()))
                .collect(Collectors.toSet());
        return shown.values().stream()
                .map(AnchorView::transaction)
                .distinct()
                .flatMap(transaction -> anchors.proof(transaction).stream())
                .map(proof -> proof.withSlots(slots::contains))
                .toList();
    }

    /** Who seals the ledger's blocks, as the operator states it; none when nothing was stated. */
    public List<ValidatorSet> validators() {
        return validators.sets();
    }

    /**
     * Keccak-256 of the registry's code, 0x and 64 lower-case hexadecimal digits: as the newest anchor's proof shows it,
     * else as this installation compiled it.
     */
    public String codeHash() {
        return anchors.latest()
                .flatMap(anchor -> anchors.proof(anchor.transaction())
                        .flatMap(proof -> codeHash(proof, anchor.view().contract())))
                .orElseGet(ConfiguredLedger::compiledCodeHash);
    }

    private static Optional<String> codeHash(AnchorProof proof, String contract) {
        try {
            return BlockEvidence.unsealed(proof)
                    .account(Address.ofHex(contract.toLowerCase(Locale.ROOT)))
                    .map(account -> account.codeHash().hex());
        } catch (RefusedProof e) {
            throw new IllegalStateException("the proof of transaction " + proof.transaction() + " is damaged", e);
        }
    }
}
