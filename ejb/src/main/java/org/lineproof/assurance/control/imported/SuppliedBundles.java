package org.lineproof.assurance.control.imported;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.imported.KeptBundle;
import org.lineproof.assurance.entity.supplied.SuppliedBundle.Standing;

/** Reads what was imported about the system of a cut. */
@ApplicationScoped
public class SuppliedBundles {

    @Inject
    ImportedBundles bundles;

    @Inject
    SupplierPinFiles pins;

    @Inject
    ReadBundles read;

    /** The cut with the bundles that were imported in it; nothing is asked of the database if there are none. */
    public EvidenceCut joined(EvidenceCut cut) {
        return SuppliedStandings.imports(cut).findAny().isEmpty()
                ? cut
                : cut.with(new SuppliedStandings(cut, bundles.kept(cut.systemId()), this::verified).all());
    }

    private Standing verified(KeptBundle kept) {
        return read.find(kept.key())
                .or(() -> Optional.of(kept).flatMap(this::verify))
                .orElseThrow(() -> new IllegalStateException("the bundle was erased while it was read"));
    }

    private Optional<Standing> verify(KeptBundle kept) {
        return bundles.content(kept.entry())
                .flatMap(zip -> pins.behind(kept.entry()).map(file -> read.read(kept.key(), zip, file.pins())));
    }
}
