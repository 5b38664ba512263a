package org.lineproof.web.rest.view;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lineproof.assurance.entity.Evaluation;
import org.lineproof.report.basis.Finding;

/** What the checks found, and the heads of the logs they looked at. */
public final class FindingsJson {

    private FindingsJson() {}

    public static ObjectNode of(Evaluation evaluation) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("system", evaluation.systemId())
                .put("catalogue", evaluation.catalogue())
                .put("policy", evaluation.policy().version());
        var logs = json.putArray("logs");
        evaluation
                .pins()
                .forEach(pin -> logs.addObject()
                        .put("origin", pin.origin())
                        .put("size", pin.size())
                        .put("root", pin.root().base64()));
        var findings = json.putArray("findings");
        evaluation
                .findings()
                .forEach(finding -> findings.add(of(finding)
                        .put("level", evaluation.policy().of(finding.id()).name())));
        return json;
    }

    /** One finding by itself. */
    public static ObjectNode of(Finding finding) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", finding.id())
                .put("title", finding.title())
                .put("requirement", finding.requirement())
                .put("article", finding.article())
                .put("outcome", finding.outcome().name())
                .put("reason", finding.reason())
                .put("cure", finding.cure());
        var references = json.putArray("references");
        finding.references()
                .forEach(reference -> references
                        .addObject()
                        .put("origin", reference.origin())
                        .put("first", reference.first())
                        .put("last", reference.last()));
        return json;
    }
}
