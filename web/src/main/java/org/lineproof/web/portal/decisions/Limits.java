package org.lineproof.web.portal.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lineproof.anchoring.entity.AnchorView;
import org.lineproof.anchoring.entity.LedgerKind;
import org.lineproof.inference.entity.ReceiptView;
import org.lineproof.web.portal.telling.LedgerWords;
import org.lineproof.web.portal.telling.ProofWords;

/** What the evidence behind a decision does not prove; said on every decision page, whatever else is green. */
final class Limits {

    private Limits() {}

    /**
     * The limits of one receipt.
     *
     * @param anchor where a ledger keeps a head of the log that covers the entry, empty if none does
     */
    static List<String> of(ReceiptView receipt, Optional<AnchorView> anchor) {
        List<String> limits = new ArrayList<>();
        limits.add("That the input was true. A correct record of a wrong input is still a correct record.");
        limits.add("That every decision was logged. The log shows that nothing logged was left out; whether all was"
                + " logged needs a count from a source the producer does not control.");
        limits.addAll(ProofWords.limits(receipt.proof()));
        if (!receipt.model().registered()) {
            limits.add("Which model this is: nobody had registered the model when the statement came.");
        }
        if (receipt.erased()) {
            limits.add("What the statement said: its content was erased. The entry still shows that there was one.");
        }
        limits.add(ledger(anchor));
        limits.add("The moment of the decision: it is the producer's clock. The log shows when the statement came.");
        return limits;
    }

    private static String ledger(Optional<AnchorView> anchor) {
        if (anchor.isEmpty()) {
            return "That we could not rewrite the log: no ledger holds a head of it that covers this record yet.";
        }
        String kind = anchor.get().kind();
        if (LedgerWords.isDevelopmentChain(kind)) {
            return "That we could not rewrite the log: the ledger is a development chain without validators' seals; it"
                    + " shows how anchoring works and is no evidence against its operator.";
        }
        return kind.equals(LedgerKind.INDEPENDENT)
                ? "That the validators of the ledger are independent: we say so; a verifier goes by the operators that"
                        + " its pin file names."
                : "That the validators of the ledger are independent: who operates them is in the verifier's pin file,"
                        + " not here.";
    }
}
