package org.lineproof.web.portal.systems;

import java.time.Instant;
import org.lineproof.registry.entity.AiSystemDeclaration;
import org.lineproof.web.portal.wording.Words;

/**
 * An AI system in the list.
 *
 * @param models registered model versions
 * @param receipts inference receipts taken
 * @param published entries under the newest checkpoint of its log
 */
public record SystemLine(
        AiSystemDeclaration declared, Instant registeredAt, long models, long receipts, long published) {

    public String id() {
        return declared.id().value();
    }

    public String name() {
        return declared.name();
    }

    /** "Deployer", "Provider" or "Both". */
    public String role() {
        return Words.capital(declared.role().word());
    }

    /** The point of Annex III, or that none was chosen. */
    public String annex() {
        return declared.annexIII() == null ? "none chosen" : declared.annexIII().value();
    }
}
