package org.lineproof.web.rest.view;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lineproof.oversight.entity.RecordedAct;

/** A human intervention. */
public final class OversightJson {

    private OversightJson() {}

    /** Members that an erasure took are null. */
    public static ObjectNode of(RecordedAct act) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", act.id().toString())
                .put("system", act.system().value())
                .put("receipt", act.receipt().toString())
                .put("kind", act.kind().name())
                .put("recordedAt", act.recordedAt().toString())
                .put("decisionId", act.decisionId())
                .put("reviewer", act.reviewer())
                .put("reason", act.reason())
                .put("newOutcome", act.newOutcome());
    }
}
