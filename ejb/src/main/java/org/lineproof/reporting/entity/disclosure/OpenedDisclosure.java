package org.lineproof.reporting.entity.disclosure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lineproof.evidence.verify.Verification;

/**
 * A disclosure as its recipient sees it.
 *
 * @param organisation who disclosed it
 * @param fields the fields shown, by name
 * @param verification what the offline verifier says of the very bundle that can be taken, against the pin file of this
 *     installation
 */
public record OpenedDisclosure(
        DisclosureStanding standing, String organisation, ObjectNode fields, Verification verification) {
    public OpenedDisclosure {
        fields = fields.deepCopy();
    }

    /** A copy of the fields. */
    @Override
    public ObjectNode fields() {
        return fields.deepCopy();
    }
}
