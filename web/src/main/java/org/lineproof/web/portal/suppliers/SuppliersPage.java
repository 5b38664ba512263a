package org.lineproof.web.portal.suppliers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.boundary.imported.SupplierTrust;
import org.lineproof.assurance.entity.imported.SupplierPins;
import org.lineproof.assurance.entity.imported.SupplierStanding;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.boundary.Registered;
import org.lineproof.registry.entity.AiSystem;
import org.lineproof.tenancy.boundary.access.ReadingScope;
import org.lineproof.web.portal.News;
import org.lineproof.web.portal.Refusals;
import org.lineproof.web.portal.wording.Pager;

/** The pin files of suppliers, one page of them, and the form in which one is proposed. */
@Named
@RequestScoped
public class SuppliersPage {
    private static final int ROWS = 20;

    @Inject
    SupplierTrust trust;

    @Inject
    AiSystemRegistry systems;

    @Inject
    ReadingScope scope;

    private String supplier = "";
    private @Nullable Part file;
    private int page = 1;
    private @Nullable List<PinsLine> lines;

    /** Proposes the file; then the page of the file says what it would have one trust. */
    public @Nullable String propose() {
        return Refusals.shownInForm(() -> {
            byte[] pins = Upload.read("pins", file, SupplierPins.MAX_BYTES, "1 MB");
            Registered<SupplierStanding> proposed = trust.propose(supplier.strip(), pins);
            return News.then(
                    "/supplier.xhtml?faces-redirect=true&pins=" + new PinsLine(proposed.value()).digest(),
                    proposed.created()
                            ? "Proposed. Another person has to take it over before anything rests on it."
                            : "This very file was proposed before.");
        });
    }

    private List<PinsLine> all() {
        if (lines == null) {
            lines = isLimited()
                    ? List.of()
                    : trust.list().stream().map(PinsLine::new).toList();
        }
        return lines;
    }

    /** Whether the person may read single systems only: pin files are of the whole organisation. */
    public boolean isLimited() {
        return !scope.reach().whole();
    }

    /** The newest proposals first. */
    public List<PinsLine> getLines() {
        return all().stream().skip((page - 1L) * ROWS).limit(ROWS).toList();
    }

    public Pager getPager() {
        return new Pager("suppliers.xhtml", Map.of(), page, ROWS, all().size(), "pin file");
    }

    /** The systems whose imported bundles can be looked at. */
    public List<AiSystem> getSystems() {
        return systems.all();
    }

    public String getSupplier() {
        return supplier;
    }

    public void setSupplier(@Nullable String supplier) {
        this.supplier = supplier == null ? "" : supplier;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public String getPage() {
        return Integer.toString(page);
    }

    public void setPage(@Nullable String page) {
        this.page = Pager.number(page);
    }
}
