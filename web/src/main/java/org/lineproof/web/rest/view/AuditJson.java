package org.lineproof.web.rest.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.lineproof.anchoring.entity.audit.AuditGlance;
import org.lineproof.anchoring.entity.audit.LastAudit;
import org.lineproof.transparency.entity.audit.AuditResult;
import org.lineproof.transparency.entity.audit.Finding;

/** The result of auditing a log, or the list of logs: now, or the last time that the server did so by itself. */
public final class AuditJson {

    private AuditJson() {}

    public static ObjectNode of(AuditResult result) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("log", result.log() == null ? null : result.log().value())
                .put("entriesChecked", result.entriesChecked())
                .put("intact", result.intact())
                .put("outcome", result.outcome().name());
        json.set("findings", findings(result.findings()));
        result.notChecked().forEach(json.putArray("notChecked")::add);
        return json;
    }

    /** How the last audit ended: when, its outcome, and how many findings. */
    public static ObjectNode of(AuditGlance last) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("endedAt", last.endedAt().toString())
                .put("outcome", last.outcome().name())
                .put("findings", last.findings());
    }

    /** The last audit with everything that it found. */
    public static ObjectNode of(LastAudit last) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("startedAt", last.startedAt().toString())
                .put("endedAt", last.endedAt().toString())
                .put("outcome", last.outcome().name())
                .put("entriesChecked", last.compared());
        json.set("findings", findings(last.findings()));
        last.notCompared().forEach(json.putArray("notChecked")::add);
        return json;
    }

    private static ArrayNode findings(List<Finding> findings) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (Finding finding : findings) {
            json.addObject()
                    .put("fault", finding.fault().name())
                    .put("index", finding.index())
                    .put("size", finding.size())
                    .put(
                            "entry",
                            finding.entry() == null ? null : finding.entry().toString())
                    .put("detail", finding.detail())
                    .put("cure", finding.fault().cure());
        }
        return json;
    }
}
