package org.lineproof.evidence.chain;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.lineproof.evidence.anchor.AnchorProof;
import org.lineproof.evidence.anchor.AnchorProof.StorageProof;
import org.lineproof.evidence.anchor.BlockPlace;
import org.lineproof.evidence.anchor.BundledAnchor;
import org.lineproof.evidence.anchor.HexBytes;
import org.lineproof.evidence.chain.BlockEvidence.Written;
import org.lineproof.evidence.chain.proof.RecordedStatement;
import org.lineproof.evidence.digest.Keccak;
import org.lineproof.evidence.digest.Word;
import org.lineproof.evidence.pins.ChainIdentity;
import org.lineproof.evidence.pins.PinnedChain;
import org.lineproof.evidence.pins.ValidatorSet;
import org.lineproof.evidence.pins.ValidatorSet.Validator;
import org.lineproof.evidence.rlp.MalformedRlp;
import org.lineproof.evidence.rlp.Rlp;
import org.lineproof.evidence.rlp.RlpBytes;
import org.lineproof.evidence.rlp.RlpList;
import org.lineproof.evidence.trie.ProvableTrie;
import org.lineproof.evidence.trie.TrieProof;

/**
 * Makes blocks as a four-validator QBFT network with our registry does: real keys, seals, tries and hashes, without a
 * node. The recorded blocks of a real network have no such contract.
 */
public final class TestNetwork {
    /** Keccak-256 of the registry's code on this network. */
    public static final Word CODE_HASH = Keccak.hash("code of the registry");

    /** The registry on this network. */
    public static final ChainIdentity IDENTITY =
            new ChainIdentity(ChainIdentity.BESU, 1337, "0x" + "42".repeat(Address.LENGTH));

    public static final Word ANCHORED = Keccak.hash("Anchored(bytes32,uint64,bytes32)");

    private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256k1");
    private static final ECDomainParameters DOMAIN = new ECDomainParameters(CURVE);
    private static final long TIME = 1_764_000_000L;
    private static final long HEIGHT = 1239;
    private static final int TRANSACTIONS = 20;
    private static final int INDEX = 17;

    private final List<BigInteger> keys;
    private final int round;
    private final long height;

    private TestNetwork(List<BigInteger> keys, int round, long height) {
        this.keys = keys;
        this.round = round;
        this.height = height;
    }

    /** A network of this many validators that agrees in this round. */
    public static TestNetwork of(int validators, int round) {
        return new TestNetwork(
                IntStream.rangeClosed(1, validators)
                        .mapToObj(i ->
                                new BigInteger(1, Keccak.hash("validator " + i).bytes()))
                        .toList(),
                round,
                HEIGHT);
    }

    /** The same network at another block. */
    public TestNetwork at(long block) {
        return new TestNetwork(keys, round, block);
    }

    /** Its pin, with so many of the validators run by others. */
    public PinnedChain pin(int independent) {
        return new PinnedChain(IDENTITY, CODE_HASH.hex(), List.of(validators(independent)));
    }

