package org.lineproof.web.rest.view;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.lineproof.anchoring.entity.AnchorView;
import org.lineproof.anchoring.entity.LedgerStanding;

/** What the ledger holds. {@code kind} is what the chain may be called, for instance "development chain". */
public final class LedgerJson {

    private LedgerJson() {}

    /** Where a head stands on the ledger; it covers the entries below {@code treeSize}. */
    public static ObjectNode of(AnchorView anchor) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("kind", anchor.kind())
                .put("chainId", anchor.chainId())
                .put("contract", anchor.contract())
                .put("transaction", anchor.transaction())
                .put("block", anchor.block())
                .put("blockHash", anchor.blockHash())
                .put("treeSize", anchor.treeSize())
                .put("root", anchor.root().base64())
                .put("at", anchor.at().toString());
    }

    /** How the organisation's logs stand towards the ledger; null is "not yet". */
    public static ObjectNode of(LedgerStanding standing) {
        Instant last = standing.lastAnchorAt();
        Instant since = standing.unanchoredSince();
        return JsonNodeFactory.instance
                .objectNode()
                .put("kind", standing.kind())
                .put("chainId", standing.chainId())
                .put("contract", standing.contract())
                .put("lastAnchorAt", last == null ? null : last.toString())
                .put("unanchoredSince", since == null ? null : since.toString());
    }
}
