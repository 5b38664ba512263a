package org.lineproof.web.portal.suppliers;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.boundary.imported.BundleImport;
import org.lineproof.web.portal.Absence;
import org.lineproof.web.portal.Address;
import org.lineproof.web.portal.News;
import org.lineproof.web.portal.Refusals;

/** One imported bundle: what it is about, what rests on it, and the form in which its bytes are erased. */
@Named
@RequestScoped
public class BundlePage {

    @Inject
    BundleImport imports;

    @Inject
    BundleLines bundles;

    private String id = "";
    private String reason = "";
    private @Nullable BundleLine line;

    /** Which bundle is meant has to be known before the form is read. */
    @PostConstruct
    void identify() {
        setId(Address.parameter("id"));
    }

    /** Answers that there is no such import. */
    public void load() {
        if (found().isEmpty()) {
            Absence.answer("no bundle was imported under this id");
        }
    }

    /** Erases the bytes with the reason in the form. */
    public @Nullable String erase() {
        return Refusals.shownInForm(() -> {
            imports.erase(getLine().bundle().entry(), reason.strip());
            return News.then(
                    "/bundles.xhtml?faces-redirect=true&system="
                            + URLEncoder.encode(getSystem(), StandardCharsets.UTF_8),
                    "Erased. Findings that rested on it decide nothing from now on.");
        });
    }

    public BundleLine getLine() {
        return found().orElseThrow();
    }

    /** The system that it is evidence about. */
    public String getSystem() {
        return getLine().bundle().system().value();
    }

    private Optional<BundleLine> found() {
        if (line == null) {
            line = Absence.identifier(id).flatMap(imports::find).stream()
                    .flatMap(bundle -> bundles.of(bundle.system()).stream())
                    .filter(known -> known.id().equals(id))
                    .findFirst()
                    .orElse(null);
        }
        return Optional.ofNullable(line);
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
