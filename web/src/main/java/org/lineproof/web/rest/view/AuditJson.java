package org.lineproof.web.rest.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lineproof.transparency.entity.audit.AuditResult;

/** The result of auditing a log, or the list of logs. */
public final class AuditJson {

    private AuditJson() {}

    public static ObjectNode of(AuditResult result) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("log", result.log() == null ? null : result.log().value())
                .put("entriesChecked", result.entriesChecked())
                .put("intact", result.intact())
                .put("outcome", result.outcome().name());
        ArrayNode findings = json.putArray("findings");
        result.findings().forEach(finding -> {
            ObjectNode found = findings.addObject();
            found.put("fault", finding.fault().name());
            found.put("index", finding.index());
            found.put("size", finding.size());
            found.put("entry", finding.entry() == null ? null : finding.entry().toString());
            found.put("detail", finding.detail());
            found.put("cure", finding.fault().cure());
        });
        result.notChecked().forEach(json.putArray("notChecked")::add);
        return json;
    }
}
