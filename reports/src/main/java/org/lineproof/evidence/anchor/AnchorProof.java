package org.lineproof.evidence.anchor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;

/**
 * What a chain itself holds of a transaction that anchored heads: one line of {@code anchor-proofs.ndjson}.
 *
 * @param transaction the transaction's hash
 * @param header the RLP of its block's header as sealed: with the round and the validators' seals
 * @param transactionIndex its place in the block
 * @param receiptProof the nodes from the header's receipts root to the leaf that holds the typed receipt, in order
 * @param accountProof the nodes from the header's state root to the registry's account; empty when not shown
 * @param storageProofs slots of the registry under that account; empty when not shown
 */
public record AnchorProof(
        HexBytes transaction,
        HexBytes header,
        int transactionIndex,
        List<HexBytes> receiptProof,
        List<HexBytes> accountProof,
        List<StorageProof> storageProofs) {
    private static final int MOST_TRANSACTIONS = 1 << 20;

    /**
     * A slot's way to the storage root.
     *
     * @param slot the slot's number, 32 bytes
     * @param proof the nodes from the storage root to the slot's value, in order
     */
    public record StorageProof(HexBytes slot, List<HexBytes> proof) {
        /** @throws IllegalArgumentException unless the slot has 32 bytes */
        public StorageProof {
            if (slot.length() != 32) {
                throw new IllegalArgumentException("slot: expected 32 bytes");
            }
            proof = List.copyOf(proof);
        }
    }

    /** @throws IllegalArgumentException when the hash does not have 32 bytes, or the index is out of range */
    public AnchorProof {
        if (transaction.length() != 32) {
            throw new IllegalArgumentException("transaction: expected 32 bytes");
        }
        if (transactionIndex < 0 || transactionIndex >= MOST_TRANSACTIONS) {
            throw new IllegalArgumentException("transactionIndex: expected 0 to " + (MOST_TRANSACTIONS - 1));
        }
        receiptProof = List.copyOf(receiptProof);
        accountProof = List.copyOf(accountProof);
        storageProofs = List.copyOf(storageProofs);
    }

    /** The same proof with those slots alone that are wanted. */
    public AnchorProof withSlots(Predicate<HexBytes> wanted) {
        return new AnchorProof(
                transaction,
                header,
                transactionIndex,
                receiptProof,
                accountProof,
                storageProofs.stream()
                        .filter(storage -> wanted.test(storage.slot()))
                        .toList());
    }

    /** The line as JSON. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("transaction", transaction.text()).put("header", header.text());
        json.put("transactionIndex", transactionIndex);
        write(json.putArray("receiptProof"), receiptProof);
        write(json.putArray("accountProof"), accountProof);
        ArrayNode slots = json.putArray("storageProofs");
        for (StorageProof storage : storageProofs) {
            ObjectNode slot = slots.addObject().put("slot", storage.slot().text());
            write(slot.putArray("proof"), storage.proof());
        }
        return json;
    }

    /** @throws MalformedJson when a member is missing, unknown or malformed */
    public static AnchorProof of(Members json) throws MalformedJson {
        json.only("accountProof", "header", "receiptProof", "storageProofs", "transaction", "transactionIndex");
        List<StorageProof> slots = new ArrayList<>();
        for (JsonNode node : json.list("storageProofs")) {
            Members slot = Members.of(node, "storageProofs").only("proof", "slot");
            slots.add(new StorageProof(slot.read("slot", HexBytes::of), slot.readAll("proof", HexBytes::of)));
        }
        return new AnchorProof(
                json.read("transaction", HexBytes::of),
                json.read("header", HexBytes::of),
                (int) Math.min(json.integer("transactionIndex", 0), MOST_TRANSACTIONS),
                json.readAll("receiptProof", HexBytes::of),
                json.readAll("accountProof", HexBytes::of),
                slots);
    }

    private static void write(ArrayNode array, List<HexBytes> nodes) {
        nodes.forEach(node -> array.add(node.text()));
    }
}
