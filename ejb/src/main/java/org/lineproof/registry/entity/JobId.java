package org.lineproof.registry.entity;

import org.lineproof.tenancy.entity.Wording;

/**
 * A job as OpenLineage names it: unique within its namespace.
 *
 * @param namespace 1 to 1,000 characters
 * @param name 1 to 1,000 characters
 */
public record JobId(String namespace, String name) {

    /** @throws org.lineproof.tenancy.entity.Refusal naming the part that is blank, too long or has control characters */
    public JobId {
        Wording.NAME.check("namespace", namespace);
        Wording.NAME.check("name", name);
    }
}
