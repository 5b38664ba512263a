package org.lineproof.reporting.control.export.bom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lineproof.assurance.entity.Declarations;
import org.lineproof.assurance.entity.Name;
import org.lineproof.assurance.entity.ObservedLineage;
import org.lineproof.assurance.entity.OpenedEntry;

/** The registered model versions, each with the card of what was declared about it. */
final class ModelComponents {
    private static final String SHA256 = "sha256:";
    private static final int DIGITS = 64;

    private final Declarations declarations;
    private final ObservedLineage observed;

    ModelComponents(Declarations declarations, ObservedLineage observed) {
        this.declarations = declarations;
        this.observed = observed;
    }

    /** The model versions in the order of declaration; a digest that was registered twice is one. */
    List<Declarations.Model> models() {
        Set<String> seen = new LinkedHashSet<>();
        return declarations.models().filter(model -> seen.add(model.digest())).toList();
    }

    /** The data sets upstream of a model version, nearest first. */
    Set<Name> upstream(Declarations.Model model) {
        Set<Name> datasets = new LinkedHashSet<>();
        Name job = model.job();
        if (job != null) {
            observed.upstream(job).forEach(edge -> datasets.add(edge.dataset()));
        }
        return datasets;
    }

    ObjectNode component(Declarations.Model model) {
        ObjectNode component = JsonNodeFactory.instance
                .objectNode()
                .put("type", "machine-learning-model")
                .put("bom-ref", BomRefs.model(model.digest()))
                .put("name", String.valueOf(model.entry().text("name")))
                .put("version", String.valueOf(model.entry().text("version")));
        if (model.digest().startsWith(SHA256) && model.digest().length() == SHA256.length() + DIGITS) {
            component
                    .putArray("hashes")
                    .addObject()
                    .put("alg", "SHA-256")
                    .put("content", model.digest().substring(SHA256.length()));
        }
        card(component, model);
        Name job = model.job();
        new BomProperties(component)
                .put("trainedBy", job == null ? null : job.toString())
                .stated(List.of(model.entry()));
        return component;
    }

    private void card(ObjectNode component, Declarations.Model model) {
        List<OpenedEntry> metrics = practices("metrics", model);
        List<OpenedEntry> tests = practices("testing", model);
        Set<Name> datasets = upstream(model);
        if (metrics.isEmpty() && tests.isEmpty() && datasets.isEmpty()) {
            return;
        }
        ObjectNode card = component.putObject("modelCard");
        if (!datasets.isEmpty()) {
            ArrayNode list = card.putObject("modelParameters").putArray("datasets");
            datasets.forEach(dataset -> list.addObject().put("ref", BomRefs.data(dataset)));
        }
        if (!metrics.isEmpty()) {
            ArrayNode figures = card.putObject("quantitativeAnalysis").putArray("performanceMetrics");
            metrics.forEach(practice -> practice.field("figures").forEach(figure -> figures.add(metric(figure))));
        }
        List<OpenedEntry> stated = new ArrayList<>(metrics);
        stated.addAll(tests);
        BomProperties properties = new BomProperties(card);
        for (OpenedEntry test : tests) {
            properties
                    .put("test:report", test.text("report"))
                    .put("test:signedBy", test.text("signedBy"))
                    .put("test:date", test.text("date"))
                    .put("test:scope", test.text("scope"));
        }
        properties.stated(stated);
    }

    private static ObjectNode metric(JsonNode figure) {
        ObjectNode metric = JsonNodeFactory.instance
                .objectNode()
                .put("type", figure.path("name").asText())
                .put("value", figure.path("value").asText());
        if (figure.hasNonNull("dataset")) {
            metric.put("slice", figure.get("dataset").asText());
        }
        return metric;
    }

    private List<OpenedEntry> practices(String kind, Declarations.Model model) {
        return declarations.practices(kind).stream()
                .filter(practice -> model.digest().equals(practice.text("model")))
                .toList();
    }
}
