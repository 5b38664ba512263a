package org.lineproof.evidence.chain;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.evidence.digest.Word;
import org.lineproof.evidence.rlp.MalformedRlp;
import org.lineproof.evidence.rlp.Rlp;
import org.lineproof.evidence.rlp.RlpBytes;
import org.lineproof.evidence.rlp.RlpFields;
import org.lineproof.evidence.rlp.RlpList;

/**
 * A header of a QBFT chain (EIP-650 as Besu has it). Its extra data are vanity, validators, vote, round and seals. The
 * block's hash is taken as if the round were 0 and there were no seals, so that it does not depend on who sealed in
 * which round; the seals are over the header with its round and without seals.
 */
public final class QbftHeader {
    private static final Word MIX_HASH =
            Word.ofHex("0x63746963616c2062797a616e74696e65206661756c7420746f6c6572616e6365");
    private static final int FIELDS = 5;
    private static final int VALIDATORS = 1;
    private static final int ROUND = 3;
    private static final int SEALS = 4;
    private static final int MOST_VALIDATORS = 1024;

    private final BlockHeader header;
    private final RlpList extra;
    private final List<Address> validators = new ArrayList<>();
    private final List<Seal> seals = new ArrayList<>();
    private final long round;

    /** @throws MalformedRlp unless mix hash and extra data are those of QBFT */
    public QbftHeader(BlockHeader header) throws MalformedRlp {
        this.header = header;
        if (!header.mixHash().equals(MIX_HASH)) {
            throw new MalformedRlp("header mixHash: not the one of a QBFT chain");
        }
        extra = Rlp.list(header.extraData());
        RlpFields read = new RlpFields("extraData", extra, FIELDS, FIELDS);
        read.bytes(0, "vanity", Word.LENGTH);
        RlpList listed = read.list(VALIDATORS, "validators");
        RlpFields addresses = new RlpFields("extraData validators", listed, 0, MOST_VALIDATORS);
        for (int i = 0; i < listed.items().size(); i++) {
            validators.add(new Address(addresses.bytes(i, "number " + (i + 1), Address.LENGTH)));
        }
        read.list(2, "vote");
        round = read.integer(ROUND, "round");
        RlpList sealed = read.list(SEALS, "seals");
        RlpFields commits = new RlpFields("extraData seals", sealed, 0, MOST_VALIDATORS);
        for (int i = 0; i < sealed.items().size(); i++) {
            seals.add(new Seal(commits.bytes(i, "number " + (i + 1), Seal.LENGTH)));
        }
    }

    /** The header itself. */
    public BlockHeader header() {
        return header;
    }

    /** The validators that the header lists; none when a contract names them. */
    public List<Address> validators() {
        return List.copyOf(validators);
    }

    /** The seals, in the header's order. */
    public List<Seal> seals() {
        return List.copyOf(seals);
    }

    /** The round in which the block was agreed on, 0 for the first. */
    public long round() {
        return round;
    }

    /** The block's hash. */
    public Word blockHash() {
        return header.hashWith(unsealed(RlpBytes.EMPTY));
    }

    /** What the seals sign. */
    public Word sealedHash() {
        return header.hashWith(unsealed(RlpBytes.of(round)));
    }

    private byte[] unsealed(RlpBytes inRound) {
        List<Rlp> fields = new ArrayList<>(extra.items());
        fields.set(ROUND, inRound);
        fields.set(SEALS, RlpList.of());
        return new RlpList(fields).encoded();
    }
}
