package org.lineproof.web.rest.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lineproof.anchoring.entity.AnchorView;
import org.lineproof.anchoring.entity.LedgerStanding;
import org.lineproof.anchoring.entity.timestamp.StampView;
import org.lineproof.anchoring.entity.timestamp.StampingStanding;

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
                .put("unanchoredSince", since == null ? null : since.toString())
                .put("unproven", standing.unproven())
                .put("unprovable", standing.unprovable());
    }

    /** An anchor with the time stamps over its checkpoint and its block. */
    public static ObjectNode of(AnchorView anchor, List<StampView> stamps) {
        ObjectNode json = of(anchor);
        ArrayNode list = json.putArray("timestamps");
        for (StampView stamp : stamps) {
            list.addObject()
                    .put("over", stamp.over().name().toLowerCase(Locale.ROOT))
                    .put("notLaterThan", stamp.time().toString())
                    .put("authority", stamp.authority().name())
                    .put("evidentialValue", worth(stamp.authority().evidentialValue()))
                    .put("certificateEndsAt", stamp.certificateEndsAt().toString())
                    .put("token", Base64.getEncoder().encodeToString(stamp.token()));
        }
        return json;
    }

    /** How the organisation's anchors stand towards the time-stamp authority; null is "not yet" or "none configured". */
    public static ObjectNode of(StampingStanding standing) {
        String authority = standing.authority();
        return JsonNodeFactory.instance
                .objectNode()
                .put("authority", authority)
                .put("evidentialValue", authority == null ? null : worth(standing.evidential()))
                .put("lastStampAt", text(standing.lastStampAt()))
                .put("unstampedSince", text(standing.unstampedSince()))
                .put("certificateEndsAt", text(standing.certificateEndsAt()))
                .put("certificateEndsSoon", standing.endsSoon());
    }

    private static String worth(boolean evidential) {
        return evidential ? "evidential" : "local test authority, no evidential value";
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
