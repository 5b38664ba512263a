package org.lineproof.evidence.chain;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.lineproof.evidence.anchor.AnchorProof;
import org.lineproof.evidence.anchor.AnchorProof.StorageProof;
import org.lineproof.evidence.anchor.BundledAnchor;
import org.lineproof.evidence.anchor.HexBytes;
import org.lineproof.evidence.bundle.BundledLog;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.check.AnchorCheck;
import org.lineproof.evidence.check.Step;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.digest.Word;
import org.lineproof.evidence.note.Checkpoint;
import org.lineproof.evidence.note.LogId;
import org.lineproof.evidence.note.NoteSigner;
import org.lineproof.evidence.pins.ChainIdentity;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedChain;
import org.lineproof.evidence.pins.PinnedKey;
import org.lineproof.evidence.pins.PinnedLog;
import org.lineproof.evidence.pins.ValidatorSet;
import org.lineproof.evidence.rlp.MalformedRlp;
import org.lineproof.evidence.rlp.Rlp;
import org.lineproof.evidence.rlp.RlpBytes;
import org.lineproof.evidence.rlp.RlpList;

/**
 * A log of five entries, its anchor on a four-validator network that agreed in round 2, and the chain's pin; each method
 * changes one thing.
 */
record AnchorCase(BundledLog log, BundledAnchor anchor, AnchorProof proof, PinnedChain pin) {
    static final String ORIGIN = "lineproof.local/demo/system/claim-triage";
    static final RegistryHead HEAD = headOf("demo", 5);

    private static final NoteSigner SIGNER = new NoteSigner(ORIGIN, new byte[32]);
    private static final int ROUND = 2;
    private static final int SEALS = 4;

    /** The anchor as it should be, sealed by these of the four validators; three are run by others. */
    static AnchorCase sealedBy(int... signers) {
        return of(network().anchor(ORIGIN, HEAD, signers));
    }

    /** A transaction with this event and this status. */
    static AnchorCase with(RlpList event, int status) {
        return of(network().anchor(ORIGIN, HEAD, event, status, 0, 1, 2));
    }

    /** A registry that tells of the head, and whose slot of the log holds this at the end of the block. */
    static AnchorCase storing(Word slot) {
        return of(network().anchorAndStore(ORIGIN, HEAD, slot, 0, 1, 2));
    }

    static RegistryHead headOf(String tenant, long size) {
        return new RegistryHead(tenant, LogId.derive(tenant, ORIGIN, key()), size, root("log"));
    }

