package org.lineproof.assurance.entity.dataset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A test that a pipeline put to a data set: an element of the facet {@code dataQualityAssertions}.
 *
 * @param name such as {@code not_null}
 * @param column null if it is about the whole data set
 */
public record Assertion(String name, @Nullable String column, boolean held) {
    /** The facet's name. */
    public static final String FACET = "dataQualityAssertions";

    /** In the order of the facet, without what names no test or no outcome. */
    public static List<Assertion> of(Facets facets) {
        List<Assertion> assertions = new ArrayList<>();
        facets.list(FACET, "assertions").forEach(node -> {
            String name = Facets.text(node.path("assertion"));
            if (name != null && node.path("success").isBoolean()) {
                assertions.add(new Assertion(
                        name,
                        Facets.text(node.path("column")),
                        node.path("success").booleanValue()));
            }
        });
        return assertions;
    }
}
