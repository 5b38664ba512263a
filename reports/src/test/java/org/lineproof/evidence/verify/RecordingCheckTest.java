package org.lineproof.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.anchor.AnchorProof;
import org.lineproof.evidence.anchor.BlockPlace;
import org.lineproof.evidence.anchor.BundledRecording;
import org.lineproof.evidence.bundle.BundledContent;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.bundle.SignedBy;
import org.lineproof.evidence.chain.BlockEvidence;
import org.lineproof.evidence.chain.RefusedProof;
import org.lineproof.evidence.chain.TestNetwork;
import org.lineproof.evidence.chain.proof.RecordedStatement;
import org.lineproof.evidence.check.Outcome;
import org.lineproof.evidence.check.Step;
import org.lineproof.evidence.check.proof.RecordingCheck;
import org.lineproof.evidence.digest.Keccak;
import org.lineproof.evidence.disclosure.ContentRoot;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.disclosure.RawCommitment;
import org.lineproof.evidence.disclosure.Salt;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.note.LogId;
import org.lineproof.evidence.note.NoteSigner;
import org.lineproof.evidence.pins.ChainIdentity;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedChain;
import org.lineproof.evidence.pins.PinnedRegistry;
import org.lineproof.evidence.pins.ValidatorSet;
import org.lineproof.evidence.proof.OnChainCall;
import org.lineproof.evidence.proof.SignalType;
import org.lineproof.evidence.proof.ThirdParty;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.proof.binding.ReceiptProof;
import org.lineproof.evidence.proof.groth16.Groth16Fixture;

/** Statements of proofs that a chain recorded, as a bundle shows them; one bad file for each way to be wrong. */
class RecordingCheckTest {
    private static final NoteSigner SIGNER = ExampleLog.signer(Example.SYSTEM, 1);
    private static final TestNetwork NETWORK = TestNetwork.of(4, 0);
    private static final int[] THREE = {0, 1, 2};
    private static final ChainIdentity CHECKPOINTS =
            new ChainIdentity(ChainIdentity.BESU, 1337, "0x" + "77".repeat(20));
    private static final PinnedRegistry REGISTRY =
            new PinnedRegistry(TestNetwork.IDENTITY.contract(), TestNetwork.CODE_HASH.hex());
    private static final TrustAnchor ANCHOR = anchor();

    private final SecureRandom random = new SeededRandom(11);
    private final List<Entry> entries = new ArrayList<>();
    private final List<BundledContent> contents = new ArrayList<>();

    @BeforeEach
    void twoReceiptsWithProofs() {
        add("claim-0001");
        add("claim-0002");
    }

    @Test
    void aRecordedStatementIsSaidWithTheSortOfTheChain() {
        Step step = step(pins(REGISTRY, NETWORK.validators(0)), recording(0, told(statement(0))));
        assertEquals(Outcome.PASSED, step.outcome(), step.reason());
        assertTrue(step.reason().startsWith("1 proved statements are recorded, each with its entry; "), step.reason());
        assertTrue(step.reason().contains("self-attested chain"), step.reason());
        Step independent = step(pins(REGISTRY, NETWORK.validators(4)), recording(0, told(statement(0))));
        assertTrue(independent.reason().contains("independent chain"), independent.reason());
    }

    @Test
    void aDevelopmentChainHasNoSealsAndThatIsSaid() throws RefusedProof {
        TestNetwork.Told told = told(statement(0));
        ChainIdentity development = new ChainIdentity(ChainIdentity.DEVELOPMENT, 1337, REGISTRY.contract());
        String hash = BlockEvidence.unsealed(told.proof()).hash();
        BlockPlace place = new BlockPlace(
                development,
                told.place().transaction(),
                told.place().block(),
                hash,
                told.place().at());
        PinnedChain chain = new PinnedChain(
                new ChainIdentity(ChainIdentity.DEVELOPMENT, 1337, CHECKPOINTS.contract()),
                null,
                List.of(),
                Optional.of(REGISTRY));
        Step step = step(
                pins(List.of(chain), ANCHOR),
                new BundledRecording(Example.SYSTEM, 0, place, Optional.of(told.proof())));
        assertEquals(Outcome.PASSED, step.outcome(), step.reason());
        assertTrue(step.reason().endsWith("development chain: no seals, carries no weight of its own"), step.reason());
    }

    @Test
    void aBundleWithoutRecordingsHasNoStepAndNoFile() {
        EvidenceBundle bundle = bundle();
        assertEquals(Optional.empty(), new RecordingCheck(bundle, good()).run());
        assertFalse(bundle.files().containsKey("recordings.ndjson"));
        assertTrue(
                bundle.with(List.of(recording(0, told(statement(0))))).files().containsKey("recordings.ndjson"));
    }

