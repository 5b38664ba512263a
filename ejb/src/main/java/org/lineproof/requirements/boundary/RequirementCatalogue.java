package org.lineproof.requirements.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lineproof.requirements.control.CatalogueFiles;
import org.lineproof.requirements.entity.AnnexEntry;
import org.lineproof.requirements.entity.ArticleDuties;
import org.lineproof.requirements.entity.Catalogue;
import org.lineproof.requirements.entity.CatalogueVersion;
import org.lineproof.requirements.entity.Catalogues;
import org.lineproof.requirements.entity.ReportDefinition;
import org.lineproof.requirements.entity.Requirement;

/** The law as versioned data. It is the same for every organisation, so it asks for no tenant. */
@ApplicationScoped
public class RequirementCatalogue {
    private final Catalogues catalogues = CatalogueFiles.all();

    /** The version in use. */
    public CatalogueVersion version() {
        return current().version();
    }

    /** The version that describes the law of today (UTC): new reports use it. */
    public Catalogue current() {
        return catalogues.inForce(LocalDate.now(ZoneOffset.UTC)).orElseGet(catalogues::newest);
    }

    /** All versions, side by side. */
    public Catalogues versions() {
        return catalogues;
    }

    /** The duties that bind somebody; see {@link Catalogue#duties}. */
    public List<ArticleDuties> duties(Set<String> roles, @Nullable String point, LocalDate on) {
        return current().duties(roles, point, on);
    }

    /** @throws IllegalArgumentException if the catalogue has no such requirement */
    public Requirement requirement(String id) {
        return current().requirement(id);
    }

    /** @param point such as {@code 5(a)} */
    public Optional<AnnexEntry> annexEntry(String point) {
        return current().annexEntry(point);
    }

    /** @param id R01 to R20 */
    public Optional<ReportDefinition> report(String id) {
        return current().report(id);
    }
}
