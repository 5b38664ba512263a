package org.lineproof.assurance.entity.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What was measured of a column: facet {@code dataQualityMetrics}, member {@code columnMetrics}. A measure that was not
 * given is empty; numbers stand as they were sent.
 */
public record ColumnMeasure(String column, String nulls, String distinct, String least, String most) {
    /** The facet's name. */
    public static final String FACET = "dataQualityMetrics";

    /** In the order of the facet, at most {@value Facets#MOST_ELEMENTS}. */
    public static List<ColumnMeasure> of(Facets facets) {
        List<ColumnMeasure> measures = new ArrayList<>();
        for (Map.Entry<String, JsonNode> column :
                facets.facet(FACET).path("columnMetrics").properties()) {
            String name = Facets.text(TextNode.valueOf(column.getKey()));
            if (name != null && column.getValue().isObject() && measures.size() < Facets.MOST_ELEMENTS) {
                measures.add(new ColumnMeasure(
                        name,
                        number(column.getValue().path("nullCount")),
                        number(column.getValue().path("distinctCount")),
                        number(column.getValue().path("min")),
                        number(column.getValue().path("max"))));
            }
        }
        return measures;
    }

    private static String number(JsonNode node) {
        return node.isNumber() ? node.asText() : "";
    }
}
