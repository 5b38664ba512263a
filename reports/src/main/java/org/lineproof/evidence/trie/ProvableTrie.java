package org.lineproof.evidence.trie;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lineproof.evidence.digest.Keccak;
import org.lineproof.evidence.digest.Word;
import org.lineproof.evidence.rlp.Rlp;
import org.lineproof.evidence.rlp.RlpBytes;
import org.lineproof.evidence.rlp.RlpList;

/** A trie built from all its values at once, as a block's receipts are. */
public final class ProvableTrie {
    private final Map<Word, byte[]> nodes = new HashMap<>();
    private final Word root;

    private record Item(Nibbles path, byte[] value) {}

    private ProvableTrie(List<Item> values) {
        byte[] top = node(values, 0).encoded();
        root = Keccak.hash(top);
        nodes.put(root, top);
    }

    /**
     * A trie of a list: the value at position i has the encoding of i as its key, like transactions and receipts of a
     * block.
     *
     * @throws IllegalArgumentException when there is no value, or an empty one
     */
    public static ProvableTrie ofList(List<byte[]> values) {
        return of(IntStream.range(0, values.size()).mapToObj(ProvableTrie::key).toList(), values);
    }

    /**
     * A trie of these values under these keys, all of which differ; for state and storage the hashes of addresses and
     * slots.
     *
     * @throws IllegalArgumentException when there is no value, or an empty one
     */
    public static ProvableTrie of(List<byte[]> keys, List<byte[]> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a trie without values has nothing to prove");
        }
        List<Item> items = new ArrayList<>();
        for (byte[] value : values) {
            if (value.length == 0) {
                throw new IllegalArgumentException("a trie has no empty values: position " + items.size());
            }
            items.add(new Item(Nibbles.of(keys.get(items.size())), value.clone()));
        }
        return new ProvableTrie(items);
    }

    /** The key of a position in a trie of a list. */
    public static byte[] key(int position) {
        return RlpBytes.of(position).encoded();
    }

    /** The root that commits to all values. */
    public Word root() {
        return root;
    }

    /** The proof of the value at a key. @throws IllegalArgumentException when there is none */
    public TrieProof proof(byte[] key) {
        List<byte[]> way = new ArrayList<>();
        try {
            new TrieWalk(hash -> visited(way, hash), key).value(root);
        } catch (BrokenProof e) {
            throw new IllegalArgumentException("no value has this key", e);
        }
        return new TrieProof(way);
    }

    private byte[] visited(List<byte[]> way, Word hash) throws BrokenProof {
        byte[] node = nodes.get(hash);
        if (node == null) {
            throw new BrokenProof("no such node");
        }
        way.add(node);
        return node;
    }

    /** The node over these items, all of which share their first {@code depth} steps. */
    private RlpList node(List<Item> items, int depth) {
        Nibbles first = items.get(0).path();
        if (items.size() == 1) {
            return RlpList.of(
                    new RlpBytes(first.from(depth).compact(true)),
                    new RlpBytes(items.get(0).value()));
        }
        int common = items.stream()
                .mapToInt(item -> item.path().commonWith(first))
                .min()
                .getAsInt();
        if (common > depth) {
            byte[] path = first.between(depth, common).compact(false);
            return RlpList.of(new RlpBytes(path), reference(items, common));
        }
        return branch(items, depth);
    }

    private RlpList branch(List<Item> items, int depth) {
        List<Rlp> slots = new ArrayList<>();
        for (int step = 0; step < TrieNode.WIDTH; step++) {
            int wanted = step;
            List<Item> below = items.stream()
                    .filter(item -> item.path().length() > depth && item.path().at(depth) == wanted)
                    .toList();
            slots.add(below.isEmpty() ? RlpBytes.EMPTY : reference(below, depth + 1));
        }
        slots.add(items.stream()
                .filter(item -> item.path().length() == depth)
                .findFirst()
                .map(item -> new RlpBytes(item.value()))
                .orElse(RlpBytes.EMPTY));
        return new RlpList(slots);
    }

    private Rlp reference(List<Item> items, int depth) {
        RlpList node = node(items, depth);
        byte[] encoded = node.encoded();
        if (encoded.length < Word.LENGTH) {
            return node;
        }
        Word hash = Keccak.hash(encoded);
        nodes.put(hash, encoded);
        return new RlpBytes(hash.bytes());
    }
}
