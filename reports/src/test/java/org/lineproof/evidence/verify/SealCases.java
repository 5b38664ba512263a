package org.lineproof.evidence.verify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.anchor.HexBytes;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.chain.Address;
import org.lineproof.evidence.chain.BlockHeader;
import org.lineproof.evidence.chain.HeaderEdit;
import org.lineproof.evidence.chain.QbftHeader;
import org.lineproof.evidence.chain.RegistryHead;
import org.lineproof.evidence.chain.TestNetwork;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.digest.Keccak;
import org.lineproof.evidence.digest.Word;
import org.lineproof.evidence.note.LogId;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedChain;
import org.lineproof.evidence.pins.PinnedKey;
import org.lineproof.evidence.pins.PinnedLog;
import org.lineproof.evidence.pins.ValidatorSet;
import org.lineproof.evidence.rlp.MalformedRlp;
import org.lineproof.evidence.rlp.Rlp;
import org.lineproof.evidence.rlp.RlpBytes;
import org.lineproof.evidence.rlp.RlpList;

/** Anchors on a chain with seals: what the bundle shows of the block, and what the pins make of it. */
final class SealCases extends BundleCases {
    private static final String PROOFS = "anchor-proofs.ndjson";
    private static final String SEAL = "b841";

    private final TestNetwork network = TestNetwork.of(4, 2);
    private final LogId id =
            LogId.derive("demo", Example.SYSTEM, example.system.signer().key().publicKey());
    private final RegistryHead head = new RegistryHead("demo", id, 5, example.system.root(5));
    private final TestNetwork.Anchored anchored = network.anchor(Example.SYSTEM, head, 0, 1, 2);

    @Override
    void make() {
        worth();
        closings();
        pinned();
        sets();
        headers();
        receipts();
        proofs();
    }

    private void worth() {
        good(
                "anchored-independent",
                network.pin(3),
                "anchored, independent chain: receipt of block 1239, sealed by 3 of 4");
        good("anchored-self-attested", network.pin(2), "anchored, self-attested chain: receipt of block 1239");
        edited(
                "good-anchored-by-slot-alone",
                Verdict.VERIFIED,
                "independent chain: storage slot of block 1239",
                line -> line.putArray("receiptProof"));
        String code = "the contract's code is not shown";
        edited("anchored-by-receipt-alone", Verdict.VERIFIED, code, line -> {
            line.putArray("accountProof");
            line.putArray("storageProofs");
        });
        edited(
                "anchored-by-nothing",
                Verdict.VERIFIED,
                "shows neither the transaction's receipt nor the log's slot",
                line -> {
                    line.putArray("receiptProof");
                    line.putArray("storageProofs");
                });
        refused("slot-without-account", "a slot is shown without the account", line -> line.putArray("accountProof"));
        add(
                "anchored-without-proof",
                files(anchored).put(PROOFS, new byte[0]).zip(),
                pins(network.pin(3)),
                Verdict.VERIFIED,
                "the block's seals are not in this bundle");
        addWithoutPins(
                "no-pins-anchored", files(anchored).zip(), Verdict.INDETERMINATE, "no pin tells whose seals count");
    }

    private void closings() {
        LogId audit =
                LogId.derive("demo", Example.AUDIT, example.audit.signer().key().publicKey());
        LogId elsewhere = LogId.derive(
                "demo", Example.SYSTEM + "/2", example.system.signer().key().publicKey());
        stored("good-log-closed-without-successor", head.closing(null), "the log was closed at this head");
        stored("good-log-closed-with-a-successor-shown", head.closing(audit), "the log was closed at this head");
        stored("log-closed-with-a-successor-not-shown", head.closing(elsewhere), "neither this head nor its closing");
        stored("slot-of-a-later-head", Word.of(1), "neither this head nor its closing");
    }

    private void stored(String name, Word slot, String words) {
        byte[] zip = files(network.anchorAndStore(Example.SYSTEM, head, slot, 0, 1, 2))
                .zip();
        add(name, zip, pins(network.pin(3)), Verdict.VERIFIED, words);
    }

    private void pinned() {
        PinnedChain pin = network.pin(3);
        ValidatorSet set = network.validators(3);
        good(
                "anchored-in-a-block-no-set-is-pinned-for",
                pin(pin.codeHash(), later(set)),
                "names no validators for block 1239");
        good("anchored-with-code-not-pinned", pin(null, set), "does not name the hash of the contract's code");
        bad(
                "anchor-with-other-code",
                pin(Keccak.hash("other").hex(), set),
                "the contract's code is not the pinned one");
        PinFile pins = pins(pin);
        PinnedLog other = new PinnedLog(
                Example.SYSTEM,
                List.of(
                        new PinnedKey(ExampleLog.signer(Example.SYSTEM, 9).key(), 0, 4L),
                        new PinnedKey(example.system.signer().key(), 5, null)));
        add(
                "anchor-of-another-first-key",
                files(anchored).zip(),
                new PinFile(
                        List.of(other, pins.logs().get(1)),
                        pins.reportKeys(),
                        pins.signers(),
                        pins.chains(),
                        pins.timestampAuthorities(),
                        pins.witnesses(),
                        pins.witnessQuorum()),
                Verdict.FAILED,
                "derives from a first key that is not pinned");
    }

