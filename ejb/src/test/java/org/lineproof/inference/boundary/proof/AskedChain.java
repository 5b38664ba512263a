package org.lineproof.inference.boundary.proof;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.lineproof.anchoring.besu.ConfiguredLedger;
import org.lineproof.anchoring.besu.LedgerSettings;
import org.lineproof.anchoring.boundary.LedgerCalls;
import org.lineproof.anchoring.entity.proof.ChainOpinion;
import org.lineproof.database.TestDatabase;
import org.lineproof.database.TestTenant;
import org.lineproof.inference.control.proof.chain.Disputes;
import org.lineproof.inference.control.proof.chain.Question;
import org.lineproof.inference.control.proof.chain.QuestionRound;
import org.lineproof.inference.entity.proof.NodeAnswer;
import org.lineproof.tenancy.boundary.CurrentTenant;

/** The turns of a server at a chain: each step a transaction as there, and what it says in its log. */
final class AskedChain implements AutoCloseable {
    private final TestTenant tenant;
    private final ConfiguredLedger ledger;
    private final List<String> alerts = new ArrayList<>();
    private final Logger log = Logger.getLogger(ChainTurn.class.getName());
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord told) {
            if (told.getLevel() == Level.SEVERE) {
                alerts.add(told.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    AskedChain(TestTenant tenant, URI node, String registry) {
        this(tenant, LedgerSettings.proofs(node, registry));
    }

    AskedChain(TestTenant tenant, ConfiguredLedger ledger) {
        this.tenant = tenant;
        this.ledger = ledger;
        log.addHandler(handler);
    }

    /** @return whether the node answered whatever it was asked */
    boolean turn() {
        ChainTurn turn = new ChainTurn();
        turn.tenant = new CurrentTenant();
        turn.ledger =
                tenant.call(beans -> beans.with(ConfiguredLedger.class, ledger).get(LedgerCalls.class));
        turn.round = new QuestionRound() {
            @Override
            public List<Question> take() {
                return tenant.call(beans -> beans.get(QuestionRound.class).take());
            }

            @Override
            public Optional<NodeAnswer> hear(Question question, ChainOpinion opinion) {
                return tenant.call(beans -> beans.get(QuestionRound.class).hear(question, opinion));
            }

            @Override
            public void giveBack(List<Question> unasked) {
                tenant.run(beans -> beans.get(QuestionRound.class).giveBack(unasked));
            }
        };
        try {
            return turn.take(tenant.id()).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whatever waits in this tenant's queue is due now. */
    void timeGoesBy() {
        TestDatabase.shared()
                .asTenant(
                        tenant.id(),
                        em -> em.createNativeQuery("update chain_question set due_at = now()")
                                .executeUpdate());
    }

    /** The lines of level SEVERE so far. */
    List<String> alerts() {
        return alerts;
    }

    /** Disputes of all tenants, as monitoring sees them. */
    static long disputes() {
        return TestDatabase.shared().asPublisher(em -> new Disputes(em).open());
    }

    @Override
    public void close() {
        log.removeHandler(handler);
    }
}
