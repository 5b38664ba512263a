package org.lineproof.assurance.entity.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facet {@code columnLineage} in words: for each column the columns it was made from. */
final class ColumnOrigins {
    private static final int MOST = 12;

    private ColumnOrigins() {}

    /**
     * For example {@code risk ← claims.amount, claims.region}; null if no column is named.
     *
     * @param fields the facet's member of this name
     */
    static @Nullable String words(JsonNode fields) {
        List<String> columns = new ArrayList<>();
        for (Map.Entry<String, JsonNode> column : fields.properties()) {
            List<String> inputs = new ArrayList<>();
            for (JsonNode input : column.getValue().path("inputFields")) {
                String dataset = Facets.text(input.path("name"));
                String field = Facets.text(input.path("field"));
                if (dataset != null && field != null && inputs.size() < MOST) {
                    inputs.add(dataset + "." + field);
                }
            }
            String name = Facets.text(TextNode.valueOf(column.getKey()));
            if (name != null && !inputs.isEmpty() && columns.size() < MOST) {
                columns.add(name + " ← " + String.join(", ", inputs));
            }
        }
        return columns.isEmpty() ? null : String.join("; ", columns);
    }
}
