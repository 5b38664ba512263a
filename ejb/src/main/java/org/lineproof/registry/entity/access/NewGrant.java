package org.lineproof.registry.entity.access;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.Wording;

/**
 * What a compliance officer grants to an auditor.
 *
 * @param auditor the account's name as the identity provider gives it, at most 200 characters
 * @param system the AI system, null for the whole organisation
 * @param until the last day of UTC on which it holds
 * @param reason why, at most 4,000 characters
 */
public record NewGrant(String auditor, @Nullable SystemId system, LocalDate until, String reason) {

    /** No grant is longer: whoever audits for more than a year is granted access anew. */
    private static final int MOST_YEARS = 1;

    /** @throws Refusal (unprocessable) naming what is blank or too long */
    public NewGrant {
        auditor = auditor.strip();
        reason = reason.strip();
        Wording.SHORT.check("auditor", auditor);
        Wording.LONG.check("reason", reason);
    }

    /** @throws Refusal (unprocessable) unless it holds today and for at most a year */
    public void requireTerm(LocalDate today) {
        if (until.isBefore(today) || until.isAfter(today.plusYears(MOST_YEARS))) {
            throw Refusal.unprocessable(
                    "until", "expected a day from " + today + " to " + today.plusYears(MOST_YEARS) + ", in UTC");
        }
    }

    /** As it is logged. */
    public ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("auditor", auditor)
                .put("system", system == null ? null : system.value())
                .put("until", until.toString())
                .put("reason", reason);
    }
}
