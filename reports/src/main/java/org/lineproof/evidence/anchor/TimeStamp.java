package org.lineproof.evidence.anchor;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.lineproof.evidence.digest.BaseEncoding;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;

/**
 * A time-stamp authority's word that something existed not later than a time: one line of {@code timestamps.ndjson}.
 *
 * @param over what is stamped
 * @param token the TimeStampToken of RFC 3161, DER
 */
public record TimeStamp(Stamped over, byte[] token) {
    private static final int MOST_BYTES = 1 << 16;

    /** What a token is over. */
    public sealed interface Stamped {
        /** For the order of lines. */
        String sortKey();
    }

    /**
     * The checkpoint of a log at a size: SHA-256 of the note as the log alone signed it.
     *
     * @param origin the log
     * @param size the tree size
     */
    public record OfCheckpoint(String origin, long size) implements Stamped {
        @Override
        public String sortKey() {
            return "checkpoint\n" + origin + "\n" + String.format(Locale.ROOT, "%020d", size);
        }
    }

    /**
     * A block: SHA-256 of the 32 bytes of its hash.
     *
     * @param blockHash 0x and 64 lower-case hexadecimal digits
     */
    public record OfBlock(HexBytes blockHash) implements Stamped {
        @Override
        public String sortKey() {
            return "block\n" + blockHash.text();
        }
    }

    /**
     * An earlier time stamp, before the certificates behind it ended: SHA-256 of its token.
     *
     * @param token the digest of the earlier token's DER bytes
     */
    public record OfStamp(Hash token) implements Stamped {
        @Override
        public String sortKey() {
            return "timestamp\n" + token.hex();
        }
    }

    /** @throws IllegalArgumentException when the token is empty or larger than 64 KiB */
    public TimeStamp {
        if (token.length == 0 || token.length > MOST_BYTES) {
            throw new IllegalArgumentException("token: expected 1 to " + MOST_BYTES + " bytes of DER");
        }
        token = token.clone();
    }

    /** SHA-256 of the token: what a stamp over this stamp is over. */
    public Hash imprint() {
        return Hash.sha256(token);
    }

    /** A copy of the DER bytes. */
    @Override
    public byte[] token() {
        return token.clone();
    }

    /** The line as JSON. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (over instanceof OfCheckpoint) {
            OfCheckpoint checkpoint = (OfCheckpoint) over;
            json.put("over", "checkpoint").put("origin", checkpoint.origin()).put("size", checkpoint.size());
        } else if (over instanceof OfBlock) {
            json.put("over", "block")
                    .put("blockHash", ((OfBlock) over).blockHash().text());
        } else {
            json.put("over", "timestamp")
                    .put("imprint", ((OfStamp) over).token().base64());
        }
        return json.put("token", BaseEncoding.BASE64.text(token));
    }

    /** @throws MalformedJson when a member is missing, unknown or malformed */
    public static TimeStamp of(Members json) throws MalformedJson {
        Stamped over;
        switch (json.text("over")) {
            case "checkpoint" -> {
                json.only("origin", "over", "size", "token");
                over = new OfCheckpoint(json.text("origin"), json.integer("size", 0));
            }
            case "block" -> {
                json.only("blockHash", "over", "token");
                over = new OfBlock(json.read("blockHash", HexBytes::of));
            }
            case "timestamp" -> {
                json.only("imprint", "over", "token");
                over = new OfStamp(json.read("imprint", Hash::ofBase64));
            }
            default -> throw json.refusal("over", "expected 'checkpoint', 'block' or 'timestamp'");
        }
        return new TimeStamp(over, json.read("token", BaseEncoding.BASE64::bytes));
    }
}
