package org.lineproof.transparency.entity;

import java.util.regex.Pattern;

/**
 * The name of a log within its tenant: {@code audit}, {@code lineage} or {@code system/<id>}.
 *
 * @param value path segments of lower-case letters, digits and hyphens; at most 100 characters
 */
public record LogName(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9-]*)*");

    /** Registrations, approvals and issued reports. */
    public static final LogName AUDIT = new LogName("audit");

    /** Data lineage of all pipelines of the tenant. */
    public static final LogName LINEAGE = new LogName("lineage");

    /** @throws IllegalArgumentException if the value has another form */
    public LogName {
        if (value.length() > 100 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not the name of a log: " + value);
        }
    }

    /** The log of one AI system: whoever reads it whole has read all that was logged about that system. */
    public static LogName ofSystem(String systemId) {
        return new LogName("system/" + systemId);
    }

    @Override
    public String toString() {
        return value;
    }
}
