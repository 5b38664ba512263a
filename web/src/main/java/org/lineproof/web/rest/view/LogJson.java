package org.lineproof.web.rest.view;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.SignedCheckpoint;

/** A log and its newest signed head. */
public final class LogJson {

    private LogJson() {}

    /** @param newest null before the first publication */
    public static ObjectNode of(EvidenceLog log, @Nullable SignedCheckpoint newest) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("log", log.name().value())
                .put("origin", log.origin())
                .put("logId", log.id().hash().hex())
                .put("openedAt", log.openedAt().toString())
                .put(
                        "address",
                        "/logs/" + log.tenant().value() + "/" + log.name().value());
        json.set("checkpoint", newest == null ? null : EntryJson.of(newest));
        return json;
    }
}
