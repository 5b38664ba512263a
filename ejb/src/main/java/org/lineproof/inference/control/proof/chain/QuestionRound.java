package org.lineproof.inference.control.proof.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lineproof.anchoring.entity.proof.ChainOpinion;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.proof.OnChainCall;
import org.lineproof.evidence.proof.binding.ReceiptProof;
import org.lineproof.evidence.statement.ReceiptField;
import org.lineproof.inference.control.trust.TrustAnchors;
import org.lineproof.inference.entity.proof.NodeAnswer;
import org.lineproof.privacy.boundary.SealedContents;
import org.lineproof.privacy.entity.Content;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.boundary.TenantScoped;

/**
 * Takes the questions to a node that are due, and hears its answers. The node is asked between the two, outside of any
 * transaction.
 */
@ApplicationScoped
public class QuestionRound {

    /** So many slow answers fit into the time for which questions are taken. */
    private static final int MOST = 20;

    @Inject
    CurrentTenant tenant;

    @Inject
    Questions questions;

    @Inject
    NodeAnswers answers;

    @Inject
    TrustAnchors anchors;

    @Inject
    SealedContents contents;

    /** Some that are due. What was erased meanwhile, or lost its trust anchor, is asked no more. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @TenantScoped
    public List<Question> take() {
        List<Questions.Due> due = questions.take(MOST);
        Map<UUID, Content> kept = due.isEmpty()
                ? Map.of()
                : contents.open(due.stream().map(Questions.Due::receipt).toList());
        List<Question> taken = new ArrayList<>();
        for (Questions.Due each : due) {
            Optional<OnChainCall> call = call(kept.get(each.receipt()));
            if (call.isPresent()) {
                taken.add(new Question(each.receipt(), call.get(), each.own(), each.unanswered()));
            } else {
                questions.done(each.receipt());
            }
        }
        return taken;
    }

    /**
     * Keeps what a node said, and asks again later where it said nothing, or contradicts us.
     *
     * @return what it said, if it contradicts us and no node did before, or the last one did not any more
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @TenantScoped
    public Optional<NodeAnswer> hear(Question question, ChainOpinion opinion) {
        UUID receipt = question.receipt();
        boolean known = answers.newest(receipt).filter(NodeAnswer::disputes).isPresent();
        NodeAnswer answer = new NodeAnswer(
                receipt,
                tenant.id(),
                question.own(),
                opinion,
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS));
        answers.add(answer);
        if (opinion instanceof ChainOpinion.Unknown) {
            int unanswered = question.unanswered() + 1;
            questions.later(receipt, unanswered, QuestionPatience.after(unanswered));
        } else if (answer.disputes()) {
            questions.later(receipt, 0, QuestionPatience.DISPUTED);
        } else {
            questions.done(receipt);
        }
        return answer.disputes() && !known ? Optional.of(answer) : Optional.empty();
    }

    /** Questions that were taken and not put are due again. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @TenantScoped
    public void giveBack(List<Question> unasked) {
        unasked.forEach(question -> questions.later(question.receipt(), question.unanswered(), Duration.ZERO));
    }

    private Optional<OnChainCall> call(@Nullable Content content) {
        return Optional.ofNullable(content)
                .flatMap(kept -> kept.disclosure(ReceiptField.PROOF.field()))
                .flatMap(this::call);
    }

    private Optional<OnChainCall> call(Disclosure field) {
        ReceiptProof proof;
        try {
            proof = ReceiptProof.of(field.value());
        } catch (MalformedJson e) {
            return Optional.empty();
        }
        return anchors.approved(proof.anchor()).flatMap(anchor -> proof.onChain(anchor));
    }
}
