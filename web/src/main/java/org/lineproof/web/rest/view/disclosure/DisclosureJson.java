package org.lineproof.web.rest.view.disclosure;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.lineproof.reporting.entity.disclosure.DisclosureAct;
import org.lineproof.reporting.entity.disclosure.DisclosureStanding;
import org.lineproof.reporting.entity.disclosure.LoggedDisclosure;
import org.lineproof.reporting.entity.disclosure.NewDisclosure;
import org.lineproof.reporting.entity.disclosure.OpenedDisclosure;

/** Disclosures: as the organisation sees them, and as their recipients do. */
public final class DisclosureJson {

    private DisclosureJson() {}

    /** A disclosure that was made; its token is told nowhere else. */
    public static ObjectNode of(NewDisclosure made, String link) {
        return of(made.standing()).put("token", made.token().text()).put("link", link);
    }

    /** A disclosure with what was done with it. */
    public static ObjectNode of(DisclosureStanding standing) {
        LoggedDisclosure disclosure = standing.disclosure();
        ObjectNode json = common(standing);
        json.put("receipt", disclosure.receipt().toString()).put("disclosedBy", disclosure.disclosedBy());
        ArrayNode fields = json.putArray("fields");
        disclosure.fields().forEach(fields::add);
        ArrayNode acts = json.putArray("acts");
        for (DisclosureAct act : standing.acts()) {
            acts.addObject()
                    .put("act", act.kind().name().toLowerCase(Locale.ROOT))
                    .put("by", act.actor())
                    .put("at", act.at().toString());
        }
        return json;
    }

    /** What its recipient sees: the fields shown, and what the offline verifier says of the bundle. */
    public static ObjectNode of(OpenedDisclosure opened) {
        ObjectNode json = common(opened.standing()).put("organisation", opened.organisation());
        json.set("fields", opened.fields());
        json.set("verification", opened.verification().json());
        return json;
    }

    private static ObjectNode common(DisclosureStanding standing) {
        LoggedDisclosure disclosure = standing.disclosure();
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", disclosure.id().toString())
                .put("state", standing.state().word())
                .put("recipient", disclosure.recipient())
                .put("reason", standing.reason())
                .put("disclosedAt", disclosure.disclosedAt().toString())
                .put("expiresAt", disclosure.expiresAt().toString());
    }
}