    @Test
    void whatIsMissingLeavesItUndecided() {
        BundledRecording recorded = recording(0, told(statement(0)));
        assertUndecided("without a pin file", null, recorded);
        PinFile older = pins(List.of(new PinnedChain(CHECKPOINTS, null, List.of())), ANCHOR);
        assertUndecided("the pin file names no registry of proofs", older, recorded);
        assertUndecided(
                "its trust anchor is not pinned", pins(List.of(chain(REGISTRY, NETWORK.validators(0)))), recorded);
        assertUndecided(
                "what the chain holds of it is not in this bundle",
                good(),
                new BundledRecording(Example.SYSTEM, 0, recorded.place(), Optional.empty()));
        PinFile sealless = pins(List.of(new PinnedChain(CHECKPOINTS, null, List.of(), Optional.of(REGISTRY))), ANCHOR);
        assertUndecided("names no validators", sealless, recorded);
        contents.set(0, contents.get(0).masked(Set.of()));
        assertUndecided("the proof is withheld", good(), recorded);
    }

    @Test
    void anotherContractOrOtherCodeIsRefused() {
        BundledRecording recorded = recording(0, told(statement(0)));
        PinnedRegistry elsewhere = new PinnedRegistry("0x" + "13".repeat(20), REGISTRY.codeHash());
        assertRefused("is not the pinned registry of proofs", pins(elsewhere, NETWORK.validators(0)), recorded);
        PinnedRegistry other = new PinnedRegistry(REGISTRY.contract(), "0x" + "13".repeat(32));
        assertRefused("the contract's code is not the pinned one", pins(other, NETWORK.validators(0)), recorded);
    }

    @Test
    void aStatementOfAnotherProofTenantLogOrEntryIsRefused() {
        assertRefused("that the statement was recorded", good(), recording(1, told(statement(0))));
        RecordedStatement own = statement(0);
        RecordedStatement ofOther = new RecordedStatement("other", own.keyId(), own.inputs(), own.log(), own.leaf());
        assertRefused("that the statement was recorded", good(), recording(0, told(ofOther)));
        RecordedStatement withOtherEntry = new RecordedStatement(
                "demo", own.keyId(), own.inputs(), own.log(), entries.get(1).leafHash());
        assertRefused("with another log entry", good(), recording(0, told(withOtherEntry)));
        LogId otherLog = LogId.derive(
                "demo", "lineproof.local/demo/system/other", SIGNER.key().publicKey());
        RecordedStatement inOtherLog = new RecordedStatement("demo", own.keyId(), own.inputs(), otherLog, own.leaf());
        assertRefused("with another log entry", good(), recording(0, told(inOtherLog)));
        RecordedStatement underOtherKey =
                new RecordedStatement("demo", Keccak.hash("another key"), own.inputs(), own.log(), own.leaf());
        assertRefused("that the statement was recorded", good(), recording(0, told(underOtherKey)));
    }

    @Test
    void anotherBlockThanTheOneShownIsRefused() {
        TestNetwork.Told told = told(statement(0));
        BlockPlace place = told.place();
        for (BlockPlace wrong : List.of(
                new BlockPlace(place.chain(), place.transaction(), place.block(), "0x" + "13".repeat(32), place.at()),
                new BlockPlace(place.chain(), place.transaction(), place.block() + 1, place.blockHash(), place.at()),
                new BlockPlace(
                        place.chain(),
                        place.transaction(),
                        place.block(),
                        place.blockHash(),
                        place.at().plusSeconds(1)))) {
            Step step = step(good(), new BundledRecording(Example.SYSTEM, 0, wrong, Optional.of(told.proof())));
            assertEquals(Outcome.FAILED, step.outcome(), step.reason());
        }
        BlockPlace otherTransaction =
                new BlockPlace(place.chain(), "0x" + "13".repeat(32), place.block(), place.blockHash(), place.at());
        assertThrows(
                IllegalArgumentException.class,
                () -> new BundledRecording(Example.SYSTEM, 0, otherTransaction, Optional.of(told.proof())));
    }

    @Test
    void tooFewSealsOrAForeignSetAreRefused() {
        RecordedStatement statement = statement(0);
        assertRefused("seal", good(), recording(0, NETWORK.recorded(statement, TestNetwork.event(statement), 0, 1)));
        TestNetwork larger = TestNetwork.of(7, 0);
        Step step = step(pins(REGISTRY, larger.validators(0)), recording(0, told(statement)));
        assertEquals(Outcome.FAILED, step.outcome(), step.reason());
    }

