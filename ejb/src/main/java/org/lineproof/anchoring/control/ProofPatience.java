package org.lineproof.anchoring.control;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hibernate.Session;
import org.lineproof.anchoring.entity.LedgerIdentity;

/**
 * How long nodes are asked for the proof of what a transaction brought: seven days after it became final. For an hour they
 * are asked in each round, then in one minute of each hour, each transaction in its own.
 */
public enum ProofPatience {
    ANCHORS("anchor_event", "FINAL"),
    RECORDINGS("proof_recording_event", "RECORDED");

    private static final int HOURS = 7 * 24;

    private static final String UNPROVEN = """
        select t.transaction_hash from (
            select distinct e.transaction_hash
            from generate_series(0, cast(:hours as integer) - 1) h
            join %s e on e.state = '%s' and e.at <= cast(:now as timestamptz) - h * interval '1 hour'
                and e.at > cast(:now as timestamptz) - h * interval '1 hour'
                    - case when h = 0 then interval '1 hour' else interval '1 minute' end
            where e.chain_id = :chain and e.contract = :contract and not exists
                (select 1 from anchor_proof p where p.transaction_hash = e.transaction_hash)) t
        order by random() limit :most\
        """;

    private static final String GIVEN_UP = """
        select count(distinct e.transaction_hash) from %s e where e.state = '%s' and e.at < :end and not exists
            (select 1 from anchor_proof p where p.transaction_hash = e.transaction_hash)\
        """;

    private final String unproven;
    private final String givenUp;

    ProofPatience(String table, String state) {
        this.unproven = String.format(Locale.ROOT, UNPROVEN, table, state);
        this.givenUp = String.format(Locale.ROOT, GIVEN_UP, table, state);
    }

    /** What was final before this time is not asked for any more. */
    public static Instant end(Instant now) {
        return now.minus(Duration.ofHours(HOURS));
    }

    /**
     * Transactions in this registry of which no proof is kept and that are to be asked for now. In any order, so that those
     * that cannot be proven do not hold up the others.
     */
    public List<String> unproven(EntityManager publisher, LedgerIdentity registry, Instant now, int most) {
        return publisher
                .unwrap(Session.class)
                .createNativeQuery(unproven, String.class)
                .setParameter("now", now)
                .setParameter("hours", HOURS)
                .setParameter("chain", registry.chainId())
                .setParameter("contract", registry.contract())
                .setParameter("most", most)
                .getResultList();
    }

    /** How many transactions no node is asked about any more, though no proof of them is kept. */
    public long givenUp(EntityManager publisher, Instant now) {
        return (Long) publisher
                .createNativeQuery(givenUp, Long.class)
                .setParameter("end", end(now))
                .getSingleResult();
    }
}
