package org.lineproof.web.portal.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lineproof.anchoring.entity.proof.RecordingView;
import org.lineproof.inference.entity.proof.NodeAnswer;
import org.lineproof.inference.entity.proof.ProofOnChain;
import org.lineproof.inference.entity.proof.ProofOnChain.RecordingState;
import org.lineproof.web.portal.wording.Fact;
import org.lineproof.web.portal.wording.Mark;
import org.lineproof.web.portal.wording.Step;

/** What became of a receipt's proof on a chain, in words: what a node says is no verdict, and says so. */
public final class ChainWords {

    private ChainWords() {}

    /** The link "proof on chain"; none where no node was asked and nothing is to be recorded. */
    public static Optional<Step> step(ProofOnChain proof) {
        if (proof.answer() == null && proof.order() == null) {
            return Optional.empty();
        }
        List<String> sentences = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        if (proof.answer() != null) {
            sentences.add(capital(proof.answer().words()) + ". It is that node's word; the verdict is our own.");
            facts.addAll(facts(proof.answer()));
        }
        if (proof.order() != null) {
            sentences.add(capital(proof.recordingWords()) + ".");
            facts.addAll(facts(proof));
        }
        return Optional.of(new Step("Proof on chain", mark(proof), String.join(" ", sentences), facts, null));
    }

    private static Mark mark(ProofOnChain proof) {
        NodeAnswer answer = proof.answer();
        if (answer != null && answer.disputes()) {
            return Mark.bad("In dispute");
        }
        if (proof.state() == RecordingState.RECORDED) {
            return Mark.good("Recorded");
        }
        return answer == null || answer.answer() == NodeAnswer.Answer.UNKNOWN
                ? Mark.quiet("Not yet")
                : Mark.good("Agrees");
    }

    private static List<Fact> facts(NodeAnswer answer) {
        return answer.node() == null
                ? List.of(Fact.of("Asked", answer.askedAt()))
                : List.of(
                        Fact.of("Asked", answer.askedAt()),
                        Fact.exact("Node", answer.node()),
                        Fact.exact("Contract", answer.contract() + " on chain " + answer.chainId()));
    }

    private static List<Fact> facts(ProofOnChain proof) {
        RecordingView recording = proof.recording();
        return recording == null || recording.transaction() == null
                ? List.of()
                : List.of(Fact.exact("Recorded in transaction", recording.transaction()));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
