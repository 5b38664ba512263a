package org.lineproof.web.rest.view;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lineproof.inference.boundary.BatchOutcome;

/** What became of each line of a batch. */
public final class BatchJson {

    private BatchJson() {}

    public static ObjectNode of(BatchOutcome outcome) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("status", outcome.status());
        json.putObject("summary")
                .put("received", outcome.received())
                .put("successful", outcome.receipts().size())
                .put("failed", outcome.failed().size());
        var receipts = json.putArray("receipts");
        outcome.receipts()
                .forEach(accepted -> receipts.addObject()
                        .put("index", accepted.index())
                        .put("id", accepted.id().toString()));
        var failed = json.putArray("failed");
        outcome.failed()
                .forEach(refused -> failed.addObject()
                        .put("index", refused.index())
                        .put("field", refused.field())
                        .put("reason", refused.reason()));
        return json;
    }
}
