package org.lineproof.web.portal.suppliers;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.boundary.imported.BundleImport;
import org.lineproof.assurance.boundary.imported.SupplierTrust;
import org.lineproof.assurance.entity.imported.CheckedBundle;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.entity.AiSystem;
import org.lineproof.registry.entity.ModelDigest;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.web.portal.Absence;
import org.lineproof.web.portal.Address;
import org.lineproof.web.portal.News;
import org.lineproof.web.portal.Refusals;
import org.lineproof.web.portal.wording.Pager;

/** The bundles imported about a system, one page of them, and the form in which one is imported. */
@Named
@RequestScoped
public class BundlesPage {
    private static final int ROWS = 10;
    private static final Set<String> OTHER_FIELDS = Set.of("pins", "validUntil");

    @Inject
    BundleImport imports;

    @Inject
    SupplierTrust trust;

    @Inject
    AiSystemRegistry systems;

    @Inject
    BundleLines bundles;

    private String system = "";
    private String pins = "";
    private @Nullable LocalDate validUntil;
    private @Nullable Part file;
    private int page = 1;
    private @Nullable List<BundleLine> lines;

    /** Which system is meant has to be known before the form is read. */
    @PostConstruct
    void identify() {
        setSystem(Address.parameter("system"));
    }

    /** Answers that there is no such system. */
    public void load() {
        if (registered().isEmpty()) {
            Absence.answer("no AI system has this identifier");
        }
    }

    /** Verifies the bundle and keeps it; what is refused is said with the verifier's sentence. */
    public @Nullable String take() {
        return Refusals.shownInForm(() -> {
            if (pins.isEmpty()) {
                throw Refusal.unprocessable("pins", "no supplier was chosen; have its pin file taken over first");
            }
            byte[] zip = Upload.read("bundle", file, CheckedBundle.MAX_BYTES, "16 MB");
            boolean created = taken(zip);
            return News.then(
                    "/bundles.xhtml?faces-redirect=true&system=" + URLEncoder.encode(system, StandardCharsets.UTF_8),
                    created
                            ? "Imported. Findings can rest on it once its entry is under a checkpoint."
                            : "This very bundle was imported before.");
        });
    }

    /** What is refused without a field of this form is refused because of what the bundle says. */
    private boolean taken(byte[] zip) {
        try {
            return imports.take(known().id(), new ModelDigest(pins), zip, validUntil)
                    .created();
        } catch (RuntimeException e) {
            Refusal refused = Refusals.in(e)
                    .filter(refusal -> !OTHER_FIELDS.contains(String.valueOf(refusal.field())))
                    .orElseThrow(() -> e);
            throw Refusal.unprocessable("bundle", refused.reason());
        }
    }

    /** The suppliers to choose from: those whose pin files were taken over. */
    public List<PinsLine> getSuppliers() {
        return trust.list().stream()
                .map(PinsLine::new)
                .filter(PinsLine::approved)
                .toList();
    }

    private List<BundleLine> all() {
        if (lines == null) {
            lines = bundles.of(known().id());
        }
        return lines;
    }

    /** The newest import first. */
    public List<BundleLine> getLines() {
        return all().stream().skip((page - 1L) * ROWS).limit(ROWS).toList();
    }

    public Pager getPager() {
        return new Pager("bundles.xhtml", Map.of("system", system), page, ROWS, all().size(), "bundle");
    }

    private Optional<AiSystem> registered() {
        return systems.all().stream()
                .filter(candidate -> candidate.id().value().equals(system))
                .findFirst();
    }

    private AiSystem known() {
        return registered().orElseThrow();
    }

    public String getName() {
        return registered().map(found -> found.declaration().name()).orElse(system);
    }

    public String getSystem() {
        return system;
    }

    public void setSystem(@Nullable String system) {
        this.system = system == null ? "" : system;
    }

    public String getPins() {
        return pins;
    }

    public void setPins(@Nullable String pins) {
        this.pins = pins == null ? "" : pins;
    }

    public @Nullable LocalDate getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(@Nullable LocalDate validUntil) {
        this.validUntil = validUntil;
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
