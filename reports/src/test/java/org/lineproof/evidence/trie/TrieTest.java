package org.lineproof.evidence.trie;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lineproof.evidence.digest.Keccak;
import org.lineproof.evidence.digest.Word;
import org.lineproof.evidence.rlp.RlpBytes;
import org.lineproof.evidence.rlp.RlpList;

/** Vectors: ethereum/tests, TrieTests/trieanyorder.json. */
class TrieTest {
    private static final ProvableTrie MANY = ProvableTrie.ofList(receiptsLike(300));
    private static final byte[] KEY = ProvableTrie.key(200);

    @ParameterizedTest
    @CsvSource({
        "A aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,"
                + "0xd23786fb4a010da3ce639d66d5e904a11dbc02746d1ce25029e53290cabf28ab",
        "doe reindeer dog puppy dogglesworth cat,0x8aad789dff2f538bca5d8ea56e8abe10f4c7ba3a5dea95fea4cd6e7c3a1168d3",
        "do verb horse stallion doge coin dog puppy,0x5991bb8c6514148a29db676a14ac506cd2cd5775ace63c30a4fe457715e9ac84",
        "foo bar food bass,0x17beaa1648bafa633cda809c90c04af50fc8aed3cb40d16efbddee6fdf63c4c3",
        "be e dog puppy bed d,0x3f67c7a47520f79faa29255d2d3c084a7a6df0453116ed7232ff10277a8be68b",
        "test test te testy,0x8452568af70d8d140f58d941338542f645fcca50094b20f3c3d8c3df49337928",
    })
    void rootsAreThoseOfTheVectorsAndEveryValueHasAProof(String pairs, String root) throws BrokenProof {
        String[] words = pairs.split(" ");
        List<byte[]> keys = new ArrayList<>();
        List<byte[]> values = new ArrayList<>();
        for (int i = 0; i < words.length; i += 2) {
            keys.add(ascii(words[i]));
            values.add(ascii(words[i + 1]));
        }
        ProvableTrie trie = ProvableTrie.of(keys, values);

        assertEquals(Word.ofHex(root), trie.root());
        for (int i = 0; i < keys.size(); i++) {
            assertArrayEquals(values.get(i), trie.proof(keys.get(i)).value(trie.root(), keys.get(i)));
        }
    }

    @Test
    void everyPositionOfAListHasAProofOfItsOwnValueOnly() throws BrokenProof {
        for (int size : new int[] {1, 2, 16, 17, 127, 128, 129, 257}) {
            List<byte[]> values = receiptsLike(size);
            ProvableTrie trie = ProvableTrie.ofList(values);
            for (int i = 0; i < size; i++) {
                TrieProof proof = trie.proof(ProvableTrie.key(i));

                assertArrayEquals(values.get(i), proof.value(trie.root(), ProvableTrie.key(i)));
                byte[] other = ProvableTrie.key((i + 1) % (size + 1));
                assertThrows(BrokenProof.class, () -> proof.value(trie.root(), other));
            }
        }
    }

    @Test
    void anyChangedByteOfAnyNodeIsRefused() throws BrokenProof {
        List<byte[]> nodes = MANY.proof(KEY).nodes();
        int tried = 0;
        for (int node = 0; node < nodes.size(); node++) {
            for (int at = 0; at < nodes.get(node).length; at++) {
                List<byte[]> changed = new ArrayList<>(nodes);
                byte[] bytes = nodes.get(node).clone();
                bytes[at] ^= 1;
                changed.set(node, bytes);
                refused("is not the one that", MANY.root(), KEY, changed);
                tried++;
            }
        }
        assertTrue(tried > 1000, tried + " tried");
    }

    @Test
    void missingLeftOverAndSwappedNodesAreRefused() throws BrokenProof {
        List<byte[]> nodes = MANY.proof(KEY).nodes();
        int last = nodes.size() - 1;

        refused("node 1 is missing", MANY.root(), KEY, List.of());
        refused("node " + (last + 1) + " is missing", MANY.root(), KEY, nodes.subList(0, last));
        refused("node 1 is not the one that the root names", MANY.root(), KEY, nodes.subList(1, nodes.size()));
        refused("1 of " + (nodes.size() + 1) + " nodes are left over", MANY.root(), KEY, with(nodes, nodes.get(0)));
        List<byte[]> swapped = new ArrayList<>(nodes);
        swapped.set(0, nodes.get(1));
        swapped.set(1, nodes.get(0));
        refused("node 1 is not the one that the root names", MANY.root(), KEY, swapped);
        refused("more than any way is long", MANY.root(), KEY, java.util.Collections.nCopies(66, nodes.get(0)));
    }

