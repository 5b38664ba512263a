package org.lineproof.web.portal.suppliers;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.boundary.imported.SupplierTrust;
import org.lineproof.registry.entity.ModelDigest;
import org.lineproof.tenancy.boundary.access.ReadingScope;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.web.portal.Absence;
import org.lineproof.web.portal.Address;
import org.lineproof.web.portal.News;
import org.lineproof.web.portal.Refusals;

/** One pin file: what it would have one trust, who did what about it, and what can be done. */
@Named
@RequestScoped
public class SupplierPage {
    private static final String LIST = "/suppliers.xhtml?faces-redirect=true";

    @Inject
    SupplierTrust trust;

    @Inject
    ReadingScope scope;

    private String pins = "";
    private boolean compared;
    private String reason = "";
    private @Nullable PinsLine line;

    /** Which file is meant has to be known before the form is read: the form brings it back as the address did. */
    @PostConstruct
    void identify() {
        setPins(Address.parameter("pins"));
    }

    /** Answers that there is no such file; so it looks to whom single systems alone are granted. */
    public void load() {
        if (found().isEmpty()) {
            Absence.answer("no pin file of this digest was proposed");
        }
    }

    /** Takes the file over; only after it was compared with what the supplier reads out. */
    public @Nullable String takeOver() {
        return Refusals.shownInForm(() -> {
            if (!compared) {
                throw Refusal.unprocessable("compared", "compare the digest with the supplier by another way first");
            }
            trust.approve(digest());
            return News.then(LIST, "Taken over. Bundles can be imported under it.");
        });
    }

    /** Withdraws the file with the reason in the form. */
    public @Nullable String withdraw() {
        return Refusals.shownInForm(() -> {
            trust.withdraw(digest(), reason.strip());
            return News.then(LIST, "Withdrawn. Findings that rested on its bundles decide nothing from now on.");
        });
    }

    private ModelDigest digest() {
        return getLine().standing().pins().digest();
    }

    /** The file, as the list shows it. */
    public PinsLine getLine() {
        return found().orElseThrow();
    }

    /** What one trusts with it. */
    public List<PinsSummary.Group> getGroups() {
        return PinsSummary.of(getLine().standing().pins().pins());
    }

    private Optional<PinsLine> found() {
        if (line == null && scope.reach().whole()) {
            line = trust.list().stream()
                    .map(PinsLine::new)
                    .filter(known -> known.digest().equals(pins))
                    .findFirst()
                    .orElse(null);
        }
        return Optional.ofNullable(line);
    }

    public String getPins() {
        return pins;
    }

    public void setPins(@Nullable String pins) {
        this.pins = pins == null ? "" : pins;
    }

    public boolean isCompared() {
        return compared;
    }

    public void setCompared(boolean compared) {
        this.compared = compared;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
