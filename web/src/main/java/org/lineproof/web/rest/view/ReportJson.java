package org.lineproof.web.rest.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lineproof.reporting.entity.Reassembly;
import org.lineproof.reporting.entity.ReportFormat;
import org.lineproof.reporting.entity.ReportScope;
import org.lineproof.reporting.entity.ReportStanding;
import org.lineproof.reporting.entity.release.ReleaseStanding;
import org.lineproof.web.rest.view.release.ReleaseJson;

/** How far a requested report is. */
public final class ReportJson {

    private ReportJson() {}

    /** What came of assembling it again. */
    public static ObjectNode of(Reassembly again) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("documentId", again.documentId())
                .put("identical", again.differing().isEmpty());
        ArrayNode differing = json.putArray("differing");
        again.differing().forEach(format -> differing.add(format.name().toLowerCase(Locale.ROOT)));
        return json;
    }

    /**
     * @param release how far its release is; null unless it is done
     * @param address where the report stands; its files are below
     */
    public static ObjectNode of(ReportStanding standing, @Nullable ReleaseStanding release, URI address) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", standing.id().toString())
                .put("definition", standing.request().definition())
                .put("system", standing.request().system().value())
                .put("from", standing.request().from().toString())
                .put("to", standing.request().to().toString())
                .put("language", standing.request().language().code())
                .put("requestedBy", standing.requestedBy())
                .put("requestedAt", standing.requestedAt().toString())
                .put("state", standing.state().name().toLowerCase(Locale.ROOT))
                .put("progress", standing.percent())
                .put("step", standing.step())
                .put("attempts", standing.attempts())
                .put("documentId", standing.documentId());
        scope(json, standing.request().scope());
        json.put("entry", standing.entry() == null ? null : standing.entry().toString());
        if (standing.state() == ReportStanding.State.DONE) {
            ObjectNode links = json.putObject("links");
            ReportFormat.of(standing.request().scope())
                    .forEach(format -> links.put(format.word(), address + "/" + format.word()));
            if (release != null && release.state() == ReleaseStanding.State.SEALED) {
                ReportFormat.sealed().forEach(format -> links.put(format.word(), address + "/" + format.word()));
            }
        }
        if (release != null) {
            json.set("release", ReleaseJson.of(release));
        }
        return json;
    }

    /** What the report is narrowed to, and for whom; nothing of what was not said. */
    private static void scope(ObjectNode json, ReportScope scope) {
        if (scope.receipt() != null) {
            json.put("receipt", scope.receipt().toString());
        }
        if (!scope.withheld().isEmpty()) {
            ArrayNode withheld = json.putArray("withheld");
            scope.withheld().forEach(withheld::add);
        }
        said(json, "recipient", scope.recipient());
        said(json, "legalBasis", scope.legalBasis());
        said(json, "purpose", scope.purpose());
    }

    private static void said(ObjectNode json, String member, String text) {
        if (!text.isEmpty()) {
            json.put(member, text);
        }
    }
}