    @Test
    void anEntryThatIsNotThereOrStandsTwiceIsRefused() {
        TestNetwork.Told told = told(statement(0));
        assertRefused("this entry is not in the bundle", good(), recording(7, told));
        assertRefused("stands here twice", good(), recording(0, told), recording(0, told));
    }

    @Test
    void aProofThatNoContractCanHaveCheckedIsRefused() {
        BundledRecording recorded = recording(0, told(statement(0)));
        contents.clear();
        entries.clear();
        add("tampered-alias-plus-r");
        assertRefused("no contract can have checked", good(), recorded);
    }

    private void assertRefused(String reason, @Nullable PinFile pins, BundledRecording... recordings) {
        assertStep(Outcome.FAILED, reason, step(pins, recordings));
    }

    private void assertUndecided(String reason, @Nullable PinFile pins, BundledRecording recording) {
        assertStep(Outcome.INDETERMINATE, reason, step(pins, recording));
    }

    private static void assertStep(Outcome outcome, String reason, Step step) {
        assertEquals(outcome, step.outcome(), step.reason());
        assertTrue(step.reason().contains(reason), step.reason());
    }

    private Step step(@Nullable PinFile pins, BundledRecording... recordings) {
        return new RecordingCheck(bundle().with(List.of(recordings)), pins)
                .run()
                .orElseThrow();
    }

    private static PinFile good() {
        return pins(REGISTRY, NETWORK.validators(0));
    }

    private static PinFile pins(PinnedRegistry registry, ValidatorSet validators) {
        return pins(List.of(chain(registry, validators)), ANCHOR);
    }

    private static PinnedChain chain(PinnedRegistry registry, ValidatorSet validators) {
        return new PinnedChain(CHECKPOINTS, null, List.of(validators), Optional.of(registry));
    }

    private static PinFile pins(List<PinnedChain> chains, TrustAnchor... anchors) {
        return new PinFile(List.of(), List.of(), List.of(), chains, List.of(), List.of(), 0, List.of(anchors));
    }

    private EvidenceBundle bundle() {
        return new EvidenceBundle(
                "{}".getBytes(StandardCharsets.UTF_8),
                Optional.empty(),
                List.of(new ExampleLog(SIGNER, entries).bundled(entries.size())),
                contents,
                List.of(),
                List.of(),
                List.of());
    }

    /** What the registry has to tell of the proof of an entry. */
    private RecordedStatement statement(int index) {
        ReceiptProof proof;
        try {
            proof = ReceiptProof.of(contents.get(index).disclosures().get(0).value());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        OnChainCall call = proof.onChain(ANCHOR).orElseThrow();
        LogId log = LogId.derive("demo", Example.SYSTEM, SIGNER.key().publicKey());
        return new RecordedStatement(
                "demo", call.key().id(), call.inputs(), log, entries.get(index).leafHash());
    }

    private static TestNetwork.Told told(RecordedStatement statement) {
        return NETWORK.recorded(statement, TestNetwork.event(statement), THREE);
    }

    private static BundledRecording recording(int index, TestNetwork.Told told) {
        AnchorProof proof = told.proof();
        return new BundledRecording(Example.SYSTEM, index, told.place(), Optional.of(proof));
    }

    private static TrustAnchor anchor() {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        parameters.set("verificationKey", Groth16Fixture.key("claim"));
        return ThirdParty.anchor(
                "groth16-bn254",
                parameters,
                IntStream.range(0, 4)
                        .mapToObj(i -> ThirdParty.signal(i, SignalType.FIELD))
                        .toList());
    }

    private void add(String fixture) {
        Groth16Fixture proved = new Groth16Fixture("claim", fixture);
        ObjectNode proof = JsonNodeFactory.instance.objectNode();
        proof.put("system", ANCHOR.proofSystem()).put("anchor", ANCHOR.id());
        proof.set("proof", proved.proof());
        proof.set("publicSignals", proved.publicSignals());
        Disclosure disclosure = Disclosure.of(Salt.random(random), "proof", proof);
        contents.add(new BundledContent(
                Example.SYSTEM,
                entries.size(),
                List.of(disclosure.digest()),
                List.of(disclosure),
                null,
                SignedBy.CHECKED_BY_US,
                null));
        entries.add(new Entry(
                "inference",
                "claim-triage",
                "gateway",
                0,
                entries.size() + 1L,
                Instant.parse("2026-11-22T15:15:00Z"),
                ContentRoot.of(List.of(disclosure.digest())),
                RawCommitment.of(Salt.random(random), new byte[0]),
                List.of()));
    }
}
