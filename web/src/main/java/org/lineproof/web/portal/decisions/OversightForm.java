package org.lineproof.web.portal.decisions;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.lineproof.oversight.boundary.OversightRegistrar;
import org.lineproof.oversight.entity.OversightAct;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.web.portal.Address;
import org.lineproof.web.portal.News;
import org.lineproof.web.portal.Refusals;

/** The form in which a reviewer records what was done about a decision. */
@Named
@RequestScoped
public class OversightForm {

    @Inject
    OversightRegistrar registrar;

    private String system = "";
    private String decision = "";
    private OversightAct.Kind kind = OversightAct.Kind.REVIEWED;
    private String newOutcome = "";
    private String reason = "";

    /** Which decision is meant has to be known before the form is read, and after it was refused: the form brings it back. */
    @PostConstruct
    void identify() {
        setSystem(Address.parameter("system"));
        setDecision(Address.parameter("decision"));
    }

    /** Records the act; what is refused stays in the form with the reason at its field. */
    public @Nullable String record() {
        return Refusals.shownInForm(() -> {
            registrar.record(new OversightAct(
                    new SystemId(system),
                    decision,
                    kind,
                    reason.strip(),
                    newOutcome.isBlank() ? null : newOutcome.strip()));
            return News.then(
                    "/decision.xhtml?faces-redirect=true&id=" + URLEncoder.encode(decision, StandardCharsets.UTF_8),
                    "Recorded under your name.");
        });
    }

    public String getSystem() {
        return system;
    }

    public void setSystem(@Nullable String system) {
        this.system = system == null ? "" : system;
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(@Nullable String decision) {
        this.decision = decision == null ? "" : decision;
    }

    public OversightAct.Kind getKind() {
        return kind;
    }

    public void setKind(OversightAct.Kind kind) {
        this.kind = kind;
    }

    public String getNewOutcome() {
        return newOutcome;
    }

    public void setNewOutcome(@Nullable String newOutcome) {
        this.newOutcome = newOutcome == null ? "" : newOutcome;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
