package org.lineproof.evidence.anchor;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;

/**
 * That a registry of proofs found proved what a receipt's proof proves, and bound it to the receipt's entry: one line of
 * {@code recordings.ndjson}. The statement itself is not written down: whoever checks derives it from the proof.
 *
 * @param origin the log of the entry that the proof was filed with
 * @param index its place there
 * @param place the transaction
 * @param proof what the chain holds of it; empty where no node gave it
 */
public record BundledRecording(String origin, long index, BlockPlace place, Optional<AnchorProof> proof) {
    private static final String PROOF = "proof";

    /** @throws IllegalArgumentException when the proof is of another transaction */
    public BundledRecording {
        if (proof.isPresent() && !proof.get().transaction().text().equals(place.transaction())) {
            throw new IllegalArgumentException("proof: is of another transaction");
        }
    }

    /** The line as JSON. */
    public ObjectNode json() {
        ObjectNode json = place.into(JsonNodeFactory.instance.objectNode())
                .put("origin", origin)
                .put("index", index);
        proof.ifPresent(shown -> json.set(PROOF, shown.json()));
        return json;
    }

    /** @throws MalformedJson when a member is missing, unknown or malformed */
    public static BundledRecording of(Members json) throws MalformedJson {
        json.only("at", "block", "blockHash", "chainId", "contract", "index", "kind", "origin", PROOF, "transaction");
        return new BundledRecording(
                json.text("origin"),
                json.integer("index", 0),
                BlockPlace.of(json),
                json.has(PROOF) ? Optional.of(AnchorProof.of(json.object(PROOF))) : Optional.empty());
    }
}
