package org.lineproof.reporting.entity.search;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lineproof.registry.entity.SystemId;

/**
 * Which requested reports are asked for; null asks for all.
 *
 * @param definition id of a report definition, R01 to R99
 */
public record ReportFilter(
        @Nullable SystemId system, @Nullable String definition) {

    /** All reports. */
    public static final ReportFilter ALL = new ReportFilter(null, null);

    private static final Pattern DEFINITION = Pattern.compile("R[0-9]{2}");

    /** @throws IllegalArgumentException unless the definition is an id of its form */
    public ReportFilter {
        if (definition != null) {
            definition(definition);
        }
    }

    /**
     * The id of a definition.
     *
     * @throws IllegalArgumentException unless the text is an id of its form
     */
    public static String definition(String text) {
        if (!DEFINITION.matcher(text).matches()) {
            throw new IllegalArgumentException("expected the id of a report definition, such as R01");
        }
        return text;
    }
}
