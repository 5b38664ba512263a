package org.lineproof.reporting.control.export.bom;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lineproof.assurance.entity.Declarations;
import org.lineproof.assurance.entity.Name;
import org.lineproof.assurance.entity.ObservedLineage;
import org.lineproof.assurance.entity.OpenedEntry;

/** The data sets upstream of the model versions. */
final class DataComponents {
    private final Declarations declarations;
    private final ObservedLineage observed;
    private final String organisation;
    private final BomWords words;
    private final Set<Name> sources;

    DataComponents(Declarations declarations, ObservedLineage observed, String organisation, BomWords words) {
        this.words = words;
        this.declarations = declarations;
        this.observed = observed;
        this.organisation = organisation;
        this.sources = declarations.sources();
    }

    /** Governance is named where the organisation declared the data set: who answers for the declaration is its steward. */
    ObjectNode component(Name dataset) {
        List<OpenedEntry> sheets = declarations.practices("datasheet").stream()
                .filter(sheet -> dataset.equals(Name.of(sheet.text("namespace"), sheet.text("name"))))
                .toList();
        ObjectNode component = JsonNodeFactory.instance
                .objectNode()
                .put("type", "data")
                .put("bom-ref", BomRefs.data(dataset))
                .put("group", dataset.namespace())
                .put("name", dataset.name());
        ObjectNode data =
                component.putArray("data").addObject().put("type", "dataset").put("name", dataset.toString());
        if (!sheets.isEmpty()) {
            OpenedEntry sheet = sheets.get(sheets.size() - 1);
            data.put(
                    "description",
                    words.say("sheet", String.valueOf(sheet.text("origin")), String.valueOf(sheet.text("rights"))));
        }
        if (!sheets.isEmpty() || sources.contains(dataset)) {
            data.putObject("governance")
                    .putArray("stewards")
                    .addObject()
                    .putObject("organization")
                    .put("name", organisation);
        }
        BomProperties properties = new BomProperties(component);
        if (!sheets.isEmpty()) {
            OpenedEntry sheet = sheets.get(sheets.size() - 1);
            properties
                    .put("dataset:collection", sheet.text("collection"))
                    .put("dataset:preparation", sheet.text("preparation"));
        }
        properties
                .put("dataset:source", sources.contains(dataset) ? "true" : null)
                .stated(stated(dataset, sheets));
        return component;
    }

    /** The events and declarations that name the data set. */
    private List<OpenedEntry> stated(Name dataset, List<OpenedEntry> sheets) {
        List<OpenedEntry> stated = new ArrayList<>();
        Stream<OpenedEntry> declared = declarations
                .audit()
                .ofType("dataset")
                .filter(entry -> dataset.equals(Name.of(entry.text("namespace"), entry.text("name"))));
        Stream<OpenedEntry> seen = observed.edges().stream()
                .filter(edge -> edge.dataset().equals(dataset))
                .map(ObservedLineage.Edge::entry)
                .distinct();
        Stream.of(declared, sheets.stream(), seen).flatMap(part -> part).forEach(stated::add);
        return stated;
    }
}
