package org.lineproof.registry.entity;

import org.lineproof.tenancy.entity.Wording;

/**
 * A data set as OpenLineage names it. Declared and observed data sets meet by this value.
 *
 * @param namespace 1 to 1,000 characters
 * @param name 1 to 1,000 characters
 */
public record DatasetId(String namespace, String name) {

    /** @throws org.lineproof.tenancy.entity.Refusal naming the part that is blank, too long or has control characters */
    public DatasetId {
        Wording.NAME.check("namespace", namespace);
        Wording.NAME.check("name", name);
    }
}
