package org.lineproof.assurance.entity.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.entity.dataset.ColumnMeasure;
import org.lineproof.assurance.entity.dataset.Facets;
import org.lineproof.assurance.entity.dataset.ObservedRun;

/**
 * Figures that a run reported: of data sets in the facet {@code dataQualityMetrics}, of a model in the member
 * {@code metrics} of the run facet {@code lineproof_model}, objects {@code {"name","value"}}. Numbers stand as they were
 * sent.
 *
 * @param about the data set, null for a model
 * @param figures names with values, never empty
 */
public record RunFigures(@Nullable String about, Map<String, String> figures) {
    private static final String MODEL = "lineproof_model";
    private static final String NULLS = "nullCount ";
    /** Most characters of a name or a value. */
    private static final int MOST_CHARACTERS = 100;

    /** What an event reports, the model first. */
    public static List<RunFigures> of(ObservedRun.Event event) {
        Stream<RunFigures> datasets = event.sightings().stream()
                .flatMap(sighting -> some(sighting.dataset().toString(), measured(sighting.facets())).stream());
        return Stream.concat(some(null, model(event.run())).stream(), datasets).toList();
    }

    private static Optional<RunFigures> some(@Nullable String about, Map<String, String> figures) {
        return figures.isEmpty() ? Optional.empty() : Optional.of(new RunFigures(about, figures));
    }

    private static Map<String, String> model(Facets run) {
        Map<String, String> figures = new TreeMap<>();
        for (JsonNode figure : run.list(MODEL, "metrics")) {
            String name = figure.path("name").textValue();
            JsonNode value = figure.path("value");
            if (name != null && !name.isBlank() && name.length() <= MOST_CHARACTERS && value.isNumber()) {
                figures.putIfAbsent(name.strip(), value.asText());
            }
        }
        return figures;
    }

    private static Map<String, String> measured(Facets facets) {
        Map<String, String> figures = new TreeMap<>();
        for (String member : List.of("rowCount", "bytes")) {
            Optional.ofNullable(facets.count(ColumnMeasure.FACET, member))
                    .ifPresent(count -> figures.put(member, Objects.toString(count)));
        }
        ColumnMeasure.of(facets).stream()
                .filter(measure -> !measure.nulls().isEmpty())
                .forEach(measure -> figures.put(NULLS + measure.column(), measure.nulls()));
        return figures;
    }
}
