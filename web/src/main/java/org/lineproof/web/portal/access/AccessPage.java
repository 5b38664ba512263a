package org.lineproof.web.portal.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.boundary.access.AccessRegistry;
import org.lineproof.registry.entity.AiSystem;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.registry.entity.access.GrantStanding;
import org.lineproof.registry.entity.access.NewGrant;
import org.lineproof.tenancy.entity.Page;
import org.lineproof.tenancy.entity.PageRequest;
import org.lineproof.web.portal.Absence;
import org.lineproof.web.portal.Address;
import org.lineproof.web.portal.News;
import org.lineproof.web.portal.Refusals;
import org.lineproof.web.portal.wording.Pager;

/** Grants auditors what they may read, lists the grants, and takes one back. */
@Named
@RequestScoped
public class AccessPage {

    private static final int ROWS = 50;
    private static final String AGAIN = "/access.xhtml?faces-redirect=true";
    private static final String GRANTED = "Granted. The account reads it from now on.";

    /** Long enough for an audit, short enough to be asked again. */
    private static final int USUAL_DAYS = 30;

    @Inject
    AccessRegistry registry;

    @Inject
    AiSystemRegistry systems;

    private String auditor = "";
    private @Nullable String system;
    private @Nullable LocalDate until = LocalDate.now(ZoneOffset.UTC).plusDays(USUAL_DAYS);
    private String reason = "";
    private String revoking = "";
    private int page = 1;
    private @Nullable Page<GrantStanding> found;

    /** What is to be revoked has to be known before the form is read: it brings it back as the address did. */
    @PostConstruct
    void identify() {
        setRevoking(Address.parameter("revoke"));
    }

    /** Grants what the form says. */
    public @Nullable String grant() {
        return Refusals.shownInForm(() -> {
            LocalDate last = until;
            if (last != null) {
                registry.grant(new NewGrant(auditor, wanted(), last, reason));
            }
            return News.then(AGAIN, GRANTED);
        });
    }

    /** Takes back the grant that was asked about. */
    public @Nullable String revoke() {
        return Refusals.shownInForm(() -> {
            Absence.identifier(revoking).ifPresent(registry::revoke);
            return News.then(AGAIN, "Revoked. The account reads nothing by this grant any more.");
        });
    }

    /** The newest first. */
    public List<GrantLine> getLines() {
        return grants().items().stream().map(GrantLine::new).toList();
    }

    /** Where this part of the list lies. */
    public Pager getPager() {
        return new Pager("access.xhtml", Map.of(), page, ROWS, grants().total(), "grant");
    }

    /** The grant that is to be taken back, null while none is asked about. */
    public @Nullable GrantLine getAsked() {
        return Absence.identifier(revoking)
                .flatMap(registry::find)
                .map(GrantLine::new)
                .filter(GrantLine::holds)
                .orElse(null);
    }

    /** The AI systems to choose from. */
    public List<AiSystem> getSystems() {
        return systems.all();
    }

    /** Null for the whole organisation. */
    private @Nullable SystemId wanted() {
        String id = getSystem();
        return id.isEmpty() ? null : new SystemId(id);
    }

    private Page<GrantStanding> grants() {
        Page<GrantStanding> grants = found;
        if (grants == null) {
            grants = registry.list(new PageRequest((page - 1) * ROWS, ROWS));
            found = grants;
        }
        return grants;
    }

    public String getAuditor() {
        return auditor;
    }

    public void setAuditor(@Nullable String auditor) {
        this.auditor = auditor == null ? "" : auditor;
    }

    /** The id of an AI system, empty for the whole organisation; the first system unless another choice is made. */
    public String getSystem() {
        String chosen = system;
        if (chosen == null) {
            chosen = getSystems().stream()
                    .map(first -> first.id().value())
                    .findFirst()
                    .orElse("");
        }
        return chosen;
    }

    public void setSystem(@Nullable String system) {
        this.system = system == null ? "" : system;
    }

    /** The last day of UTC on which it is to hold. */
    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public String getRevoking() {
        return revoking;
    }

    public void setRevoking(@Nullable String revoking) {
        this.revoking = revoking == null ? "" : revoking;
    }

    public String getPage() {
        return Integer.toString(page);
    }

    public void setPage(@Nullable String page) {
        this.page = Pager.number(page);
    }
}
