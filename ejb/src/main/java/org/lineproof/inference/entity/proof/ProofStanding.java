package org.lineproof.inference.entity.proof;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.proof.SetUp;
import org.lineproof.evidence.proof.binding.Bound;
import org.lineproof.inference.entity.trust.AnchorStanding;

/**
 * What is known about a receipt's proof.
 *
 * @param system the proof system it claims
 * @param judged the newest look at it, null if nobody looked yet
 * @param anchor the trust anchor that it was judged under, null if there was none
 */
public record ProofStanding(
        String system,
        @Nullable JudgedProof judged,
        @Nullable AnchorStanding anchor) {

    /** Whether it was verified and nothing that it rests on was withdrawn since. */
    public boolean holds() {
        return judged != null && judged.verdict().equals("VALID") && withdrawn().isEmpty();
    }

    /** {@code VALID}, {@code INVALID}, {@code INDETERMINATE} or {@code PENDING}. */
    public String verdict() {
        if (judged == null) {
            return "PENDING";
        }
        return withdrawn().isPresent() && judged.verdict().equals("VALID") ? "INDETERMINATE" : judged.verdict();
    }

    /** What that means, in plain words. */
    public String words() {
        if (judged == null) {
            return "not verified yet";
        }
        if (!judged.verdict().equals("VALID")) {
            return judged.reason();
        }
        return withdrawn()
                .map(reason -> "verified, but the trust anchor was withdrawn since: " + reason)
                .or(() -> judged.bound().map(Bound::words))
                .orElseThrow();
    }

    /** What a reader must know about the set-up of the proof system; empty without an anchor. */
    public Optional<String> setUp() {
        return Optional.ofNullable(anchor).map(known -> known.anchor().setUp()).map(SetUp::words);
    }

    /** When it was looked at last, null if never. */
    public @Nullable Instant judgedAt() {
        return judged == null ? null : judged.judgedAt();
    }

    private Optional<String> withdrawn() {
        return Optional.ofNullable(anchor).flatMap(AnchorStanding::withdrawal).map(act -> String.valueOf(act.reason()));
    }
}
