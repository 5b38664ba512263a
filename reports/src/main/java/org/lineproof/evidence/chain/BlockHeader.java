package org.lineproof.evidence.chain;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.evidence.digest.Keccak;
import org.lineproof.evidence.digest.Word;
import org.lineproof.evidence.rlp.MalformedRlp;
import org.lineproof.evidence.rlp.Rlp;
import org.lineproof.evidence.rlp.RlpBytes;
import org.lineproof.evidence.rlp.RlpFields;
import org.lineproof.evidence.rlp.RlpList;

/**
 * A block's header. The fifteen fields of the first chains are read; the later ones (base fee, withdrawals, blobs,
 * requests and what is to come) are byte strings that are hashed and not looked at.
 */
public final class BlockHeader {
    private static final int FEWEST_FIELDS = 15;
    private static final int MOST_FIELDS = 32;
    private static final int BLOOM = 256;
    private static final int NONCE = 8;
    private static final int EXTRA_DATA = 12;

    private final RlpList fields;
    private final Word stateRoot;
    private final Word receiptsRoot;
    private final long number;
    private final long timestamp;
    private final byte[] extraData;
    private final Word mixHash;

    private BlockHeader(RlpList fields) throws MalformedRlp {
        this.fields = fields;
        RlpFields read = new RlpFields("header", fields, FEWEST_FIELDS, MOST_FIELDS);
        read.word(0, "parentHash");
        read.word(1, "sha3Uncles");
        read.bytes(2, "miner", Address.LENGTH);
        stateRoot = read.word(3, "stateRoot");
        read.word(4, "transactionsRoot");
        receiptsRoot = read.word(5, "receiptsRoot");
        read.bytes(6, "logsBloom", BLOOM);
        read.scalar(7, "difficulty");
        number = read.integer(8, "number");
        read.integer(9, "gasLimit");
        read.integer(10, "gasUsed");
        timestamp = read.integer(11, "timestamp");
        extraData = read.bytes(EXTRA_DATA, "extraData");
        mixHash = read.word(13, "mixHash");
        read.bytes(14, "nonce", NONCE);
        for (int i = FEWEST_FIELDS; i < fields.items().size(); i++) {
            read.bytes(i, "field " + (i + 1));
        }
    }

    /** @throws MalformedRlp unless the bytes are the one encoding of a header */
    public static BlockHeader parse(byte[] encoded) throws MalformedRlp {
        return of(Rlp.list(encoded));
    }

    /** @throws MalformedRlp when there are too few or too many fields, or one has another shape */
    public static BlockHeader of(RlpList fields) throws MalformedRlp {
        return new BlockHeader(fields);
    }

    /** The encoding. */
    public byte[] encoded() {
        return fields.encoded();
    }

    /** The hash of the header as it stands: the block's hash on every chain but one with seals. */
    public Word hash() {
        return Keccak.hash(encoded());
    }

    /** The root of the accounts after this block. */
    public Word stateRoot() {
        return stateRoot;
    }

    /** The root of the receipts of this block's transactions. */
    public Word receiptsRoot() {
        return receiptsRoot;
    }

    /** The block's number, 0 for the first. */
    public long number() {
        return number;
    }

    /** The block's time in seconds since 1970. */
    public long timestamp() {
        return timestamp;
    }

    byte[] extraData() {
        return extraData.clone();
    }

    Word mixHash() {
        return mixHash;
    }

    /** The hash that this header would have with other extra data. */
    Word hashWith(byte[] otherExtraData) {
        List<Rlp> others = new ArrayList<>(fields.items());
        others.set(EXTRA_DATA, new RlpBytes(otherExtraData));
        return Keccak.hash(new RlpList(others).encoded());
    }
}
