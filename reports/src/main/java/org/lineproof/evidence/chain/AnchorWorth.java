package org.lineproof.evidence.chain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.anchor.AnchorProof;
import org.lineproof.evidence.anchor.BlockPlace;
import org.lineproof.evidence.anchor.BundledAnchor;
import org.lineproof.evidence.anchor.LogState;
import org.lineproof.evidence.chain.BlockEvidence.Written;
import org.lineproof.evidence.note.LogId;
import org.lineproof.evidence.pins.ChainIdentity;
import org.lineproof.evidence.pins.PinnedChain;
import org.lineproof.evidence.pins.ValidatorSet;

/**
 * What an anchor is worth when its proof holds.
 *
 * @param decided false when something is missing; the words name it and the cure
 * @param state what it makes of the log; null when it makes nothing of it
 * @param words in plain words, why
 */
public record AnchorWorth(boolean decided, @Nullable LogState state, String words) {
    private static final String UNSEALED = "development chain: no seals, carries no weight of its own";
    private static final String CLOSED_THERE = "; the log was closed at this head";
    private static final String OTHER_SLOT =
            "at the end of the block the slot of this log holds neither this head nor its closing with a successor"
                + " that this bundle shows: the log was advanced there, or closed with another successor; request the"
                + " report again, so that it shows both logs";

    /**
     * Weighs an anchor.
     *
     * @param anchor what is claimed
     * @param head the same head as the registry writes it
     * @param proof what the chain holds of it, null when the bundle shows nothing
     * @param pinned the chain's pin, null when the verifier has none
     * @param others the other logs that are known, one of which may have followed this one
     * @throws RefusedProof when something that is shown contradicts the claim or the pin
     */
    public static AnchorWorth of(
            BundledAnchor anchor,
            RegistryHead head,
            @Nullable AnchorProof proof,
            @Nullable PinnedChain pinned,
            List<LogId> others)
            throws RefusedProof {
        boolean development = anchor.chain().kind().equals(ChainIdentity.DEVELOPMENT);
        if (proof == null) {
            return development
                    ? new AnchorWorth(true, null, UNSEALED)
                    : missing("the block's seals are not in this bundle; request the report again once the ledger"
                            + " answers");
        }
        BlockEvidence block = block(anchor.place(), proof);
        Address registry = Address.ofHex(anchor.chain().contract());
        Optional<ContractAccount> account = block.account(registry);
        boolean shown = shown(block, head, registry, account);
        SlotContent slot = slot(block, head, account, others);
        requireCode(account, pinned);
        if (slot == SlotContent.OTHER) {
            return missing(OTHER_SLOT);
        }
        if (development) {
            return new AnchorWorth(true, null, UNSEALED + (slot == SlotContent.CLOSED ? CLOSED_THERE : ""));
        }
        return sealed(block, shown, account, pinned, slot);
    }

    /**
     * Weighs that a registry of proofs recorded a statement.
     *
     * @param place where it is said to have been recorded
     * @param statement what, as the registry writes it
     * @param proof what the chain holds of it
     * @param pinned the chain's pin for the registry of proofs
     * @throws RefusedProof when something that is shown contradicts the claim or the pin
     */
    public static AnchorWorth of(BlockPlace place, Written statement, AnchorProof proof, PinnedChain pinned)
            throws RefusedProof {
        BlockEvidence block = block(place, proof);
        Address registry = Address.ofHex(place.chain().contract());
        Optional<ContractAccount> account = block.account(registry);
        boolean shown = shown(block, statement, registry, account);
        if (account.isPresent() && block.showsSlot(statement)) {
            block.requireSlot(statement, account.get());
        }
        requireCode(account, pinned);
        if (shown && place.chain().kind().equals(ChainIdentity.DEVELOPMENT)) {
            return new AnchorWorth(true, null, UNSEALED);
        }
        return sealed(block, shown, account, pinned, SlotContent.HEAD);
    }

    private static BlockEvidence block(BlockPlace place, AnchorProof proof) throws RefusedProof {
        BlockEvidence block = place.chain().kind().equals(ChainIdentity.DEVELOPMENT)
                ? BlockEvidence.unsealed(proof)
                : BlockEvidence.sealed(proof);
        requireSameBlock(place, block);
        return block;
    }