    @Test
    void anAbsentKeyIsRefused() {
        List<byte[]> way = MANY.proof(KEY).nodes();

        refused("the way leads elsewhere", MANY.root(), new byte[] {KEY[0], 0x10}, way.subList(0, way.size() - 2));
        refused("the way leads elsewhere", MANY.root(), new byte[0], way.subList(0, 1));
        assertThrows(IllegalArgumentException.class, () -> MANY.proof(ProvableTrie.key(300)));
    }

    @Test
    void aRootOverSomethingElseThanATrieIsRefused() {
        RlpBytes leafPath = new RlpBytes(Nibbles.of(KEY).compact(true));
        RlpBytes forkPath = new RlpBytes(Nibbles.of(KEY).between(0, 1).compact(false));
        RlpBytes value = new RlpBytes(new byte[40]);

        malformed("a node has 2 or 17 items, not 3", RlpList.of(leafPath, value, value));
        malformed("without the flag", RlpList.of(RlpBytes.EMPTY, value));
        malformed("without the flag", RlpList.of(new RlpBytes(new byte[] {0x40, 1}), value));
        malformed("padded with something else", RlpList.of(new RlpBytes(new byte[] {0x21, 1}), value));
        malformed("an extension without a path", RlpList.of(new RlpBytes(new byte[1]), value));
        malformed("or without a child", RlpList.of(forkPath, RlpBytes.EMPTY));
        malformed("neither a hash nor a node shorter than one", RlpList.of(forkPath, value));
        malformed("neither a hash nor a node shorter than one", RlpList.of(forkPath, RlpList.of(value)));
        malformed("a list where a byte string is due", RlpList.of(leafPath, RlpList.of()));
        malformed("a list where a byte string is due", RlpList.of(RlpList.of(), value));
        refused(
                "the way leads elsewhere",
                Keccak.hash(RlpList.of(leafPath, RlpBytes.EMPTY).encoded()),
                KEY,
                List.of(RlpList.of(leafPath, RlpBytes.EMPTY).encoded()));
    }

    @Test
    void randomTriesProveTheirValues() throws BrokenProof {
        long seed = System.nanoTime();
        System.out.println("tries of random words, seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<byte[]> keys = new ArrayList<>();
            List<byte[]> values = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(40); i++) {
                byte[] key = Keccak.hash(new byte[] {(byte) round, (byte) i}).bytes();
                // Few different first bytes, so that extensions and short nodes come up.
                Arrays.fill(key, 0, random.nextInt(31), (byte) (random.nextInt(3) * 0x11));
                byte[] value = new byte[1 + random.nextInt(40)];
                random.nextBytes(value);
                if (keys.stream().noneMatch(other -> Arrays.equals(other, key))) {
                    keys.add(key);
                    values.add(value);
                }
            }
            ProvableTrie trie = ProvableTrie.of(keys, values);
            for (int i = 0; i < keys.size(); i++) {
                assertArrayEquals(
                        values.get(i),
                        trie.proof(keys.get(i)).value(trie.root(), keys.get(i)),
                        "seed " + seed + ", round " + round);
            }
        }
    }

    private static void malformed(String reason, RlpList node) {
        refused(reason, Keccak.hash(node.encoded()), KEY, List.of(node.encoded()));
    }

    private static void refused(String reason, Word root, byte[] key, List<byte[]> nodes) {
        BrokenProof refused = assertThrows(BrokenProof.class, () -> new TrieProof(nodes).value(root, key));
        assertTrue(String.valueOf(refused.getMessage()).contains(reason), refused.getMessage());
    }

    private static List<byte[]> with(List<byte[]> nodes, byte[] more) {
        return Stream.concat(nodes.stream(), Stream.of(more)).toList();
    }

    private static List<byte[]> receiptsLike(int size) {
        return Stream.iterate(0, i -> i + 1)
                .limit(size)
                .map(i -> ascii("receipt " + i + ".".repeat(32 + i % 50)))
                .toList();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
