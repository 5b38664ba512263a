package org.lineproof.reporting.boundary;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.lineproof.database.TestDatabase;
import org.lineproof.database.TestTenant;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.control.DamagedLog;
import org.lineproof.transparency.control.LogExtension;
import org.lineproof.transparency.control.PublisherRows;
import org.lineproof.transparency.control.SigningKeys;
import org.lineproof.transparency.entity.EvidenceLog;

/** Publishes everything pending in a tenant's logs, as the server's timer does. */
final class PublishedLogs {
    private PublishedLogs() {}

    static void publish(TestTenant tenant) {
        SigningKeys keys = tenant.call(beans -> beans.get(SigningKeys.class));
        for (EvidenceLog log : tenant.call(beans -> beans.get(LogReader.class).logs())) {
            TestDatabase.shared().asPublisher(entityManager -> {
                PublisherRows rows = new PublisherRows(entityManager);
                try {
                    LogExtension extension = new LogExtension(rows, log);
                    extension.append(rows.pending(log, 0, 1_000));
                    return extension.publish(
                            keys.checkpointSigner(log.origin()), Instant.now().truncatedTo(ChronoUnit.MICROS));
                } catch (DamagedLog e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }
}
