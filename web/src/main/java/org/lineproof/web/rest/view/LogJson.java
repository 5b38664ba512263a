package org.lineproof.web.rest.view;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.SignedCheckpoint;
import org.lineproof.transparency.entity.promise.PromiseStanding;
import org.lineproof.transparency.entity.succession.ClosedLog;

/** A log and its newest signed head. */
public final class LogJson {

    private LogJson() {}

    /**
     * A log in a list.
     *
     * @param newest null before the first publication
     * @param closed null while the log is open
     */
    public static ObjectNode of(EvidenceLog log, @Nullable SignedCheckpoint newest, @Nullable ClosedLog closed) {
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
        json.set("closed", closed == null ? null : of(closed));
        return json;
    }

    private static ObjectNode of(ClosedLog closed) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("at", closed.closedAt().toString())
                .put("continuedIn", closed.continuedIn().value())
                .put("reason", closed.reason());
    }

    /** How promises of publication were kept: entries published late or still due, and the earliest that is still due. */
    public static ObjectNode of(PromiseStanding promises) {
        Instant since = promises.openSince();
        return JsonNodeFactory.instance
                .objectNode()
                .put("missed", promises.missed())
                .put("overdue", promises.open())
                .put("overdueSince", since == null ? null : since.toString());
    }
}
