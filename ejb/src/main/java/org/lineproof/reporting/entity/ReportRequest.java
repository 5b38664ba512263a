package org.lineproof.reporting.entity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.record.Period;
import org.lineproof.report.text.Language;
import org.lineproof.tenancy.entity.Refusal;

/**
 * What somebody asks for.
 *
 * @param definition id of a report definition, R01 to R99
 * @param from begin of the period, included
 * @param to end of the period, excluded
 * @param language of the whole report
 * @param verification address of the page where its bundle can be checked; empty if the server has no public address
 */
public record ReportRequest(
        String definition,
        SystemId system,
        Instant from,
        Instant to,
        Language language,
        ReportScope scope,
        String verification) {
    /** The extract of a deployer's log. */
    public static final String EXTRACT = "R04";

    /** The explanation of one decision. */
    public static final String EXPLANATION = "R05";

    /** The reports that can be handed over with fields withheld. */
    private static final Set<String> EXTRACTS = Set.of(EXTRACT, EXPLANATION);

    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final Pattern DEFINITION = Pattern.compile("R[0-9]{2}");

    /** @throws Refusal (unprocessable) naming the member that does not fit the definition, or a period that ends before it begins */
    public ReportRequest {
        if (!DEFINITION.matcher(definition).matches()) {
            throw Refusal.unprocessable("definition", "expected the id of a report definition, such as R01");
        }
        if (!from.isBefore(to)) {
            throw Refusal.unprocessable("to", "expected an instant after from");
        }
        if (definition.equals(EXPLANATION) != (scope.receipt() != null)) {
            throw Refusal.unprocessable(
                    "receipt",
                    definition.equals(EXPLANATION)
                            ? "expected the entry of the receipt whose decision is to be explained"
                            : "only " + EXPLANATION + " is about a single receipt; leave it out");
        }
        if (!scope.withheld().isEmpty() && !EXTRACTS.contains(definition)) {
            throw Refusal.unprocessable("withheld", "only R04 and R05 can be handed over with fields withheld");
        }
    }

    /** In English, of the whole system, without a page of verification. */
    public ReportRequest(String definition, SystemId system, Instant from, Instant to) {
        this(definition, system, from, to, Language.EN, ReportScope.WHOLE, "");
    }

    /**
     * Reads a request; without {@code to} the period ends now, without {@code from} it has the 365 days before.
     *
     * @throws Refusal naming the member that is missing, unknown or ill-formed
     */
    public static ReportRequest parse(ObjectNode body, Instant now) {
        return RequestReading.of(body, now, A_YEAR);
    }

    public Period period() {
        return new Period(from, to);
    }

    /** The same in another language. */
    public ReportRequest in(Language other) {
        return new ReportRequest(definition, system, from, to, other, scope, verification);
    }

    /** The same narrowed. */
    public ReportRequest within(ReportScope narrower) {
        return new ReportRequest(definition, system, from, to, language, narrower, verification);
    }

    /** The same with the page where its bundle can be checked. */
    public ReportRequest verifiedAt(String address) {
        return new ReportRequest(definition, system, from, to, language, scope, address);
    }
}
