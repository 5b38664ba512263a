package org.lineproof.inference.boundary.proof;

import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.logging.Logger;
import org.lineproof.anchoring.boundary.LedgerCalls;
import org.lineproof.anchoring.entity.proof.ChainOpinion;
import org.lineproof.evidence.proof.OnChainCall;
import org.lineproof.inference.control.proof.chain.Question;
import org.lineproof.inference.control.proof.chain.QuestionRound;
import org.lineproof.inference.entity.proof.NodeAnswer;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.entity.TenantId;

/** Puts one tenant's verified proofs to a node of the chain. Asynchronous as {@link ProofTurn} is, and in no transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChainTurn {

    private static final Logger LOG = Logger.getLogger(ChainTurn.class.getName());

    @Inject
    CurrentTenant tenant;

    @Inject
    LedgerCalls ledger;

    @Inject
    QuestionRound round;

    /** Whether the node answered whatever it was asked; true also where nobody is to be asked. */
    @Asynchronous
    public Future<Boolean> take(TenantId forTenant) {
        tenant.enter(forTenant, "", Set.of());
        return new AsyncResult<>(!ledger.checksProofs() || askAll());
    }

    private boolean askAll() {
        for (List<Question> some = round.take(); !some.isEmpty(); some = round.take()) {
            for (int i = 0; i < some.size(); i++) {
                if (!ask(some.get(i))) {
                    round.giveBack(some.subList(i + 1, some.size()));
                    return false;
                }
            }
        }
        return true;
    }

    /** @return whether the node may be asked for more */
    private boolean ask(Question question) {
        OnChainCall call = question.call();
        Optional<ChainOpinion> opinion =
                ledger.check(call.key().words(), call.proof(), call.inputs().toArray(BigInteger[]::new));
        opinion.flatMap(said -> round.hear(question, said)).ifPresent(ChainTurn::alert);
        return opinion.isPresent() && !(opinion.get() instanceof ChainOpinion.Unknown unknown && unknown.silent());
    }

    /** Once for each receipt whose proof comes into dispute. */
    private static void alert(NodeAnswer answer) {
        LOG.severe("proof on chain: the node and our own verification disagree about the proof of receipt "
                + answer.receipt() + ": ours says " + answer.own() + ", " + answer.node() + " says " + answer.answer()
                + " (contract " + answer.contract() + ", chain " + answer.chainId() + ", block " + answer.block()
                + "). Ours counts. What to do: ask a node of somebody else, by lineproof.ledger.url, and wait an hour"
                + " until it is asked; if it says the same, our verifier may be wrong: withdraw the trust anchor and"
                + " keep the receipt for whoever mends it. See the runbook proof-in-dispute");
    }
}
