package org.lineproof.anchoring.besu.block;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lineproof.evidence.anchor.HexBytes;
import org.lineproof.evidence.chain.RefusedProof;
import org.lineproof.evidence.rlp.RlpBytes;

/** One object of a node's answer: quantities and data in hexadecimal digits, as the Ethereum JSON-RPC writes them. */
record NodeJson(String what, JsonNode node) {
    private static final int HEX = 16;

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    /** A number in its shortest form, whatever zeros the node put before it. */
    RlpBytes quantity(String name) throws RefusedProof {
        String text = text(name);
        try {
            return RlpBytes.of(new BigInteger(text.substring(2), HEX));
        } catch (NumberFormatException e) {
            throw refusal(name, text);
        }
    }

    /** Bytes as they are. */
    RlpBytes data(String name) throws RefusedProof {
        return new RlpBytes(bytes(name, node.path(name)).bytes());
    }

    /** An array of bytes. */
    List<HexBytes> list(String name) throws RefusedProof {
        List<HexBytes> list = new ArrayList<>();
        for (JsonNode element : node.path(name)) {
            list.add(bytes(name, element));
        }
        return list;
    }

    /** An array of objects. */
    List<NodeJson> objects(String name) {
        List<NodeJson> objects = new ArrayList<>();
        node.path(name).forEach(element -> objects.add(new NodeJson(what + " " + name, element)));
        return objects;
    }

    /** A text in hexadecimal digits, in lower case. */
    String text(String name) throws RefusedProof {
        String text = node.path(name).asText().toLowerCase(Locale.ROOT);
        if (!text.startsWith("0x")) {
            throw refusal(name, text);
        }
        return text;
    }

    private HexBytes bytes(String name, JsonNode value) throws RefusedProof {
        String text = value.asText();
        try {
            return HexBytes.of(text.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw refusal(name, text);
        }
    }

    private RefusedProof refusal(String name, String text) {
        return new RefusedProof("the node's " + what + " has \"" + text + "\" for " + name);
    }
}
