package org.lineproof.evidence.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lineproof.evidence.anchor.LogState;
import org.lineproof.evidence.bundle.BundledLog;
import org.lineproof.evidence.check.Outcome;
import org.lineproof.evidence.check.Step;
import org.lineproof.evidence.digest.Word;
import org.lineproof.evidence.note.LogId;
import org.lineproof.evidence.pins.PinnedChain;
import org.lineproof.evidence.pins.ValidatorSet;

/** What an anchor is worth, and what is missing where it cannot be told. */
class AnchorWorthTest {
    private static final AnchorCase GOOD = AnchorCase.sealedBy(0, 1, 2);

    @ParameterizedTest
    @CsvSource({
        "4,ANCHORED_INDEPENDENT",
        "3,ANCHORED_INDEPENDENT",
        "2,ANCHORED_SELF_ATTESTED",
        "0,ANCHORED_SELF_ATTESTED"
    })
    void aChainIsIndependentWhenTheOthersMakeAQuorum(int independent, LogState state) {
        Step step = GOOD.withPin(TestNetwork.of(4, 0).pin(independent)).step();

        assertEquals(Outcome.PASSED, step.outcome(), step.reason());
        assertEquals(new Step.Lift(AnchorCase.ORIGIN, state), step.lift());
        assertTrue(step.reason().startsWith(state.words() + ": receipt of block 1239"), step.reason());
    }

    @Test
    void fourSealsAreAsGoodAsThree() {
        assertEquals(Outcome.PASSED, AnchorCase.sealedBy(3, 2, 1, 0).step().outcome());
    }

    @Test
    void theSlotAloneShowsTheHeadAtTheBlocksTime() {
        Step step = GOOD.withReceiptProof(List.of()).step();

        assertEquals(Outcome.PASSED, step.outcome(), step.reason());
        assertTrue(step.reason().contains("storage slot of block 1239"), step.reason());
    }

    @Test
    void aLogThatWasClosedAtTheHeadIsRecognisedByItsSlot() {
        BundledLog successor = GOOD.withFirstKey(9).log();
        LogId next = LogId.derive(
                successor.tenant(), successor.origin(), successor.firstKey().publicKey());
        AnchorCase without = AnchorCase.storing(AnchorCase.HEAD.closing(null));
        AnchorCase with = AnchorCase.storing(AnchorCase.HEAD.closing(next));
        for (Step step :
                List.of(without.step(), without.withReceiptProof(List.of()).step(), with.stepBeside(successor))) {
            assertEquals(Outcome.PASSED, step.outcome(), step.reason());
            assertTrue(step.reason().endsWith("the log was closed at this head"), step.reason());
        }
    }

    @Test
    void aSlotThatHoldsSomethingElseDecidesNothing() {
        BundledLog stranger = GOOD.withFirstKey(9).log();
        LogId next = LogId.derive(
                stranger.tenant(), stranger.origin(), stranger.firstKey().publicKey());
        for (Word slot : List.of(
                AnchorCase.HEAD.closing(next),
                AnchorCase.headOf("demo", 6).commitment(),
                AnchorCase.headOf("other", 5).commitment(),
                Word.of(1))) {
            open("holds neither this head nor its closing", AnchorCase.storing(slot));
            open(
                    "holds neither this head nor its closing",
                    AnchorCase.storing(slot).withReceiptProof(List.of()));
        }
    }

    @Test
    void theReceiptAloneIsEnough() {
        assertEquals(Outcome.PASSED, GOOD.withStorageProofs(List.of()).step().outcome());
    }

    @Test
    void neitherReceiptNorSlotIsLeftOpen() {
        open(
                "the proof shows neither the transaction's receipt nor the log's slot",
                GOOD.withReceiptProof(List.of()).withStorageProofs(List.of()));
    }

    @Test
    void withoutTheAccountTheCodeIsNotShown() {
        open(
                "the contract's code is not shown",
                GOOD.withStorageProofs(List.of()).withAccountProof(List.of()));
    }

    @Test
    void aPinWithoutTheCodesHashIsLeftOpen() {
        open(
                "the pin file does not name the hash of the contract's code",
                GOOD.withPin(
                        new PinnedChain(TestNetwork.IDENTITY, null, GOOD.pin().validatorSets())));
    }

    @Test
    void aBlockThatNoPinnedSetCoversIsLeftOpenWithTheCure() {
        ValidatorSet set = GOOD.pin().validatorSets().get(0);
        PinnedChain ended = new PinnedChain(
                TestNetwork.IDENTITY,
                TestNetwork.CODE_HASH.hex(),
                List.of(new ValidatorSet(0, 1238L, set.validators())));

        open(
                "the pin file names no validators for block 1239; ask the organisation for one that does",
                GOOD.withPin(ended));
        open(
                "the pin file names no validators for block 1239",
                GOOD.withPin(new PinnedChain(TestNetwork.IDENTITY, TestNetwork.CODE_HASH.hex(), List.of())));
    }

    @Test
    void aSetThatGrewIsFollowedAndItsNewcomerCountsAsNotIndependent() {
        List<ValidatorSet.Validator> three =
                TestNetwork.of(4, 0).validators(4).validators().subList(0, 3);
        Step step = GOOD.withPin(new ValidatorSet(0, null, three), TestNetwork.CODE_HASH)
                .step();

        assertEquals(Outcome.PASSED, step.outcome(), step.reason());
        assertTrue(step.reason().contains("the set was changed: pin anew"), step.reason());
        assertEquals(new Step.Lift(AnchorCase.ORIGIN, LogState.ANCHORED_INDEPENDENT), step.lift());
        ValidatorSet two = new ValidatorSet(0, null, three.subList(0, 2));
        assertEquals(
                new Step.Lift(AnchorCase.ORIGIN, LogState.ANCHORED_SELF_ATTESTED),
                GOOD.withPin(two, TestNetwork.CODE_HASH).step().lift());
    }

    @Test
    void whatIsLeftOpenLiftsNothing() {
        assertNull(GOOD.withReceiptProof(List.of())
                .withStorageProofs(List.of())
                .step()
                .lift());
    }

    private static void open(String reason, AnchorCase anchor) {
        Step step = anchor.step();
        assertEquals(Outcome.INDETERMINATE, step.outcome(), step.reason());
        assertTrue(step.reason().contains(reason), step.reason());
    }
}
