package org.lineproof.reporting.entity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.record.Period;
import org.lineproof.tenancy.entity.Refusal;

/**
 * What somebody asks for.
 *
 * @param definition id of a report definition that can be made: R01
 * @param from begin of the period, included
 * @param to end of the period, excluded
 */
public record ReportRequest(String definition, SystemId system, Instant from, Instant to) {
    private static final String MADE = "R01";
    private static final Duration A_YEAR = Duration.ofDays(365);

    /** @throws Refusal (unprocessable) if the report cannot be made or the period ends before it begins */
    public ReportRequest {
        if (!definition.equals(MADE)) {
            throw Refusal.unprocessable("definition", "expected R01: the only report that can be made so far");
        }
        if (!from.isBefore(to)) {
            throw Refusal.unprocessable("to", "expected an instant after from");
        }
    }

    /**
     * Reads a request; without {@code to} the period ends now, without {@code from} it has the 365 days before.
     *
     * @throws Refusal naming the member that is missing, unknown or ill-formed
     */
    public static ReportRequest parse(ObjectNode body, Instant now) {
        try {
            Members members = Members.of(body, "").only("definition", "system", "from", "to");
            Instant to = members.has("to") ? members.read("to", ReportRequest::instant) : now;
            return new ReportRequest(
                    members.text("definition"),
                    members.read("system", SystemId::new),
                    members.has("from") ? members.read("from", ReportRequest::instant) : to.minus(A_YEAR),
                    to);
        } catch (MalformedJson e) {
            throw Refusal.malformed(e.field(), e.reason());
        }
    }

    public Period period() {
        return new Period(from, to);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("expected an instant in UTC, for instance 2026-11-22T00:00:00Z", e);
        }
    }
}
