package org.lineproof.inference.control.heartbeat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.statement.HeartbeatStatement;
import org.lineproof.inference.control.Outcome;
import org.lineproof.inference.control.ReceiptRecording;
import org.lineproof.inference.control.SignatureCheck;
import org.lineproof.privacy.boundary.SealedContents;
import org.lineproof.privacy.entity.Content;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.boundary.TransparencyService;
import org.lineproof.transparency.entity.Acknowledgement;

/** Records one heartbeat as an entry of type {@code heartbeat} in the log of its system. */
@ApplicationScoped
public class HeartbeatRecording {
    /** Clocks may be off by that much. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    @Inject
    ReceiptRecording receipts;

    @Inject
    TransparencyService transparency;

    @Inject
    SealedContents contents;

    @Inject
    Heartbeats heartbeats;

    private final SecureRandom random = new SecureRandom();

    /** @throws Refusal naming the claim; nothing is stored then */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @TenantScoped
    public Outcome record(SignedHeartbeat heartbeat) {
        HeartbeatStatement statement = heartbeat.statement();
        SignatureCheck.producerKey(heartbeat.jws(), receipts.modelsOf(heartbeat.system()))
                .orElseThrow(() -> Refusal.unprocessable(
                        "signature",
                        "does not hold under any key registered for a model of this system; sign with the key of a"
                                + " registered model version"));
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
        if (statement.time().isAfter(now.plus(AHEAD))) {
            throw Refusal.unprocessable("time", "is yet to come; state until when you counted, and set the clock");
        }
        Optional<Heartbeats.Earlier> earlier = heartbeats.at(statement);
        if (earlier.isPresent()) {
            if (earlier.get().count() != statement.count()) {
                throw Refusal.conflict(
                        "count",
                        "this producer stated " + earlier.get().count()
                                + " for the same epoch and time before; count again and state a later time");
            }
            return new Outcome.Repeated(earlier.get().entry());
        }
        Acknowledgement logged = append(heartbeat, now);
        heartbeats.add(logged.entry(), statement, now);
        return new Outcome.Recorded(logged);
    }

    private Acknowledgement append(SignedHeartbeat heartbeat, Instant now) {
        HeartbeatStatement statement = heartbeat.statement();
        Content content = heartbeat.content(random);
        Acknowledgement logged = transparency.append(
                heartbeat.system().log(),
                new Entry(
                        "heartbeat",
                        statement.system(),
                        statement.producer(),
                        statement.epoch(),
                        statement.count(),
                        Entry.minuteOf(now),
                        content.root(),
                        content.commitment(),
                        List.of()));
        contents.keep(logged.entry(), content);
        return logged;
    }
}
