package org.lineproof.reporting.boundary.seal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lineproof.reporting.entity.seal.RenewedSeal;
import org.lineproof.reporting.entity.seal.SealReport;
import org.lineproof.reporting.entity.seal.SealedCopy;
import org.lineproof.reporting.seal.ArchiveRenewal;
import org.lineproof.reporting.seal.SealReading;
import org.lineproof.tenancy.entity.Refusal;

/**
 * Says which sealed reports need another archive time stamp, and makes it. Outside any transaction, since authorities are
 * asked; what comes back is to be stored beside the earlier file, never over it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SealRenewal {
    @Inject
    @ConfigProperty(name = "lineproof.seal.renewal", defaultValue = "90")
    long days;

    @Inject
    ArchiveRenewal renewal;

    @Inject
    SealReading reading;

    /**
     * Of the newest copies of reports those whose stamp ends within {@code lineproof.seal.renewal} days or has ended, those
     * that end first first.
     */
    public List<SealedCopy> due(Collection<SealedCopy> newest) {
        Instant horizon = Instant.now().plus(Duration.ofDays(days));
        return newest.stream()
                .filter(copy -> !copy.stampEndsAt().isAfter(horizon))
                .sorted(Comparator.comparing(SealedCopy::stampEndsAt))
                .toList();
    }

    /**
     * When the first certificate behind the newest time stamp of a file ends; empty if it bears no stamped seal.
     *
     * @throws Refusal if the file is no PDF
     */
    public Optional<Instant> stampEnd(byte[] pdf) {
        return reading.stampEnd(pdf);
    }

    /**
     * Renews the seal of a report and validates what came of it.
     *
     * @throws Refusal if the seal cannot be renewed, or the renewed one does not validate; nothing is to be stored then
     */
    public RenewedSeal renew(String reportId, byte[] pdf) {
        byte[] renewed = renewal.renew(pdf);
        for (SealReport report : reading.read(renewed)) {
            if (report.outcome() != SealReport.Outcome.TOTAL_PASSED) {
                throw Refusal.unprocessable(
                        "pdf",
                        "the renewed seal of " + reportId + " does not validate: " + report.outcome() + " "
                                + String.join("; ", report.remarks()));
            }
        }
        Instant end = stampEnd(renewed)
                .orElseThrow(() -> Refusal.unprocessable("pdf", "the file of " + reportId + " bears no seal"));
        return new RenewedSeal(new SealedCopy(reportId, end), renewed);
    }
}
