package org.lineproof.web.rest.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lineproof.transparency.entity.AuditResult;

/** The result of recomputing a log. */
public final class AuditJson {

    private AuditJson() {}

    public static ObjectNode of(AuditResult result) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("log", result.log().value())
                .put("entriesChecked", result.entriesChecked())
                .put("intact", result.intact());
        ArrayNode findings = json.putArray("findings");
        result.findings().forEach(finding -> {
            ObjectNode found = findings.addObject();
            found.put("index", finding.index());
            found.put("entry", finding.entry() == null ? null : finding.entry().toString());
            found.put("detail", finding.detail());
        });
        result.notChecked().forEach(json.putArray("notChecked")::add);
        return json;
    }
}
