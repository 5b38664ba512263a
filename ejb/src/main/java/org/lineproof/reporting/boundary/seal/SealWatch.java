package org.lineproof.reporting.boundary.seal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.lineproof.reporting.control.seal.SealedReports;
import org.lineproof.reporting.entity.seal.StampsStanding;

/** How the archive time stamps of all organisations' reports stand, for whoever runs the installation. */
@Stateless
public class SealWatch {
    @Inject
    SealedReports reports;

    public StampsStanding standing() {
        return reports.standing(Instant.now());
    }
}
