package org.lineproof.database;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.control.DamagedLog;
import org.lineproof.transparency.control.LogRound;
import org.lineproof.transparency.control.PublisherRows;
import org.lineproof.transparency.control.SigningKeys;
import org.lineproof.transparency.entity.EvidenceLog;

/** Publishes everything pending in a tenant's logs, as the server's timer does. */
public final class PublishedRound {
    private PublishedRound() {}

    public static void publish(TestTenant tenant) {
        publish(tenant, tenant.call(beans -> beans.get(SigningKeys.class)));
    }

    /** The same on a node with these keys. */
    public static void publish(TestTenant tenant, SigningKeys keys) {
        for (EvidenceLog log : tenant.call(beans -> beans.get(LogReader.class).logs())) {
            TestDatabase.shared().asPublisher(entityManager -> {
                try {
                    PublisherRows rows = new PublisherRows(entityManager);
                    return new LogRound(rows, keys, log)
                            .run(0, 1_000, Instant.now().truncatedTo(ChronoUnit.MICROS));
                } catch (DamagedLog e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }
}
