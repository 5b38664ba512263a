package org.lineproof.evidence.chain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineproof.evidence.rlp.MalformedRlp;
import org.lineproof.evidence.rlp.Rlp;
import org.lineproof.evidence.rlp.RlpBytes;
import org.lineproof.evidence.rlp.RlpList;

class QbftHeaderTest {
    private static final Address REMOVED =
            Address.ofHex(QbftFixture.read("validator-removed").get("removed").asText());

    @Test
    void everyRecordedBlockHasItsHashAndTheSealsOfItsValidators() throws MalformedRlp, RefusedProof {
        Map<Long, Integer> rounds = new TreeMap<>();
        for (JsonNode block : QbftFixture.blocks()) {
            QbftHeader header = QbftFixture.header(block);
            Set<Address> validators = QbftFixture.validators(block);

            assertEquals(block.get("number").asLong(), header.header().number());
            assertEquals(QbftFixture.word(block.get("block").get("hash")), header.blockHash());
            assertEquals(validators, new HashSet<>(header.validators()));
            assertArrayEquals(
                    QbftFixture.bytes(block.get("rawHeader")), header.header().encoded());
            Sealing sealing = Sealing.check(header, validators);
            assertEquals(new Sealing(Sealing.quorum(validators.size()), validators.size(), false), sealing);
            rounds.merge(header.round(), 1, Integer::sum);
        }
        assertEquals(Set.of(0L, 1L, 2L, 6L), rounds.keySet());
    }

    @Test
    void theFirstBlockIsSealedByNobody() throws MalformedRlp {
        JsonNode genesis = QbftFixture.read("block-genesis");
        QbftHeader header = QbftFixture.header(genesis);

        assertEquals(QbftFixture.word(genesis.get("block").get("hash")), header.blockHash());
        assertEquals(
                QbftFixture.read("genesis").get("extraData").asText(),
                genesis.get("block").get("extraData").asText());
        refused("of the validators 0 of 4 sealed it, the quorum is 3", header, QbftFixture.validators(genesis));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 10, 22})
    void aQuorumIsTwoThirdsRoundedUp(int validators) {
        int quorum = Sealing.quorum(validators);

        assertTrue(3 * quorum >= 2 * validators && 3 * (quorum - 1) < 2 * validators, "quorum " + quorum);
    }

    @Test
    void aValidatorThatWasVotedOutNeedsANewPin() throws MalformedRlp {
        JsonNode after = header("validator-removed", 1313);
        Set<Address> before = QbftFixture.validators(header("validator-removed", 1312));

        assertTrue(before.contains(REMOVED));
        refused(
                "the header lists other validators than are pinned, and of those 2 of 4 sealed it, the quorum is 3",
                QbftFixture.header(after),
                before);
    }

    @Test
    void aValidatorThatWasVotedInIsFollowedWhenAQuorumOfBothSetsSealed() throws MalformedRlp, RefusedProof {
        Set<Address> before = QbftFixture.validators(header("validator-added", 1327));
        for (int number : new int[] {1328, 1329, 1330}) {
            QbftHeader after = QbftFixture.header(header("validator-added", number));

            assertEquals(new Sealing(3, 4, true), Sealing.check(after, before));
        }
    }

    @Test
    void aSetThatSharesTooFewWithThePinnedOneIsRefused() throws MalformedRlp {
        QbftHeader header = QbftFixture.header(QbftFixture.read("block-anchor"));
        Set<Address> others = new HashSet<>(header.validators().subList(0, 1));
        for (int i = 1; i < 4; i++) {
            others.add(Address.ofHex("0x" + "0123456789".repeat(3) + "abcdef000" + i));
        }

        refused("the header lists other validators than are pinned, and of those", header, others);
    }

    @Test
    void aChainWhoseValidatorsAContractNamesIsRefused() throws MalformedRlp {
        QbftHeader header = QbftFixture.header(QbftFixture.read("block-anchor"));

        refused("the header lists no validators", extra(header, 1, RlpList.of()), Set.of());
    }

    @Test
    void aValidatorListedTwiceIsRefused() throws MalformedRlp {
        QbftHeader header = QbftFixture.header(QbftFixture.read("block-anchor"));
        List<Rlp> twice = new ArrayList<>();
        header.validators().forEach(validator -> twice.add(new RlpBytes(validator.bytes())));
        twice.add(twice.get(0));

        refused("lists a validator twice", extra(header, 1, new RlpList(twice)), new HashSet<>(header.validators()));
    }

    @Test
    void theHeaderOfAnotherConsensusIsRefused() throws MalformedRlp {
        List<Rlp> fields = fields(QbftFixture.header(QbftFixture.read("block-anchor")));
        fields.set(13, new RlpBytes(new byte[32]));

        MalformedRlp refused =
                assertThrows(MalformedRlp.class, () -> new QbftHeader(BlockHeader.of(new RlpList(fields))));
        assertEquals("header mixHash: not the one of a QBFT chain", refused.getMessage());
    }

    @Test
    void laterFieldsAreHashedAndNotLookedAt() throws MalformedRlp {
        QbftHeader header = QbftFixture.header(QbftFixture.read("block-anchor"));
        List<Rlp> fields = fields(header);
        fields.add(new RlpBytes(new byte[7]));
        QbftHeader later = new QbftHeader(BlockHeader.of(new RlpList(fields)));

        assertEquals(header.header().number(), later.header().number());
        assertTrue(!later.blockHash().equals(header.blockHash()));
        fields.set(fields.size() - 1, RlpList.of());
        MalformedRlp refused = assertThrows(MalformedRlp.class, () -> BlockHeader.of(new RlpList(fields)));
        assertEquals("header field 22: a list where a byte string is due", refused.getMessage());
    }

    private static JsonNode header(String file, int number) {
        for (JsonNode header : QbftFixture.read(file).get("headers")) {
            if (header.get("number").asInt() == number) {
                return header;
            }
        }
        throw new AssertionError("no block " + number + " in " + file);
    }

    private static List<Rlp> fields(QbftHeader header) throws MalformedRlp {
        return new ArrayList<>(Rlp.list(header.header().encoded()).items());
    }

    private static QbftHeader extra(QbftHeader header, int index, Rlp value) throws MalformedRlp {
        List<Rlp> extra = new ArrayList<>(Rlp.list(header.header().extraData()).items());
        extra.set(index, value);
        List<Rlp> fields = fields(header);
        fields.set(12, new RlpBytes(new RlpList(extra).encoded()));
        return new QbftHeader(BlockHeader.of(new RlpList(fields)));
    }

    private static void refused(String reason, QbftHeader header, Set<Address> pinned) {
        RefusedProof refused = assertThrows(RefusedProof.class, () -> Sealing.check(header, pinned));
        assertTrue(String.valueOf(refused.getMessage()).contains(reason), refused.getMessage());
    }
}