    private void sets() {
        sealed("seals-one-less-than-quorum", network, "only 2 of 4 sealed it, the quorum is 3", 0, 1);
        sealed("seals-none", network, "only 0 of 4 sealed it, the quorum is 3");
        sealed("seal-twice", network, "whose seal is counted already", 0, 1, 1);
        TestNetwork five = TestNetwork.of(5, 2);
        sealed("seals-of-new-validators", five, "of the pinned ones only 2 of 4 sealed it", 0, 1, 4);
        sealed("seals-too-few-of-new-set", five, "of the validators only 3 of 5 sealed it", 0, 1, 2);
        add(
                "good-anchored-while-the-set-changed",
                files(five.anchor(Example.SYSTEM, head, 0, 1, 2, 4)).zip(),
                pins(network.pin(4)),
                Verdict.VERIFIED,
                "a quorum of the pinned and of the listed set (the set was changed: pin anew)");
        listing("validators-named-by-a-contract", RlpList.of(), "the header lists no validators");
        RlpBytes validator = new RlpBytes(Address.ofHex("0x" + "43".repeat(20)).bytes());
        listing("validator-listed-twice", RlpList.of(validator, validator), "the header lists a validator twice");
    }

    private void headers() {
        header("header-changed", header -> flipped(header, 60), "the header is not the one of block");
        header("header-cut", header -> header.substring(0, header.length() - 2), "header: ");
        header("header-with-more-behind", header -> header + "00", "header: 1 bytes follow the item");
        header("seal-changed", header -> flipped(header, header.indexOf(SEAL) + 40), "seal 1");
        header(
                "seal-of-zeros",
                header -> header.replaceFirst(SEAL + "[0-9a-f]{128}", SEAL + "0".repeat(128)),
                "out of bounds");
        header(
                "seal-with-a-strange-parity",
                header -> header.replaceFirst("(" + SEAL + "[0-9a-f]{128})..", "$102"),
                "seal 1: the last byte is neither 0 nor 1");
        header(
                "seals-of-another-round",
                header -> header.replaceFirst("02(f8..b841)", "03$1"),
                "or it is over another header");
        anchor("anchor-in-another-block", line -> line.put("block", 1240), "the header is of block 1239, not 1240");
        anchor(
                "anchor-under-another-hash",
                line -> line.put("blockHash", "0x" + "12".repeat(32)),
                "is not the one of block");
        anchor("anchor-at-another-time", line -> line.put("at", "2026-11-22T15:15:00Z"), "states another time");
        failing(
                "anchor-time-malformed",
                "",
                files -> files.line(BundleFiles.ANCHORS, 0, line -> line.put("at", "2026-11-22 15:15")));
    }

    private void receipts() {
        Address registry = Address.ofHex(TestNetwork.IDENTITY.contract());
        bad(
                "receipt-of-a-failed-transaction",
                TestNetwork.event(head, registry, TestNetwork.ANCHORED),
                0,
                "has status 0");
        RegistryHead other = new RegistryHead("demo", id, 5, Hash.sha256());
        bad(
                "receipt-of-another-root",
                TestNetwork.event(other, registry, TestNetwork.ANCHORED),
                1,
                "another head of this log");
        Address elsewhere = Address.ofHex("0x" + "43".repeat(20));
        bad(
                "receipt-of-another-contract",
                TestNetwork.event(head, elsewhere, TestNetwork.ANCHORED),
                1,
                "no event of the");
        bad(
                "receipt-of-another-event",
                TestNetwork.event(head, registry, Keccak.hash("Other()")),
                1,
                "no head of this log");
        add(
                "receipt-of-another-tenant",
                files(anchored)
                        .object(BundleFiles.SYSTEM_HEAD, log -> log.put("tenant", "other"))
                        .zip(),
                pins(network.pin(3)),
                Verdict.FAILED,
                "tells of no head of this log");
        refused("receipt-at-another-index", "receipt proof: ", line -> line.put("transactionIndex", 16));
    }