    /** The same seal in the other form that recovers the same signer. */
    static byte[] twin(Seal seal) {
        byte[] bytes = seal.bytes();
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(bytes, 32, 64));
        BigInteger order = CustomNamedCurves.getByName("secp256k1").getN();
        System.arraycopy(Word.of(order.subtract(s)).bytes(), 0, bytes, 32, 32);
        bytes[64] ^= 1;
        return bytes;
    }

    static HexBytes longer(HexBytes bytes) {
        return new HexBytes(Arrays.copyOf(bytes.bytes(), bytes.length() + 1));
    }

    /** What the verifier says. */
    Step step() {
        return stepBeside();
    }

    /** What the verifier says when these logs are in the bundle, too. */
    Step stepBeside(BundledLog... others) {
        List<BundledLog> all = new ArrayList<>(List.of(others));
        all.add(0, log);
        EvidenceBundle bundle = new EvidenceBundle(
                new byte[0], Optional.empty(), all, List.of(), List.of(anchor), List.of(proof), List.of());
        List<PinnedLog> logs = List.of(new PinnedLog(ORIGIN, List.of(PinnedKey.always(SIGNER.key()))));
        PinFile pins = new PinFile(logs, List.of(), List.of(), List.of(pin), List.of(), List.of(), 0);
        return new AnchorCheck(bundle, pins).run().get(0);
    }

    QbftHeader header() throws MalformedRlp {
        return new QbftHeader(BlockHeader.of(fields()));
    }

    AnchorCase withSeal(int index, byte[] seal) throws MalformedRlp {
        RlpList seals = new RlpList(header().seals().stream()
                .map(one -> (Rlp) new RlpBytes(one.bytes()))
                .toList());
        return withExtra(SEALS, HeaderEdit.field(seals, index, new RlpBytes(seal)));
    }

    AnchorCase withExtra(int index, Rlp value) throws MalformedRlp {
        return withHeader(new HexBytes(HeaderEdit.extra(fields(), index, value).encoded()));
    }

    AnchorCase withField(int index, Rlp value) throws MalformedRlp {
        return withHeader(new HexBytes(HeaderEdit.field(fields(), index, value).encoded()));
    }

    AnchorCase withHeader(HexBytes header) {
        return with(new AnchorProof(
                proof.transaction(),
                header,
                proof.transactionIndex(),
                proof.receiptProof(),
                proof.accountProof(),
                proof.storageProofs()));
    }

    /** A header together with the hash, number and time that it then has; the old ones where it is none. */
    AnchorCase withHeaderAndItsHash(HexBytes header) {
        try {
            return withHeader(header).rehashed();
        } catch (MalformedRlp e) {
            return withHeader(header);
        }
    }

    /** The claim made to fit the header. */
    AnchorCase rehashed() throws MalformedRlp {
        QbftHeader header = header();
        return claim(
                anchor.root(),
                anchor.chain(),
                header.header().number(),
                header.blockHash().hex(),
                Instant.ofEpochSecond(Math.min(header.header().timestamp(), Instant.MAX.getEpochSecond())));
    }

    AnchorCase withIndex(int index) {
        return with(new AnchorProof(
                proof.transaction(),
                proof.header(),
                index,
                proof.receiptProof(),
                proof.accountProof(),
                proof.storageProofs()));
    }

    AnchorCase withReceiptProof(List<HexBytes> nodes) {
        return with(new AnchorProof(
                proof.transaction(),
                proof.header(),
                proof.transactionIndex(),
                nodes,
                proof.accountProof(),
                proof.storageProofs()));
    }

    AnchorCase withAccountProof(List<HexBytes> nodes) {
        return with(new AnchorProof(
                proof.transaction(),
                proof.header(),
                proof.transactionIndex(),
                proof.receiptProof(),
                nodes,
                proof.storageProofs()));
    }

    AnchorCase withStorageProof(List<HexBytes> nodes) {
        return withStorageProofs(
                List.of(new StorageProof(proof.storageProofs().get(0).slot(), nodes)));
    }

    AnchorCase withStorageProofs(List<StorageProof> storageProofs) {
        return with(new AnchorProof(
                proof.transaction(),
                proof.header(),
                proof.transactionIndex(),
                proof.receiptProof(),
                proof.accountProof(),
                storageProofs));
    }

    AnchorCase withPin(ValidatorSet set, Word codeHash) {
        return withPin(new PinnedChain(pin.identity(), codeHash.hex(), List.of(set)));
    }

    AnchorCase withPin(PinnedChain other) {
        return new AnchorCase(log, anchor, proof, other);
    }

    AnchorCase onChain(long chainId, String contract) {
        ChainIdentity other = new ChainIdentity(ChainIdentity.BESU, chainId, contract);
        return claim(anchor.root(), other, anchor.block(), anchor.blockHash(), anchor.at());
    }

    AnchorCase onPinnedChain(String contract) {
        AnchorCase there = onChain(anchor.chain().chainId(), contract);
        return there.withPin(new PinnedChain(there.anchor().chain(), pin.codeHash(), pin.validatorSets()));
    }

    AnchorCase atBlock(long block) {
        return claim(anchor.root(), anchor.chain(), block, anchor.blockHash(), anchor.at());
    }

    AnchorCase at(Instant time) {
        return claim(anchor.root(), anchor.chain(), anchor.block(), anchor.blockHash(), time);
    }

    AnchorCase withHash(Word hash) {
        return claim(anchor.root(), anchor.chain(), anchor.block(), hash.hex(), anchor.at());
    }

    AnchorCase withRoot(String of) {
        return claim(root(of), anchor.chain(), anchor.block(), anchor.blockHash(), anchor.at());
    }

    AnchorCase withFirstKey(int seed) {
        byte[] other = new byte[32];
        other[0] = (byte) seed;
        NoteSigner signer = new NoteSigner(ORIGIN, other);
        return new AnchorCase(
                new BundledLog(ORIGIN, log.tenant(), signer.key(), log.size(), log.checkpoint(), null, List.of()),
                anchor,
                proof,
                pin);
    }

    AnchorCase ofTenant(String tenant) {
        return new AnchorCase(
                new BundledLog(ORIGIN, tenant, log.firstKey(), log.size(), log.checkpoint(), null, List.of()),
                anchor,
                proof,
                pin);
    }

    private AnchorCase claim(Hash root, ChainIdentity chain, long block, String hash, Instant at) {
        return new AnchorCase(
                log,
                new BundledAnchor(ORIGIN, anchor.size(), root, chain, anchor.transaction(), block, hash, at),
                proof,
                pin);
    }

    private AnchorCase with(AnchorProof other) {
        return new AnchorCase(log, anchor, other, pin);
    }

    private RlpList fields() throws MalformedRlp {
        return Rlp.list(proof.header().bytes());
    }

    private static AnchorCase of(TestNetwork.Anchored anchored) {
        String note = SIGNER.sign(new Checkpoint(ORIGIN, HEAD.size(), HEAD.root()).text());
        return new AnchorCase(
                new BundledLog(ORIGIN, "demo", SIGNER.key(), HEAD.size(), note, null, List.of()),
                anchored.anchor(),
                anchored.proof(),
                network().pin(3));
    }

    private static TestNetwork network() {
        return TestNetwork.of(4, ROUND);
    }

    private static byte[] key() {
        return new NoteSigner(ORIGIN, new byte[32]).key().publicKey();
    }

    private static Hash root(String of) {
        return Hash.sha256(of.getBytes(StandardCharsets.UTF_8));
    }
}
