package org.lineproof.tenancy.entity;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The organisations named in the configuration, in the form {@code demo=Demo Statutory Health Fund;second=Second}.
 *
 * @param names tenant to display name, in the order written
 */
public record OrganisationList(Map<TenantId, String> names) {

    public OrganisationList {
        names = Map.copyOf(names);
    }

    /** @throws IllegalArgumentException naming the part that is not {@code tenant=Name} */
    public static OrganisationList parse(String text) {
        Map<TenantId, String> names = new LinkedHashMap<>();
        for (String part : text.split(";", -1)) {
            if (part.isBlank()) {
                continue;
            }
            int sign = part.indexOf('=');
            if (sign < 0 || part.substring(sign + 1).isBlank()) {
                throw new IllegalArgumentException("lineproof.tenants: expected tenant=Name, found \"" + part + "\"");
            }
            names.put(
                    new TenantId(part.substring(0, sign).strip()),
                    part.substring(sign + 1).strip());
        }
        return new OrganisationList(names);
    }
}
