package org.lineproof.web.portal.telling;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lineproof.inference.entity.EvidenceClass;
import org.lineproof.inference.entity.ReceiptView;
import org.lineproof.registry.entity.JobId;
import org.lineproof.web.portal.wording.Fact;
import org.lineproof.web.portal.wording.Mark;
import org.lineproof.web.portal.wording.Step;

/** What stands behind a statement, in words. It is never merged with the state of the log. */
public final class StatementWords {

    private StatementWords() {}

    /** The evidence class as the rules of evidence name it. */
    public static String evidenceClass(EvidenceClass evidence) {
        return switch (evidence) {
            case DECLARED -> "Declared";
            case SIGNED -> "Signed";
            case TEE_ATTESTED -> "TEE-attested";
            case ZK_PROVED -> "ZK-proved";
        };
    }

    /** The link "signature" of a decision. */
    public static Step signature(ReceiptView receipt) {
        ReceiptView.Signature signature = receipt.signature();
        if (signature == null) {
            return new Step(
                    "Signature",
                    Mark.quiet("None"),
                    "Nobody signed this statement: " + receipt.producer() + " said so in its trace of the call.",
                    List.of(Fact.of("Evidence class", evidenceClass(receipt.evidenceClass()))),
                    null);
        }
        boolean valid = signature.verdict().equalsIgnoreCase("VALID");
        String who = "producer " + receipt.producer();
        String sentence = valid
                ? "The statement was signed with the key that is registered for the model; the signature of " + who
                        + " was checked when the statement came. " + form(signature.form())
                : "The signature of " + who + " is not shown to be valid: " + signature.verdict() + ".";
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Evidence class", evidenceClass(receipt.evidenceClass())));
        facts.add(Fact.exact("Signer's key", signature.key()));
        facts.add(Fact.of("Producer's count", "epoch " + receipt.epoch() + ", number " + receipt.sequence()));
        facts.addAll(ProofWords.facts(receipt.proof()));
        return new Step("Signature", valid ? Mark.good("Valid") : Mark.bad("Not valid"), sentence, facts, null);
    }

    private static String form(ReceiptView.Form form) {
        return switch (form) {
            case SD_JWT -> "Anybody can check it again, even where fields are withheld.";
            case BATCH ->
                "It is over a batch; anybody can check it for this receipt alone, even where fields are withheld.";
            case SPAN -> "Nobody signed it.";
            case JWS -> "Where fields are withheld, others have only our word for this check.";
        };
    }

    /** The link "model" of a decision. */
    public static Step model(ReceiptView receipt) {
        ReceiptView.Model model = receipt.model();
        String label = model.label() == null ? "without a name" : model.label();
        String sentence = model.registered()
                ? "The statement names the model " + label + ", which was registered before for the AI system "
                        + receipt.system() + "."
                : "The statement names the model " + label + ", and nobody had registered it for the AI system "
                        + receipt.system() + " when the statement came. Which model decided is the producer's word"
                        + " alone.";
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.exact("Model digest", said(model.digest())));
        JobId job = model.trainedBy();
        if (job != null) {
            facts.add(Fact.exact("Trained by", job.namespace() + " / " + job.name()));
        }
        return new Step(
                "Model",
                model.registered() ? Mark.good("Registered") : Mark.bad("Not registered"),
                sentence,
                facts,
                "/system.xhtml?id=" + receipt.system());
    }

    private static String said(@Nullable String value) {
        return value == null ? "erased" : value;
    }
}