    private static AnchorWorth sealed(
            BlockEvidence block,
            boolean shown,
            Optional<ContractAccount> account,
            @Nullable PinnedChain pinned,
            SlotContent slot)
            throws RefusedProof {
        long number = block.header().number();
        Optional<ValidatorSet> set = pinned == null ? Optional.empty() : pinned.validatorsAt(number);
        Optional<Sealing> sealing = set.isEmpty() ? Optional.empty() : Optional.of(block.sealing(set.get()));
        return gap(shown, account, pinned, set, number)
                .map(AnchorWorth::missing)
                .orElseGet(() -> sealed(sealing.orElseThrow(), block, slot));
    }

    private static void requireSameBlock(BlockPlace anchor, BlockEvidence block) throws RefusedProof {
        if (!block.hash().equals(anchor.blockHash())) {
            throw new RefusedProof(
                    "the header is not the one of block " + anchor.blockHash() + ": it has hash " + block.hash());
        }
        if (block.header().number() != anchor.block()) {
            throw new RefusedProof("the header is of block " + block.header().number() + ", not " + anchor.block());
        }
        if (block.header().timestamp() != anchor.at().getEpochSecond()
                || anchor.at().getNano() != 0) {
            throw new RefusedProof("the block states another time than the anchor");
        }
    }

    /** Whether receipt or slot shows what was written; a receipt that is shown has to. */
    private static boolean shown(BlockEvidence block, Written head, Address registry, Optional<ContractAccount> account)
            throws RefusedProof {
        if (block.showsReceipt()) {
            block.requireEvent(head, registry);
        }
        if (block.showsSlot(head) && account.isEmpty()) {
            throw new RefusedProof("a slot is shown without the account it is of");
        }
        return block.showsReceipt() || block.showsSlot(head);
    }

    /** A slot that is not shown contradicts nothing. */
    private static SlotContent slot(
            BlockEvidence block, RegistryHead head, Optional<ContractAccount> account, List<LogId> others)
            throws RefusedProof {
        return account.isPresent() && block.showsSlot(head)
                ? block.slot(head, account.get(), others)
                : SlotContent.HEAD;
    }

    private static void requireCode(Optional<ContractAccount> account, @Nullable PinnedChain pinned)
            throws RefusedProof {
        if (account.isPresent() && pinned != null && pinned.codeHash() != null) {
            requireCode(account.get(), pinned.codeHash());
        }
    }

    private static void requireCode(ContractAccount account, String pinned) throws RefusedProof {
        if (!account.codeHash().hex().equals(pinned)) {
            throw new RefusedProof("the contract's code is not the pinned one: its hash is " + account.codeHash());
        }
    }

    private static Optional<String> gap(
            boolean shown,
            Optional<ContractAccount> account,
            @Nullable PinnedChain pinned,
            Optional<ValidatorSet> set,
            long block) {
        if (!shown) {
            return Optional.of("the proof shows neither the transaction's receipt nor the log's slot");
        }
        if (pinned == null) {
            return Optional.of("its block shows the head, but no pin tells whose seals count");
        }
        if (set.isEmpty()) {
            return Optional.of("the pin file names no validators for block " + block
                    + "; ask the organisation for one that does (lineproof.ledger.validators)");
        }
        if (account.isEmpty()) {
            return Optional.of("the contract's code is not shown: what its events mean is the chain's own word");
        }
        return pinned.codeHash() == null
                ? Optional.of("the pin file does not name the hash of the contract's code; ask for a newer one")
                : Optional.empty();
    }

    private static AnchorWorth sealed(Sealing sealing, BlockEvidence block, SlotContent slot) {
        LogState state = sealing.independent() ? LogState.ANCHORED_INDEPENDENT : LogState.ANCHORED_SELF_ATTESTED;
        String by = sealing.seals() + " of " + sealing.listed()
                + (sealing.changed()
                        ? " validators, a quorum of the pinned and of the listed set (the set was changed: pin anew)"
                        : " pinned validators");
        return new AnchorWorth(
                true,
                state,
                state.words() + ": " + (block.showsReceipt() ? "receipt" : "storage slot") + " of block "
                        + block.header().number() + ", sealed by " + by
                        + (slot == SlotContent.CLOSED ? CLOSED_THERE : ""));
    }

    private static AnchorWorth missing(String words) {
        return new AnchorWorth(false, null, words);
    }
}
