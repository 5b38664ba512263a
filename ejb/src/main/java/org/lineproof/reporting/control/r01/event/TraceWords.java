package org.lineproof.reporting.control.r01.event;

import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.proof.ReceiptProofs;
import org.lineproof.report.text.Texts;

/** How fields of a receipt are put in words; an erased field says so. */
public record TraceWords(Texts texts) {
    private static final int SHOWN_DIGITS = 19;

    public String decision(OpenedEntry entry) {
        return orErased(entry.text("decisionId"));
    }

    /** Name and version as stated, else the shortened digest. */
    public String model(OpenedEntry receipt) {
        String label = receipt.text("modelVersion");
        if (label != null) {
            return label;
        }
        String digest = receipt.text("modelDigest");
        return digest == null ? orErased(null) : digest.substring(0, Math.min(SHOWN_DIGITS, digest.length())) + "…";
    }

    /** What a person did. */
    public String act(OpenedEntry oversight) {
        String kind = oversight.text("kind");
        return texts.sayOr("act." + kind, orErased(kind));
    }

    /** What came of the proof of a receipt, after a comma; empty if it carries none. */
    public String proof(ReceiptProofs proofs, OpenedEntry receipt) {
        return proofs.outcome(receipt)
                .map(outcome -> ", " + texts.say("proof." + outcome))
                .orElse("");
    }

    /** Of which type an entry is. */
    public String type(OpenedEntry entry) {
        String type = entry.entry().type();
        return texts.sayOr("type." + type, type);
    }

    /** What an entry of the system's log says, in a few words. */
    public String says(OpenedEntry entry) {
        if (entry.content() == null) {
            return orErased(null);
        }
        if (entry.is("inference")) {
            String outcome = entry.text("outputClass");
            return decision(entry) + (outcome == null ? "" : ", " + outcome);
        }
        if (entry.is("heartbeat")) {
            return texts.count("counted", entry.entry().sequence());
        }
        if (entry.is("count")) {
            return texts.count("numbered", entry.field("count").asLong());
        }
        return entry.is("oversight") ? decision(entry) + ", " + act(entry) : type(entry);
    }

    private String orErased(@Nullable String text) {
        return text == null ? texts.say("erased") : text;
    }
}
