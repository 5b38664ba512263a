package org.lineproof.evidence.pins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;

/**
 * A chain whose anchors count.
 *
 * @param identity the registry and its chain
 * @param codeHash keccak-256 of the registry's code, 0x and 64 lower-case hexadecimal digits; null leaves the code, and
 *     with it what an anchor means, to the chain's word
 * @param validatorSets who seals blocks, by range of blocks; no two ranges overlap; empty for a development chain
 * @param proofRegistry the registry of proofs on the same chain; an older file has none
 */
public record PinnedChain(
        ChainIdentity identity,
        @Nullable String codeHash,
        List<ValidatorSet> validatorSets,
        Optional<PinnedRegistry> proofRegistry) {
    private static final String PROOFS = "proofRegistry";

    /** @throws IllegalArgumentException when the hash has another form, ranges overlap, or a chain without seals has sets */
    public PinnedChain {
        validatorSets = List.copyOf(validatorSets);
        if (codeHash != null && !codeHash.matches("0x[0-9a-f]{64}")) {
            throw new IllegalArgumentException("codeHash: expected 0x and 64 lower-case hexadecimal digits");
        }
        if (identity.kind().equals(ChainIdentity.DEVELOPMENT) && !validatorSets.isEmpty()) {
            throw new IllegalArgumentException("validatorSets: a development chain has no validators");
        }
        ValidatorSet.requireOrdered(validatorSets);
    }

    /** A chain without a registry of proofs. */
    public PinnedChain(ChainIdentity identity, @Nullable String codeHash, List<ValidatorSet> validatorSets) {
        this(identity, codeHash, validatorSets, Optional.empty());
    }

    /** The same chain for what its registry of proofs writes; empty where none is pinned. */
    public Optional<PinnedChain> ofProofs() {
        return proofRegistry.map(registry -> new PinnedChain(
                new ChainIdentity(identity.kind(), identity.chainId(), registry.contract()),
                registry.codeHash(),
                validatorSets));
    }

    /** The set that seals the block of this number; empty when none is pinned for it. */
    public Optional<ValidatorSet> validatorsAt(long block) {
        return validatorSets.stream().filter(set -> set.covers(block)).findFirst();
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("kind", identity.kind()).put("chainId", identity.chainId()).put("contract", identity.contract());
        if (codeHash != null) {
            json.put("codeHash", codeHash);
        }
        var sets = json.putArray("validatorSets");
        validatorSets.forEach(set -> sets.add(set.json()));
        proofRegistry.ifPresent(registry -> json.set(PROOFS, registry.json()));
        return json;
    }

    static PinnedChain of(Members json) throws MalformedJson {
        json.only("chainId", "codeHash", "contract", "kind", PROOFS, "validatorSets");
        List<ValidatorSet> sets = new ArrayList<>();
        for (JsonNode node : json.list("validatorSets")) {
            sets.add(ValidatorSet.of(Members.of(node, "chains.validatorSets")));
        }
        return new PinnedChain(
                new ChainIdentity(json.text("kind"), json.integer("chainId", 0), json.text("contract")),
                json.optionalText("codeHash"),
                sets,
                json.has(PROOFS) ? Optional.of(PinnedRegistry.of(json.object(PROOFS))) : Optional.empty());
    }
}
