package org.lineproof.evidence.chain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.lineproof.evidence.digest.Word;
import org.lineproof.evidence.pins.ValidatorSet;
import org.lineproof.evidence.pins.ValidatorSet.Validator;
import org.lineproof.evidence.rlp.MalformedRlp;
import org.lineproof.evidence.trie.TrieProof;

/** Blocks of a four-validator network of Besu 26.8.0, recorded for this project. */
public final class QbftFixture {
    private QbftFixture() {}

    /** A file of {@code fixtures/besu-qbft}. */
    public static JsonNode read(String name) {
        try (InputStream in = QbftFixture.class.getResourceAsStream("/fixtures/besu-qbft/" + name + ".json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All recorded headers that name their validators, with those. */
    static List<JsonNode> blocks() {
        List<JsonNode> blocks = new ArrayList<>();
        for (String name : List.of("1", "anchor", "many-receipts", "round1", "round2", "round6")) {
            blocks.add(read("block-" + name));
        }
        read("validator-removed").get("headers").forEach(blocks::add);
        read("validator-added").get("headers").forEach(blocks::add);
        return blocks;
    }

    static QbftHeader header(JsonNode block) throws MalformedRlp {
        return new QbftHeader(BlockHeader.parse(bytes(block.get("rawHeader"))));
    }

    /** The validators of a recorded block, each with an operator of its own, pinned for all blocks. */
    static ValidatorSet validators(JsonNode block) {
        List<Validator> validators = new ArrayList<>();
        block.get("validators")
                .forEach(node -> validators.add(
                        new Validator(node.asText(), "operator " + (validators.size() + 1), validators.size() > 0)));
        return new ValidatorSet(0, null, validators);
    }

    static TrieProof proof(JsonNode nodes) {
        List<byte[]> proof = new ArrayList<>();
        nodes.forEach(node -> proof.add(bytes(node)));
        return new TrieProof(proof);
    }

    static Word word(JsonNode hex) {
        return Word.ofHex(hex.asText());
    }

    static byte[] bytes(JsonNode hex) {
        return HexFormat.of().parseHex(hex.asText().substring(2));
    }
}
