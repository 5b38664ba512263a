package org.lineproof.evidence.chain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineproof.evidence.pins.ValidatorSet;
import org.lineproof.evidence.pins.ValidatorSet.Validator;
import org.lineproof.evidence.rlp.MalformedRlp;
import org.lineproof.evidence.rlp.Rlp;
import org.lineproof.evidence.rlp.RlpBytes;
import org.lineproof.evidence.rlp.RlpList;

class QbftHeaderTest {
    private static final String REMOVED =
            QbftFixture.read("validator-removed").get("removed").asText();

    @Test
    void everyRecordedBlockHasItsHashAndTheSealsOfItsValidators() throws MalformedRlp, RefusedProof {
        Map<Long, Integer> rounds = new TreeMap<>();
        for (JsonNode block : QbftFixture.blocks()) {
            QbftHeader header = QbftFixture.header(block);
            ValidatorSet validators = QbftFixture.validators(block);
            int size = validators.validators().size();

            assertEquals(block.get("number").asLong(), header.header().number());
            assertEquals(QbftFixture.word(block.get("block").get("hash")), header.blockHash());
            assertEquals(validators.addresses(), addresses(header));
            assertArrayEquals(
                    QbftFixture.bytes(block.get("rawHeader")), header.header().encoded());
            // Three of four operators are independent, a quorum; of three, two are, and that is one, too.
            assertEquals(new Sealing(validators.quorum(), size, false, true), Sealing.check(header, validators));
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
        refused("of the validators only 0 of 4 sealed it, the quorum is 3", header, QbftFixture.validators(genesis));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 10, 22})
    void aQuorumIsTwoThirdsRoundedUp(int validators) {
        int quorum = ValidatorSet.quorumOf(validators);

        assertTrue(3 * quorum >= 2 * validators && 3 * (quorum - 1) < 2 * validators, "quorum " + quorum);
    }

    @Test
    void aValidatorThatWasVotedOutNeedsANewPin() throws MalformedRlp {
        JsonNode after = header("validator-removed", 1313);
        ValidatorSet before = QbftFixture.validators(header("validator-removed", 1312));

        assertTrue(before.addresses().contains(REMOVED));
        refused(
                "the header lists other validators than are pinned, and of the pinned ones only 2 of 4 sealed it, the"
                        + " quorum is 3",
                QbftFixture.header(after),
                before);
    }

    @Test
    void aValidatorThatWasVotedInIsFollowedWhenAQuorumOfBothSetsSealed() throws MalformedRlp, RefusedProof {
        ValidatorSet before = QbftFixture.validators(header("validator-added", 1327));
        for (int number : new int[] {1328, 1329, 1330}) {
            QbftHeader after = QbftFixture.header(header("validator-added", number));

            assertEquals(new Sealing(3, 4, true, false), Sealing.check(after, before));
        }
    }

    @Test
    void aSetThatSharesTooFewWithThePinnedOneIsRefused() throws MalformedRlp {
        QbftHeader header = QbftFixture.header(QbftFixture.read("block-anchor"));
        ValidatorSet others = new ValidatorSet(
                0,
                null,
                IntStream.rangeClosed(1, 4)
                        .mapToObj(i -> new Validator("0x" + "0123456789".repeat(3) + "abcdef000" + i, "other", true))
                        .toList());

        refused(
                "the header lists other validators than are pinned, and of the pinned ones only 0 of 4",
                header,
                others);
    }

    @Test
    void aChainWhoseValidatorsAContractNamesIsRefused() throws MalformedRlp {
        QbftHeader header = QbftFixture.header(QbftFixture.read("block-anchor"));

        refused("the header lists no validators", extra(header, 1, RlpList.of()), four());
    }

    @Test
    void aValidatorListedTwiceIsRefused() throws MalformedRlp {
        QbftHeader header = QbftFixture.header(QbftFixture.read("block-anchor"));
        List<Rlp> twice = new ArrayList<>();
        header.validators().forEach(validator -> twice.add(new RlpBytes(validator.bytes())));
        twice.add(twice.get(0));

        refused("lists a validator twice", extra(header, 1, new RlpList(twice)), four());
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

    @Test
    void anyChangedByteOfARecordedHeaderIsRefusedWhateverItsHashIsSaidToBe() throws MalformedRlp {
        int tried = 0;
        for (String name : List.of("1", "anchor", "many-receipts", "round1", "round2", "round6")) {
            JsonNode block = QbftFixture.read("block-" + name);
            byte[] raw = QbftFixture.bytes(block.get("rawHeader"));
            ValidatorSet validators = QbftFixture.validators(block);
            for (int at = 0; at < raw.length; at++) {
                byte[] changed = raw.clone();
                changed[at] ^= 1;
                String where = name + ", byte " + at;
                assertThrows(
                        Exception.class,
                        () -> Sealing.check(new QbftHeader(BlockHeader.parse(changed)), validators),
                        where);
                tried++;
            }
        }
        System.out.println("recorded headers: " + tried + " single-byte changes tried, all refused");
    }

    private static JsonNode header(String file, int number) {
        for (JsonNode header : QbftFixture.read(file).get("headers")) {
            if (header.get("number").asInt() == number) {
                return header;
            }
        }
        throw new AssertionError("no block " + number + " in " + file);
    }

    private static ValidatorSet four() {
        return QbftFixture.validators(QbftFixture.read("block-anchor"));
    }

    private static Set<String> addresses(QbftHeader header) {
        return header.validators().stream().map(Address::hex).collect(Collectors.toSet());
    }

    private static List<Rlp> fields(QbftHeader header) throws MalformedRlp {
        return new ArrayList<>(Rlp.list(header.header().encoded()).items());
    }

    private static QbftHeader extra(QbftHeader header, int index, Rlp value) throws MalformedRlp {
        RlpList fields = Rlp.list(header.header().encoded());
        return new QbftHeader(BlockHeader.of(HeaderEdit.extra(fields, index, value)));
    }

    private static void refused(String reason, QbftHeader header, ValidatorSet pinned) {
        RefusedProof refused = assertThrows(RefusedProof.class, () -> Sealing.check(header, pinned));
        assertTrue(String.valueOf(refused.getMessage()).contains(reason), refused.getMessage());
    }
}
