package org.lineproof.web.portal.disclosures;

import java.time.Instant;
import java.util.UUID;
import org.lineproof.reporting.entity.disclosure.DisclosureStanding;
import org.lineproof.reporting.entity.disclosure.DisclosureStanding.State;
import org.lineproof.web.portal.wording.Mark;
import org.lineproof.web.portal.wording.Words;

/** A row of the list of disclosures of one decision. */
public record DisclosureLine(DisclosureStanding standing) {

    public UUID id() {
        return standing.id();
    }

    public String recipient() {
        return standing.disclosure().recipient();
    }

    /** Empty after an erasure. */
    public String reason() {
        return standing.reason();
    }

    public String by() {
        return standing.disclosure().disclosedBy();
    }

    public Instant at() {
        return standing.disclosure().disclosedAt();
    }

    public Instant until() {
        return standing.disclosure().expiresAt();
    }

    /** "opened 3 times" by its recipient. */
    public String openings() {
        long openings = standing.openings();
        return openings == 0 ? "not opened yet" : "opened " + Words.counted(openings, "time");
    }

    public Mark mark() {
        return switch (standing.state()) {
            case OPEN -> Mark.good("Open");
            case EXPIRED -> Mark.quiet("Expired");
            case WITHDRAWN -> Mark.quiet("Withdrawn");
            case ERASED -> Mark.open("Erased");
        };
    }

    /** Whether there is anything to take or to withdraw. */
    public boolean open() {
        return standing.state() == State.OPEN;
    }
}
