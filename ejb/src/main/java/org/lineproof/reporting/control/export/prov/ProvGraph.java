package org.lineproof.reporting.control.export.prov;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.LogLine;
import org.lineproof.assurance.entity.Name;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.record.LogPin;

/** The nodes of the document by id, in the order in which they were needed first. */
final class ProvGraph {
    private static final String IRI = "urn:lineproof:prov:";
    private static final String ENTITY = "prov:Entity";
    private static final String DATASET = "dataset";

    private final String scope;
    private final Map<String, ProvNode> nodes = new LinkedHashMap<>();
    private final Map<String, LogPin> pins = new LinkedHashMap<>();

    ProvGraph(EvidenceCut cut) {
        this.scope = organisation(cut.system().require().origin());
        cut.pins().forEach(pin -> pins.put(pin.origin(), pin));
    }

    /** Two organisations may have jobs of the same name: ids begin with what the origins of an organisation's logs share. */
    private static String organisation(String origin) {
        int end = origin.indexOf("/system/");
        return end < 0 ? origin : origin.substring(0, end);
    }

    /** The node of this kind and name. */
    ProvNode node(String kind, String... names) {
        return byId(id(kind, names));
    }

    private String id(String kind, String... names) {
        StringBuilder id = new StringBuilder(IRI).append(kind).append(':').append(encoded(scope));
        for (String name : names) {
            id.append(':').append(encoded(name));
        }
        return id.toString();
    }

    ProvNode byId(String id) {
        return nodes.computeIfAbsent(id, ProvNode::new);
    }

    /** A data set in all its versions. */
    ProvNode dataset(Name name) {
        return node(DATASET, name.namespace(), name.name())
                .type(ENTITY, "Dataset")
                .put("label", name.toString());
    }

    /** Whether the data set is in the graph. */
    boolean knows(Name name) {
        return nodes.containsKey(id(DATASET, name.namespace(), name.name()));
    }

    /** One version of a data set. */
    ProvNode version(Name name, String version) {
        return node(DATASET, name.namespace(), name.name(), version)
                .type(ENTITY, "DatasetVersion")
                .put("label", name.toString())
                .link("specializationOf", dataset(name));
    }

    /** The organisation whose logs these are. */
    ProvNode organisation() {
        return node("organisation");
    }

    /** Whoever or whatever sent the statements. */
    ProvNode software(String name) {
        return node("software", name).type("prov:Agent", "prov:SoftwareAgent").put("label", name);
    }

    /** Says that the entry states what the node says. */
    ProvNode stated(ProvNode node, LogLine log, OpenedEntry entry, EvidenceClass evidence) {
        return node.link("statedBy", entry(log, entry).put("evidence", evidence.words()));
    }

    /** The log entry: its id is the subject of its COSE receipt of inclusion at the pinned size. */
    ProvNode entry(LogLine log, OpenedEntry entry) {
        LogPin pin = pins.getOrDefault(entry.origin(), log.require());
        String leaf = entry.entry().leafHash().hex();
        return byId("urn:lineproof:entry:" + entry.index() + ":" + pin.size() + ":" + leaf)
                .type(ENTITY, "LogEntry")
                .put("origin", entry.origin())
                .put("index", entry.index())
                .put("leafHash", leaf)
                .put("state", pin.state().words());
    }

    void writeTo(ArrayNode graph) {
        nodes.values().forEach(node -> graph.add(node.json()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
