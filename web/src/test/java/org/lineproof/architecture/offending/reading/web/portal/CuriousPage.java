package org.lineproof.architecture.offending.reading.web.portal;

import org.lineproof.architecture.offending.reading.privacy.boundary.SealedContents;

class CuriousPage {
    SealedContents contents = new SealedContents();
}
