package org.lineproof.reporting.control.export.bom;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.EvidenceClass;

/** Properties of a component: name and value pairs under {@code lineproof:}. */
final class BomProperties {
    private final ArrayNode properties;

    /** @param component gets the properties when the first is put */
    BomProperties(ObjectNode component) {
        this.properties = component.withArray("properties");
    }

    BomProperties put(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            properties.addObject().put("name", "lineproof:" + name).put("value", value);
        }
        return this;
    }

    /** Where it is stated: origin, index and leaf hash in one value, the class of the evidence beside it. */
    BomProperties stated(List<OpenedEntry> entries) {
        for (OpenedEntry entry : entries) {
            put("logEntry", place(entry));
        }
        return entries.isEmpty() ? this : put("evidence", EvidenceClass.DECLARED.words());
    }

    /** {@code origin#index leafHash}. */
    static String place(OpenedEntry entry) {
        return entry.origin() + "#" + entry.index() + " "
                + entry.entry().leafHash().hex();
    }
}
