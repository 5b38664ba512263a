package org.lineproof.web.rest.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.lineproof.anchoring.boundary.AnchorQuery;
import org.lineproof.anchoring.boundary.TimeStampQuery;
import org.lineproof.transparency.entity.EntryStanding;
import org.lineproof.web.rest.view.LedgerJson;

/** Finds the anchor that covers an entry. */
@RequestScoped
public class Anchors {

    @Inject
    AnchorQuery anchors;

    @Inject
    TimeStampQuery timeStamps;

    /** Null until a head that covers the entry is on the ledger; with the anchor's time stamps, as far as they came. */
    public @Nullable ObjectNode of(EntryStanding standing) {
        Long index = standing.index();
        return index == null
                ? null
                : anchors.of(standing.log(), index + 1)
                        .map(anchor -> LedgerJson.of(anchor, timeStamps.of(standing.log(), anchor)))
                        .orElse(null);
    }
}
