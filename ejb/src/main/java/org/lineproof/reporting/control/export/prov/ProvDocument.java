package org.lineproof.reporting.control.export.prov;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.report.record.LogPin;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.reporting.control.export.lineage.SystemLineage;

/**
 * The lineage of a system in the words of W3C PROV-O, as JSON-LD 1.1 with its whole context: versions of data sets and
 * models and a sample of receipts are entities, runs are activities, the organisation and what sent the statements are
 * agents. Every one of them and every relation between them names the log entries that state it.
 */
public final class ProvDocument {
    private ProvDocument() {}

    /**
     * The document as canonical JSON (RFC 8785); the same for the same report and cut.
     *
     * @param cut that the report was made of
     */
    public static byte[] bytes(ReportRecord report, EvidenceCut cut, SystemLineage lineage) {
        ProvGraph graph = new ProvGraph(cut);
        ProvNode document = graph.byId("urn:lineproof:report:" + report.id())
                .type("prov:Entity", "Report")
                .put("label", report.definition().name())
                .put("catalogue", report.definition().catalogueVersion())
                .link("wasAttributedTo", graph.organisation());
        graph.organisation().type("prov:Agent", "prov:Organization").put("label", report.organisation());
        cut.pins().forEach(pin -> document.link("pinnedTo", log(graph, pin)));
        RunNodes runs = new RunNodes(graph, cut.lineage());
        runs.add(lineage);
        SystemNodes systems = new SystemNodes(graph, cut, runs);
        systems.add(report.system().name(), lineage.models());
        systems.addSources();
        systems.addReceipts(document);
        lineage.events().stream()
                .filter(SystemLineage.Event::erased)
                .forEach(event -> document.link("erasedEntry", graph.entry(cut.lineage(), event.entry())));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("@context", ProvContext.json());
        graph.writeTo(json.putArray("@graph"));
        return CanonicalJson.bytes(json);
    }

    private static ProvNode log(ProvGraph graph, LogPin pin) {
        return graph.node("log", pin.origin())
                .type("prov:Entity", "Log")
                .put("origin", pin.origin())
                .put("treeSize", pin.size())
                .put("rootHash", pin.root().hex())
                .put("state", pin.state().words());
    }
}