    private void proofs() {
        for (String proof : List.of("receiptProof", "accountProof")) {
            refused(proof + "-changed", "node 1 is not the one that the root names", line -> change(line, proof, 0, 9));
            refused(proof + "-without-its-end", "is missing", line -> last(line, proof, true));
            refused(proof + "-with-a-node-more", "1 of", line -> last(line, proof, false));
        }
        refused("slot-of-another-head", "storage proof: node 1", line -> {
            ArrayNode nodes = (ArrayNode) line.get("storageProofs").get(0).get("proof");
            nodes.set(0, nodes.get(0).asText().replaceFirst(".$", "0").replaceFirst("0x..", "0xf0"));
        });
        add(
                "proof-of-no-anchor",
                files(anchored).put(BundleFiles.ANCHORS, new byte[0]).zip(),
                pins(network.pin(3)),
                Verdict.FAILED,
                "belongs to no anchor");
        add(
                "proof-twice",
                files(anchored).text(PROOFS, lines -> lines + lines).zip(),
                pins(network.pin(3)),
                Verdict.FAILED,
                "belongs to no anchor, or stands here twice");
        refused(
                "proof-in-upper-case",
                "lower-case",
                line -> line.put(
                        "header",
                        "0x" + line.get("header").asText().substring(2).toUpperCase(java.util.Locale.ROOT)));
    }

    private void good(String name, PinnedChain pin, String words) {
        String prefix = words.startsWith("anchored") ? "good-" : "";
        add(prefix + name, files(anchored).zip(), pins(pin), Verdict.VERIFIED, words);
    }

    private void bad(String name, PinnedChain pin, String words) {
        add(name, files(anchored).zip(), pins(pin), Verdict.FAILED, words);
    }

    private void bad(String name, RlpList event, int status, String words) {
        byte[] zip = files(network.anchor(Example.SYSTEM, head, event, status, 0, 1, 2))
                .zip();
        add(name, zip, pins(network.pin(3)), Verdict.FAILED, words);
    }

    private void sealed(String name, TestNetwork by, String words, int... signers) {
        byte[] zip = files(by.anchor(Example.SYSTEM, head, signers)).zip();
        add(name, zip, pins(network.pin(3)), Verdict.FAILED, words);
    }

    /** A header with other validators, under the hash that it then has. */
    private void listing(String name, RlpList validators, String words) {
        try {
            RlpList fields = Rlp.list(anchored.proof().header().bytes());
            BlockHeader header = BlockHeader.of(HeaderEdit.extra(fields, 1, validators));
            byte[] zip = files(anchored)
                    .line(PROOFS, 0, line -> line.put("header", new HexBytes(header.encoded()).text()))
                    .line(BundleFiles.ANCHORS, 0, line -> line.put("blockHash", hash(header)))
                    .zip();
            add(name, zip, pins(network.pin(3)), Verdict.FAILED, words);
        } catch (MalformedRlp e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(BlockHeader header) {
        try {
            return new QbftHeader(header).blockHash().hex();
        } catch (MalformedRlp e) {
            throw new IllegalStateException(e);
        }
    }

    private void header(String name, UnaryOperator<String> change, String words) {
        refused(
                name,
                words,
                line -> line.put("header", change.apply(line.get("header").asText())));
    }

    private void refused(String name, String words, Consumer<ObjectNode> change) {
        edited(name, Verdict.FAILED, words, change);
    }

    private void edited(String name, Verdict verdict, String words, Consumer<ObjectNode> change) {
        add(name, files(anchored).line(PROOFS, 0, change).zip(), pins(network.pin(3)), verdict, words);
    }

    private void anchor(String name, Consumer<ObjectNode> change, String words) {
        byte[] zip = files(anchored).line(BundleFiles.ANCHORS, 0, change).zip();
        add(name, zip, pins(network.pin(3)), Verdict.FAILED, words);
    }

    private BundleFiles files(TestNetwork.Anchored there) {
        return new BundleFiles(
                new EvidenceBundle(
                        good.document(),
                        good.pdf(),
                        good.logs(),
                        good.contents(),
                        List.of(there.anchor()),
                        List.of(there.proof()),
                        List.of()),
                example.reportKey);
    }

    private PinFile pins(PinnedChain chain) {
        PinFile pins = example.pins();
        return new PinFile(
                pins.logs(),
                pins.reportKeys(),
                pins.signers(),
                List.of(chain),
                pins.timestampAuthorities(),
                pins.witnesses(),
                pins.witnessQuorum());
    }

    private static PinnedChain pin(@Nullable String codeHash, ValidatorSet set) {
        return new PinnedChain(TestNetwork.IDENTITY, codeHash, List.of(set));
    }

    private static ValidatorSet later(ValidatorSet set) {
        return new ValidatorSet(2000, null, set.validators());
    }

    private static String flipped(String hex, int at) {
        return hex.substring(0, at) + (hex.charAt(at) == '0' ? '1' : '0') + hex.substring(at + 1);
    }

    private static void change(ObjectNode line, String proof, int node, int at) {
        ArrayNode nodes = (ArrayNode) line.get(proof);
        nodes.set(node, flipped(nodes.get(node).asText(), at));
    }

    private static void last(ObjectNode line, String proof, boolean away) {
        ArrayNode nodes = (ArrayNode) line.get(proof);
        if (away) {
            nodes.remove(nodes.size() - 1);
        } else {
            nodes.add(nodes.get(nodes.size() - 1));
        }
    }
}
