package org.lineproof.web.rest.view.access;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.registry.entity.access.GrantStanding;
import org.lineproof.registry.entity.access.GrantStanding.Revocation;

/** A grant and what became of it. */
public final class GrantJson {

    private GrantJson() {}

    /** system is null for the whole organisation; auditor, reason and grantedBy are null after an erasure. */
    public static ObjectNode of(GrantStanding standing) {
        SystemId system = standing.system();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", standing.id().toString())
                .put("state", standing.state().word())
                .put("auditor", standing.auditor())
                .put("system", system == null ? null : system.value())
                .put("until", standing.until().toString())
                .put("reason", standing.reason())
                .put("grantedBy", standing.grantedBy())
                .put("grantedAt", standing.grantedAt().toString());
        Revocation revocation = standing.revocation();
        if (revocation == null) {
            json.putNull("revoked");
        } else {
            json.putObject("revoked")
                    .put("by", revocation.by())
                    .put("at", revocation.at().toString())
                    .put("entry", revocation.entry().toString());
        }
        return json;
    }
}
