package org.lineproof.transparency.entity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a log within its tenant: {@code audit}, {@code lineage} or {@code system/<id>}, and of those that followed
 * one of these {@code <its name>/<number>}, from 2 on.
 *
 * @param value path segments of lower-case letters, digits and hyphens; at most 100 characters
 */
public record LogName(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9-]*)*");

    private static final String SYSTEM = "system/";

    /** A successor: the name of the first log of its line, and which one of the line it is. A system has no such name. */
    private static final Pattern NUMBERED = Pattern.compile("(audit|lineage|system/[^/]+)/([0-9]{1,6})");

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
        return new LogName(SYSTEM + systemId);
    }

    /** The AI system whose log this is, or one of those that followed it; empty for a log of the whole organisation. */
    public Optional<String> system() {
        return value.startsWith(SYSTEM) ? Optional.of(value.split("/")[1]) : Optional.empty();
    }

    /** The log that follows this one when it is closed: a number behind the name of the first, {@code audit/2}. */
    public LogName next() {
        Matcher numbered = NUMBERED.matcher(value);
        return numbered.matches()
                ? new LogName(numbered.group(1) + "/" + (Integer.parseInt(numbered.group(2)) + 1))
                : new LogName(value + "/2");
    }

    @Override
    public String toString() {
        return value;
    }
}
