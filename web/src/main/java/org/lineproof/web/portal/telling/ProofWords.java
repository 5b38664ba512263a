package org.lineproof.web.portal.telling;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lineproof.inference.entity.proof.ProofStanding;
import org.lineproof.web.portal.wording.Fact;

/** What came of a receipt's proof, in words: what it shows, and what it never shows. */
public final class ProofWords {

    private ProofWords() {}

    /** One line for a list. */
    public static String brief(ProofStanding proof) {
        return proof.holds() ? proof.system() + ", verified" : proof.system() + ": " + proof.words();
    }

    /** The facts about a proof; none without one. */
    public static List<Fact> facts(@Nullable ProofStanding proof) {
        if (proof == null) {
            return List.of();
        }
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Proof", proof.system() + ": " + (proof.holds() ? "verified, " : "") + proof.words()));
        proof.setUp().ifPresent(words -> facts.add(Fact.of("Set-up of the proof system", words)));
        if (proof.judged() != null) {
            facts.add(Fact.exact("Trust anchor", proof.judged().anchorId()));
        }
        return facts;
    }

    /** What is not shown with this proof, or without any. */
    public static List<String> limits(@Nullable ProofStanding proof) {
        if (proof == null) {
            return List.of(
                    "That the stated model really computed the outcome. The signature shows who said so, not that"
                            + " it is so.");
        }
        if (!proof.holds()) {
            return List.of("That the stated model really computed the outcome. A proof came with the statement, and it"
                    + " does not count: " + proof.words() + ".");
        }
        List<String> limits = new ArrayList<>();
        limits.add("That the committed input is the case's true data. The proof shows that a committed model gave this"
                + " outcome on a committed input.");
        limits.add("That the committed model is the registered one: the trust anchor declares it, the proof does not"
                + " show it.");
        proof.setUp()
                .filter(words -> words.startsWith("forgeable"))
                .ifPresent(words -> limits.add("That nobody forged the proof: it is " + words + "."));
        return limits;
    }
}
