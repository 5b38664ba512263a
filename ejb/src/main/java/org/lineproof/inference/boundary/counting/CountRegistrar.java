package org.lineproof.inference.boundary.counting;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.statement.CountStatement;
import org.lineproof.inference.control.count.Counts;
import org.lineproof.inference.control.count.SignedCount;
import org.lineproof.privacy.boundary.SealedContents;
import org.lineproof.privacy.entity.Content;
import org.lineproof.registry.boundary.CountSourceRegistry;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.boundary.TransparencyService;
import org.lineproof.transparency.entity.Acknowledgement;

/**
 * Takes counts from sources that no producer controls, as entries of type {@code count} in the log of the system. They are
 * compared with the receipts of the period when evidence is evaluated.
 */
@Stateless
@TenantScoped
public class CountRegistrar {

    /** The type of the log entries. */
    public static final String ENTRY_TYPE = "count";

    /** Clocks may be off by that much. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    @Inject
    CountSourceRegistry sources;

    @Inject
    Counts counts;

    @Inject
    TransparencyService transparency;

    @Inject
    SealedContents contents;

    private final SecureRandom random = new SecureRandom();

    /**
     * Records one count, a compact JWS. The same one again gets the same answer.
     *
     * @param token at most 8,192 characters
     * @throws Refusal naming the claim: malformed token; a source that is not registered for the system, a signature that
     *     does not hold, a period to come (unprocessable); another count of the same period (conflict). Nothing is
     *     stored then.
     */
    public RecordedCount record(String token) {
        SignedCount count = SignedCount.parse(token.strip());
        CountStatement statement = count.statement();
        requireSource(count);
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
        if (statement.to().isAfter(now.plus(AHEAD))) {
            throw Refusal.unprocessable("to", "is yet to come; count a period that is over, and set the clock");
        }
        Optional<Counts.Earlier> earlier = counts.of(statement);
        if (earlier.isPresent()) {
            if (earlier.get().count() != statement.count()) {
                throw Refusal.conflict(
                        "count", "this source stated " + earlier.get().count() + " for the same period before");
            }
            return new RecordedCount(
                    transparency.acknowledged(earlier.get().entry()).orElseThrow(), true);
        }
        Acknowledgement logged = append(count, now);
        counts.add(logged.entry(), statement, now);
        return new RecordedCount(logged, false);
    }

    private void requireSource(SignedCount count) {
        boolean known = sources.of(count.system()).stream()
                .map(source -> source.declaration())
                .anyMatch(source -> source.source().equals(count.statement().source())
                        && count.jws().signedBy(source.signer()));
        if (!known) {
            throw Refusal.unprocessable(
                    "signature",
                    "does not hold under the key of a source that is registered for this system under the name in"
                            + " iss; an administrator registers sources");
        }
    }

    private Acknowledgement append(SignedCount count, Instant now) {
        Content content = count.content(random);
        Acknowledgement logged = transparency.append(
                count.system().log(),
                new Entry(
                        ENTRY_TYPE,
                        count.system().value(),
                        count.statement().source(),
                        0,
                        0,
                        Entry.minuteOf(now),
                        content.root(),
                        content.commitment(),
                        List.of()));
        contents.keep(logged.entry(), content);
        return logged;
    }
}
