package org.lineproof.assurance.entity.supplied;

import java.util.Map;
import org.lineproof.report.basis.Reference;

/**
 * An entry that the report of another organisation names and its bundle opens.
 *
 * @param type of the entry, such as {@code practice}
 * @param fields those that were shown and hold text, cut at {@link SuppliedReport#MAX_TEXT} characters
 * @param place in the logs of that organisation
 */
public record Stated(String type, Map<String, String> fields, Reference place) {
    public Stated {
        fields = Map.copyOf(fields);
    }

    /** Whether it is of this type, and the field is shown with this value. */
    public boolean is(String wanted, String field, String value) {
        return type.equals(wanted) && value.equals(fields.get(field));
    }

    /** A field that was shown, empty otherwise. */
    public String text(String field) {
        return fields.getOrDefault(field, "");
    }
}
