package org.lineproof.web.portal.decisions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.lineproof.inference.boundary.proof.ProofsOnChain;
import org.lineproof.inference.entity.ReceiptView;
import org.lineproof.oversight.boundary.OversightQuery;
import org.lineproof.web.portal.LedgerReader;
import org.lineproof.web.portal.systems.TrainingData;
import org.lineproof.web.portal.telling.ChainWords;
import org.lineproof.web.portal.telling.LogWords;
import org.lineproof.web.portal.telling.PersonWords;
import org.lineproof.web.portal.telling.StatementWords;
import org.lineproof.web.portal.wording.Step;

/** Gathers what is recorded about a decision and tells it link by link. */
@RequestScoped
public class DecisionTelling {

    @Inject
    TrainingData training;

    @Inject
    OversightQuery oversight;

    @Inject
    LedgerReader ledger;

    @Inject
    ProofsOnChain onChain;

    /** The story of one receipt of the decision. */
    DecisionStory of(String decisionId, ReceiptView receipt) {
        Step anchor = ledger.step(receipt.standing());
        List<Step> steps = new ArrayList<>(List.of(
                training.step(receipt.system(), receipt.model()),
                StatementWords.model(receipt),
                PersonWords.step(oversight.ofDecision(decisionId)),
                StatementWords.signature(receipt)));
        ChainWords.step(onChain.of(receipt.id())).ifPresent(steps::add);
        steps.add(LogWords.step(receipt.standing()));
        steps.add(anchor);
        return new DecisionStory(
                receipt.id(),
                receipt.system().value(),
                receipt.fields().path("outputClass").asText(""),
                steps,
                Limits.of(receipt, ledger.anchor(receipt.standing())));
    }
}
