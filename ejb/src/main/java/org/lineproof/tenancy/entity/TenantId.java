package org.lineproof.tenancy.entity;

import java.util.regex.Pattern;

/**
 * The short name of an organisation, as it stands in tokens, log origins and database rows.
 *
 * @param value 1 to 40 lower-case letters, digits and hyphens, beginning with a letter or digit
 */
public record TenantId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /** @throws IllegalArgumentException if the value has another form */
    public TenantId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a tenant is 1 to 40 of a-z, 0-9 and '-': " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
