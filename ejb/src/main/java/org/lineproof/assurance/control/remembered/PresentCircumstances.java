package org.lineproof.assurance.control.remembered;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lineproof.assurance.control.cut.CutReading;
import org.lineproof.assurance.control.imported.ImportedBundles;
import org.lineproof.privacy.boundary.SealedContents;
import org.lineproof.requirements.boundary.RequirementCatalogue;

/** Reads what evaluations depend on, by statements whose number does not grow with the logs. */
@ApplicationScoped
public class PresentCircumstances {
    @Inject
    CutReading reading;

    @Inject
    SealedContents contents;

    @Inject
    ImportedBundles bundles;

    @Inject
    RequirementCatalogue catalogue;

    /** Those of an evaluation of this system of the current tenant by the current law. */
    public Circumstances of(String systemId) {
        // The changes first: one that comes after counts as one that is not known.
        long changes = contents.changes();
        return new Circumstances(
                reading.heads(systemId),
                changes,
                bundles.kept(systemId),
                catalogue.version().version());
    }
}
