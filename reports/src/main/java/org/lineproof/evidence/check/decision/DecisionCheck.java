package org.lineproof.evidence.check.decision;

import java.util.Optional;
import org.lineproof.evidence.bundle.BundleDocument;
import org.lineproof.evidence.bundle.BundledContent;
import org.lineproof.evidence.bundle.BundledEntry;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.check.Outcome;
import org.lineproof.evidence.check.Step;
import org.lineproof.evidence.decision.DisclosedDecision;
import org.lineproof.evidence.decision.DisclosedDecision.Place;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.entry.EntryReference;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.proof.binding.StatedReceipt;

/** What a disclosure names is there: an entry of a decision in the log of its system, and the registration it refers to. */
public final class DecisionCheck {
    private static final String SUBJECT = "disclosure";
    private static final String DECISION = "inference";
    private static final String REGISTRATION = "model";

    private final EvidenceBundle bundle;
    private Optional<ShownDecision> shown = Optional.empty();

    public DecisionCheck(EvidenceBundle bundle) {
        this.bundle = bundle;
    }

    /** The step about the disclosure, after the contents were checked; none for the bundle of a report. */
    public Optional<Step> run() {
        if (bundle.document().kind() != BundleDocument.Kind.DISCLOSURE) {
            return Optional.empty();
        }
        try {
            DisclosedDecision document =
                    DisclosedDecision.parse(bundle.document().json());
            shown = Optional.of(resolved(document));
            Place at = document.decision();
            return Optional.of(step(
                    Outcome.PASSED,
                    "entry " + at.index() + " of " + at.origin() + ", disclosed to " + document.recipient() + " for: "
                            + document.reason()));
        } catch (MalformedJson e) {
            return Optional.of(step(Outcome.FAILED, bundle.document().kind().path() + " " + e.getMessage()));
        }
    }

    /** The decision that was found to be shown; call it after {@link #run}. */
    public Optional<ShownDecision> shown() {
        return shown;
    }

    private ShownDecision resolved(DisclosedDecision document) throws MalformedJson {
        Place at = document.decision();
        BundledEntry entry = entry("decision", at);
        String system = String.valueOf(entry.entry().system());
        if (!entry.entry().type().equals(DECISION)
                || StatedReceipt.tenantOf(at.origin(), system).isEmpty()) {
            throw new MalformedJson("decision", "is no decision in the log of its AI system");
        }
        Place model = document.model();
        BundledContent registration = null;
        if (model != null) {
            Entry registered = entry(REGISTRATION, model).entry();
            EntryReference reference = new EntryReference(model.origin(), registered.leafHash());
            if (!registered.type().equals(REGISTRATION)
                    || !entry.entry().references().contains(reference)) {
                throw new MalformedJson(REGISTRATION, "is no registration that the decision's entry refers to");
            }
            registration = content(REGISTRATION, model);
        }
        return new ShownDecision(document, entry, content("decision", at), registration);
    }

    private BundledEntry entry(String member, Place at) throws MalformedJson {
        return bundle.log(at.origin())
                .flatMap(log -> log.at(at.index()))
                .orElseThrow(() -> new MalformedJson(member, "the entry is not in the bundle"));
    }

    private BundledContent content(String member, Place at) throws MalformedJson {
        return bundle.contents().stream()
                .filter(content -> content.origin().equals(at.origin()) && content.index() == at.index())
                .findFirst()
                .orElseThrow(() -> new MalformedJson(member, "nothing of its content is in the bundle"));
    }

    private static Step step(Outcome outcome, String reason) {
        return new Step(SUBJECT, outcome, reason, false);
    }
}
