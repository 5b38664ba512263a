package org.lineproof.reporting.control.export.prov;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The JSON-LD context, whole in every document: an auditor expands it without a network. What PROV-O does not name is in
 * our namespace, whose terms the server publishes at {@code /schemas/prov/v1.jsonld}.
 */
final class ProvContext {
    /** The namespace of our terms. */
    static final String NAMESPACE = "urn:lineproof:prov:v1:";

    private static final List<String> PROV_LINKS = List.of(
            "used",
            "wasGeneratedBy",
            "wasDerivedFrom",
            "wasAttributedTo",
            "wasAssociatedWith",
            "specializationOf",
            "entity",
            "activity");
    private static final List<String> PROV_NODES =
            List.of("qualifiedUsage", "qualifiedGeneration", "qualifiedDerivation");
    private static final List<String> PROV_TIMES = List.of("startedAtTime", "endedAtTime");
    private static final List<String> OUR_LINKS = List.of("statedBy", "pinnedTo", "observedRun", "erasedEntry");
    private static final List<String> OUR_COUNTS = List.of("index", "treeSize", "receipts", "sampledReceipts");
    private static final List<String> OUR_TEXTS = List.of(
            "origin",
            "leafHash",
            "rootHash",
            "evidence",
            "state",
            "job",
            "digest",
            "catalogue",
            "AiSystem",
            "Dataset",
            "DatasetVersion",
            "DeclaredTraining",
            "Job",
            "Log",
            "LogEntry",
            "ModelVersion",
            "Receipt",
            "Report",
            "Run",
            "Source");

    private ProvContext() {}

    static ObjectNode json() {
        ObjectNode context = JsonNodeFactory.instance
                .objectNode()
                .put("prov", "http://www.w3.org/ns/prov#")
                .put("xsd", "http://www.w3.org/2001/XMLSchema#")
                .put("lineproof", NAMESPACE)
                .put("label", "http://www.w3.org/2000/01/rdf-schema#label");
        PROV_LINKS.forEach(term -> typed(context, term, "prov:", "@id"));
        PROV_NODES.forEach(term -> context.put(term, "prov:" + term));
        PROV_TIMES.forEach(term -> typed(context, term, "prov:", "xsd:dateTime"));
        OUR_LINKS.forEach(term -> typed(context, term, "lineproof:", "@id"));
        OUR_COUNTS.forEach(term -> typed(context, term, "lineproof:", "xsd:nonNegativeInteger"));
        OUR_TEXTS.forEach(term -> context.put(term, "lineproof:" + term));
        return context;
    }

    private static void typed(ObjectNode context, String term, String prefix, String type) {
        context.putObject(term).put("@id", prefix + term).put("@type", type);
    }
}
