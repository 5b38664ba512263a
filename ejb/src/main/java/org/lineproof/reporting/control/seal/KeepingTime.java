package org.lineproof.reporting.control.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lineproof.registry.boundary.PracticeRegistry;
import org.lineproof.registry.entity.practice.PracticeKind;
import org.lineproof.registry.entity.practice.RecordedPractice;
import org.lineproof.reporting.entity.ReportStanding;
import org.lineproof.tenancy.entity.Refusal;

/**
 * Until when a released report is kept and its stamps are renewed at least: {@code lineproof.seal.keep}, ten years (Art. 18)
 * unless configured, or the retention declared for the system where that is longer. Nothing deletes the files afterwards.
 */
@ApplicationScoped
public class KeepingTime {
    @Inject
    @ConfigProperty(name = "lineproof.seal.keep", defaultValue = "P10Y")
    String configured;

    @Inject
    PracticeRegistry practices;

    /** @throws Refusal naming the setting if it is no period */
    public Instant until(ReportStanding report, Instant sealedAt) {
        Instant least = after(sealedAt, least());
        return practices.of(report.request().system()).stream()
                .filter(practice -> practice.kind() == PracticeKind.RETENTION)
                .max(Comparator.comparing(RecordedPractice::recordedAt))
                .map(rule ->
                        after(sealedAt, Period.parse(rule.json().path("period").asText())))
                .filter(least::isBefore)
                .orElse(least);
    }

    private Period least() {
        try {
            return Period.parse(configured);
        } catch (DateTimeException e) {
            throw Refusal.unavailable("lineproof.seal.keep is " + configured + ": give a period like P10Y");
        }
    }

    private static Instant after(Instant begin, Period period) {
        return begin.atOffset(ZoneOffset.UTC).plus(period).toInstant();
    }
}
