package org.lineproof.client;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.lineproof.client.sending.Producer.Signing;
import org.lineproof.evidence.batch.BatchHead;

/**
 * Where receipts go, and how.
 *
 * @param api address of the API with its version, for instance https://lineproof.example/api/v1
 * @param system the AI system, as registered
 * @param producer this producer's name; two processes that number their statements apart need two names
 * @param spool directory of its own for this producer; it holds content in clear until the service has it
 * @param spoolBytes the most bytes that may wait there
 * @param signing one signature for all that is sent together, or one for each
 * @param together the most receipts sent together, 1 to 5,000
 * @param firstPause before a second attempt; doubled until {@code longestPause}
 * @param heartbeats how often to state the count of receipts, zero for never
 * @param patience how long an answer may take
 */
public record ClientSettings(
        URI api,
        String system,
        String producer,
        Path spool,
        long spoolBytes,
        Signing signing,
        int together,
        Duration firstPause,
        Duration longestPause,
        Duration heartbeats,
        Duration patience) {
    private static final long LEAST_SPOOL = 1 << 20;

    /** @throws IllegalArgumentException when a number is out of its bounds */
    public ClientSettings {
        if (together < 1 || together > BatchHead.MAX_COUNT) {
            throw new IllegalArgumentException("together: expected 1 to " + BatchHead.MAX_COUNT + " receipts");
        }
        if (spoolBytes < LEAST_SPOOL) {
            throw new IllegalArgumentException("spoolBytes: expected at least " + LEAST_SPOOL);
        }
        if (firstPause.isNegative() || firstPause.isZero() || longestPause.compareTo(firstPause) < 0) {
            throw new IllegalArgumentException("longestPause: expected at least firstPause, and that more than zero");
        }
    }

    /** 256 MiB of spool, one signature for up to 500 receipts, pauses from 1 s to 1 min, a heartbeat a minute. */
    public static ClientSettings of(URI api, String system, String producer, Path spool) {
        return new ClientSettings(
                api,
                system,
                producer,
                spool,
                256L << 20,
                Signing.BATCH,
                500,
                Duration.ofSeconds(1),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                Duration.ofSeconds(30));
    }

    public ClientSettings signing(Signing each) {
        return new ClientSettings(
                api,
                system,
                producer,
                spool,
                spoolBytes,
                each,
                together,
                firstPause,
                longestPause,
                heartbeats,
                patience);
    }

    public ClientSettings pauses(Duration first, Duration longest) {
        return new ClientSettings(
                api, system, producer, spool, spoolBytes, signing, together, first, longest, heartbeats, patience);
    }

    public ClientSettings together(int receipts) {
        return new ClientSettings(
                api,
                system,
                producer,
                spool,
                spoolBytes,
                signing,
                receipts,
                firstPause,
                longestPause,
                heartbeats,
                patience);
    }
}
