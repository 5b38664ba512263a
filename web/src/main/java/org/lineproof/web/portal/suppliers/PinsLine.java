package org.lineproof.web.portal.suppliers;

import java.time.Instant;
import java.util.Optional;
import org.lineproof.assurance.entity.imported.SupplierPinsAct;
import org.lineproof.assurance.entity.imported.SupplierStanding;
import org.lineproof.registry.entity.approval.TrustAct.Kind;
import org.lineproof.registry.entity.approval.TrustState;
import org.lineproof.web.portal.wording.Mark;
import org.lineproof.web.portal.wording.Moments;

/** A pin file of a supplier, as lists show it. */
public record PinsLine(SupplierStanding standing) {
    private static final String PREFIX = "sha256:";

    public String supplier() {
        return standing.pins().supplier();
    }

    /** SHA-256 of the file, 64 hexadecimal digits. */
    public String digest() {
        return standing.pins().digest().value().substring(PREFIX.length());
    }

    /** The same in groups of four, to be read aloud. */
    public String spoken() {
        return digest().replaceAll("(.{4})(?!$)", "$1 ");
    }

    public Mark mark() {
        return switch (standing.state()) {
            case PROPOSED -> Mark.open("Waits for a second person");
            case APPROVED -> Mark.good("Taken over");
            case WITHDRAWN -> Mark.quiet("Withdrawn");
        };
    }

    public boolean proposed() {
        return standing.state() == TrustState.PROPOSED;
    }

    public boolean approved() {
        return standing.state() == TrustState.APPROVED;
    }

    public boolean withdrawn() {
        return standing.state() == TrustState.WITHDRAWN;
    }

    public String proposedBy() {
        return standing.pins().proposedBy();
    }

    public Instant proposedAt() {
        return standing.pins().proposedAt();
    }

    /** Who took it over and when; empty as long as nobody did. */
    public String takenOver() {
        return act(Kind.APPROVED);
    }

    /** Who withdrew it, when and why; empty as long as nobody did. */
    public String withdrawal() {
        Optional<SupplierPinsAct> act = standing.act(Kind.WITHDRAWN);
        return act.map(done -> act(Kind.WITHDRAWN) + ": " + done.reason()).orElse("");
    }

    private String act(Kind kind) {
        return standing.act(kind)
                .map(act -> act.actor() + ", " + Moments.text(act.at()))
                .orElse("");
    }
}
