package org.lineproof.registry.entity;

import java.util.regex.Pattern;
import org.lineproof.transparency.entity.LogName;

/**
 * The name of an AI system within its organisation; it is part of its log's origin and can never be changed.
 *
 * @param value 2 to 63 lower-case letters, digits and hyphens, beginning with a letter or digit
 */
public record SystemId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{1,62}");

    /** @throws IllegalArgumentException if the value has another form */
    public SystemId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a system id is 2 to 63 of a-z, 0-9 and '-', beginning with a letter or"
                    + " digit, for instance claim-triage");
        }
    }

    /** The log in which everything about this system is recorded. */
    public LogName log() {
        return LogName.ofSystem(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
