package org.lineproof.web.portal.access;

import java.time.Instant;
import java.util.UUID;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.registry.entity.access.GrantStanding;
import org.lineproof.registry.entity.access.GrantStanding.Revocation;
import org.lineproof.registry.entity.access.GrantStanding.State;
import org.lineproof.web.portal.wording.Mark;
import org.lineproof.web.portal.wording.Moments;

/** A row of the list of grants. */
public record GrantLine(GrantStanding standing) {

    public UUID id() {
        return standing.id();
    }

    /** The account, or that its name was erased. */
    public String auditor() {
        String auditor = standing.auditor();
        return auditor == null ? "erased" : auditor;
    }

    /** The AI system's id, or the whole organisation. */
    public String scope() {
        SystemId system = standing.system();
        return system == null ? "the whole organisation" : system.value();
    }

    /** The last day of UTC on which it holds. */
    public String until() {
        return standing.until().toString();
    }

    public String reason() {
        String reason = standing.reason();
        return reason == null ? "erased" : reason;
    }

    public Instant at() {
        return standing.grantedAt();
    }

    public String by() {
        String by = standing.grantedBy();
        return by == null ? "a person whose name was erased" : by;
    }

    /** "revoked 2026-11-22T15:40:12Z by ada"; empty unless it was taken back. */
    public String revoked() {
        Revocation revocation = standing.revocation();
        if (revocation == null) {
            return "";
        }
        String by = revocation.by();
        return "revoked " + Moments.text(revocation.at()) + (by == null ? "" : " by " + by);
    }

    public Mark mark() {
        return switch (standing.state()) {
            case GRANTED -> Mark.good("Granted");
            case ENDED -> Mark.quiet("Ended");
            case REVOKED -> Mark.quiet("Revoked");
        };
    }

    /** Whether there is anything to take back. */
    public boolean holds() {
        return standing.state() == State.GRANTED;
    }
}