    /** Its validators, the last ones of which are run by others. */
    public ValidatorSet validators(int independent) {
        List<Validator> validators = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            boolean others = i >= keys.size() - independent;
            validators.add(new Validator(address(i).hex(), others ? "supervisor " + i : "the bank", others));
        }
        return new ValidatorSet(1000, null, validators);
    }

    Address address(int validator) {
        byte[] key = DOMAIN.getG().multiply(keys.get(validator)).normalize().getEncoded(false);
        return Address.ofKey(Arrays.copyOfRange(key, 1, key.length));
    }

    /** The anchor of a head in this block, 1239 at first, and its proof by the seals of these validators. */
    public Anchored anchor(String origin, RegistryHead head, int... signers) {
        return anchor(origin, head, event(head, Address.ofHex(IDENTITY.contract()), ANCHORED), 1, signers);
    }

    /** As {@link #anchor(String, RegistryHead, int...)}, with this event and this status in the receipt. */
    public Anchored anchor(String origin, RegistryHead head, RlpList event, int status, int... signers) {
        return anchor(origin, head, head.commitment(), event, status, signers);
    }

    /** As {@link #anchor(String, RegistryHead, int...)}, with this in the log's slot at the end of the block. */
    public Anchored anchorAndStore(String origin, RegistryHead head, Word slot, int... signers) {
        RlpList event = event(head, Address.ofHex(IDENTITY.contract()), ANCHORED);
        return anchor(origin, head, slot, event, 1, signers);
    }

    private Anchored anchor(String origin, RegistryHead head, Word slot, RlpList event, int status, int... signers) {
        Told told = told(origin, head, slot, event, status, signers);
        BundledAnchor anchor = new BundledAnchor(
                origin,
                head.size(),
                head.root(),
                IDENTITY,
                told.place().transaction(),
                told.place().block(),
                told.place().blockHash(),
                told.place().at());
        return new Anchored(anchor, told.proof());
    }

    /** What a registry of proofs at the same address tells of a statement by this event, by the seals of these validators. */
    public Told recorded(RecordedStatement statement, RlpList event, int... signers) {
        return told("a recording", statement, statement.commitment(), event, 1, signers);
    }

    /** The event that tells that a statement was recorded. */
    public static RlpList event(RecordedStatement statement) {
        Rlp topics = RlpList.of(
                bytes(Keccak.hash("Recorded(bytes32,bytes32,bytes32,bytes32,bytes32)")),
                bytes(statement.statement()),
                bytes(Keccak.hash(statement.tenant())),
                bytes(statement.keyId()));
        byte[] data = ByteBuffer.allocate(2 * Word.LENGTH)
                .put(statement.log().hash().bytes())
                .put(statement.leaf().bytes())
                .array();
        return RlpList.of(new RlpBytes(Address.ofHex(IDENTITY.contract()).bytes()), topics, new RlpBytes(data));
    }

    private Told told(String name, Written written, Word slot, RlpList event, int status, int... signers) {
        ProvableTrie receipts = ProvableTrie.ofList(receipts(event, status));
        ProvableTrie storage = ProvableTrie.of(
                List.of(hashed(written.slot()), hashed(Word.of(0))), List.of(stored(slot), stored(Word.of(7))));
        byte[] account = RlpList.of(RlpBytes.of(1), RlpBytes.EMPTY, bytes(storage.root()), bytes(CODE_HASH))
                .encoded();
        byte[] registry =
                Keccak.hash(Address.ofHex(IDENTITY.contract()).bytes()).bytes();
        ProvableTrie state = ProvableTrie.of(
                List.of(registry, hashed(Word.of(1)), hashed(Word.of(2))), List.of(account, account, account));
        QbftHeader header = sealed(header(state.root(), receipts.root()), signers);
        HexBytes transaction = new HexBytes(Keccak.hash(name).bytes());
        AnchorProof proof = new AnchorProof(
                transaction,
                new HexBytes(header.header().encoded()),
                INDEX,
                hex(receipts.proof(ProvableTrie.key(INDEX))),
                hex(state.proof(registry)),
                List.of(new StorageProof(
                        new HexBytes(written.slot().bytes()), hex(storage.proof(hashed(written.slot()))))));
        BlockPlace place = new BlockPlace(
                IDENTITY, transaction.text(), height, header.blockHash().hex(), Instant.ofEpochSecond(TIME));
        return new Told(place, proof);
    }

    /** What a block holds, and its proof. */
    public record Told(BlockPlace place, AnchorProof proof) {}

    /** An anchor and its proof. */
    public record Anchored(BundledAnchor anchor, AnchorProof proof) {}

    private static List<byte[]> receipts(RlpList event, int status) {
        List<byte[]> receipts = new ArrayList<>();
        for (int i = 0; i < TRANSACTIONS; i++) {
            RlpList logs = i == INDEX ? RlpList.of(event) : RlpList.of();
            byte[] body = RlpList.of(
                            RlpBytes.of(i == INDEX ? status : 1),
                            RlpBytes.of(21_000L * (i + 1)),
                            new RlpBytes(new byte[256]),
                            logs)
                    .encoded();
            receipts.add(
                    i % 3 == 0
                            ? body
                            : ByteBuffer.allocate(body.length + 1)
                                    .put((byte) 2)
                                    .put(body)
                                    .array());
        }
        return receipts;
    }

    /** The event that tells of a head. */
    public static RlpList event(RegistryHead head, Address contract, Word name) {
        Rlp topics = RlpList.of(bytes(name), new RlpBytes(head.log().hash().bytes()));
        byte[] data = ByteBuffer.allocate(2 * Word.LENGTH)
                .put(Word.of(head.size()).bytes())
                .put(head.root().bytes())
                .array();
        return RlpList.of(new RlpBytes(contract.bytes()), topics, new RlpBytes(data));
    }

    private RlpList header(Word stateRoot, Word receiptsRoot) {
        List<Rlp> validators = IntStream.range(0, keys.size())
                .mapToObj(i -> (Rlp) new RlpBytes(address(i).bytes()))
                .toList();
        RlpList extra = RlpList.of(
                new RlpBytes(new byte[32]), new RlpList(validators), RlpList.of(), RlpBytes.of(round), RlpList.of());
        return RlpList.of(
                bytes(Keccak.hash("parent")),
                bytes(Keccak.hash(RlpList.of().encoded())),
                new RlpBytes(address(0).bytes()),
                bytes(stateRoot),
                bytes(Keccak.hash("transactions")),
                bytes(receiptsRoot),
                new RlpBytes(new byte[256]),
                RlpBytes.of(1),
                RlpBytes.of(height),
                RlpBytes.of(60_000_000),
                RlpBytes.of(420_000),
                RlpBytes.of(TIME),
                new RlpBytes(extra.encoded()),
                new RlpBytes("ctical byzantine fault tolerance".getBytes(StandardCharsets.US_ASCII)),
                new RlpBytes(new byte[8]),
                RlpBytes.EMPTY);
    }

    private QbftHeader sealed(RlpList header, int... signers) {
        try {
            Word hash = new QbftHeader(BlockHeader.of(header)).sealedHash();
            List<Rlp> seals = new ArrayList<>();
            for (int signer : signers) {
                seals.add(new RlpBytes(seal(signer, hash).bytes()));
            }
            return new QbftHeader(BlockHeader.of(HeaderEdit.extra(header, 4, new RlpList(seals))));
        } catch (MalformedRlp e) {
            throw new AssertionError(e);
        }
    }

    /** The seal of a validator over a hash. */
    Seal seal(int validator, Word hash) {
        ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, new ECPrivateKeyParameters(keys.get(validator), DOMAIN));
        BigInteger[] signature = signer.generateSignature(hash.bytes());
        BigInteger s = signature[1].min(DOMAIN.getN().subtract(signature[1]));
        for (byte parity = 0; parity < 2; parity++) {
            Seal seal = new Seal(ByteBuffer.allocate(Seal.LENGTH)
                    .put(Word.of(signature[0]).bytes())
                    .put(Word.of(s).bytes())
                    .put(parity)
                    .array());
            try {
                if (seal.signer(hash).equals(address(validator))) {
                    return seal;
                }
            } catch (RefusedProof e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("neither parity recovers the signer");
    }

    private static byte[] hashed(Word word) {
        return Keccak.hash(word.bytes()).bytes();
    }

    private static byte[] stored(Word value) {
        return RlpBytes.of(new BigInteger(1, value.bytes())).encoded();
    }

    private static RlpBytes bytes(Word word) {
        return new RlpBytes(word.bytes());
    }

    private static List<HexBytes> hex(TrieProof proof) {
        return proof.nodes().stream().map(HexBytes::new).toList();
    }
}
