package org.lineproof.web.portal.systems;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lineproof.evidence.proof.PublicSignal;
import org.lineproof.inference.entity.trust.AnchorStanding;
import org.lineproof.web.portal.wording.Fact;
import org.lineproof.web.portal.wording.Mark;
import org.lineproof.web.portal.wording.Moments;

/** A trust anchor of a model version, for people. */
public record AnchorLine(AnchorStanding standing) {

    public String label() {
        return standing.anchor().name() + " " + standing.anchor().version();
    }

    public Mark mark() {
        return switch (standing.state()) {
            case PROPOSED -> Mark.quiet("Waits for another person's approval");
            case APPROVED -> Mark.good("Approved");
            case WITHDRAWN -> Mark.bad("Withdrawn");
        };
    }

    /** Who set it up, who proposed and approved it, and what its public signals are. */
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.exact("Proof system", standing.anchor().proofSystem()));
        facts.add(Fact.of("Set-up", standing.anchor().setUp().words()));
        facts.add(Fact.of("Proposed by", standing.proposedBy() + ", " + Moments.text(standing.proposedAt())));
        standing.approval()
                .ifPresent(act -> facts.add(Fact.of("Approved by", act.actor() + ", " + Moments.text(act.at()))));
        standing.withdrawal()
                .ifPresent(act -> facts.add(
                        Fact.of("Withdrawn by", act.actor() + ", " + Moments.text(act.at()) + ": " + act.reason())));
        for (PublicSignal signal : standing.anchor().publicSignals()) {
            facts.add(Fact.of("Public signal " + signal.index(), signal.name() + ", " + meaning(signal)));
        }
        facts.add(Fact.exact("Identifier", standing.anchor().id()));
        return facts;
    }

    private static String meaning(PublicSignal signal) {
        String kind = signal.kind().text().replace('-', ' ').toLowerCase(Locale.ROOT);
        return signal.binding()
                .map(binding -> kind + ", equals the field " + binding.field().field())
                .orElse(kind);
    }
}
