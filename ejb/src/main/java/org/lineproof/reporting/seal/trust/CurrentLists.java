package org.lineproof.reporting.seal.trust;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.spi.client.http.DataLoader;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLToken;
import java.io.Serial;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Revocation lists over HTTP whose next one is not due yet: an older one may hide a revocation. */
final class CurrentLists extends OnlineCRLSource {
    @Serial
    private static final long serialVersionUID = 1;

    CurrentLists(DataLoader loader) {
        super(loader);
    }

    @Override
    public @Nullable CRLToken getRevocationToken(
            CertificateToken certificate, CertificateToken issuer, List<String> alternatives) {
        CRLToken list = super.getRevocationToken(certificate, issuer, alternatives);
        if (list == null) {
            return null;
        }
        Instant next = Times.instantOrNull(list.getNextUpdate());
        return next == null || !next.isBefore(Instant.now()) ? list : null;
    }
}
