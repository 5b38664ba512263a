package org.lineproof.web.rest.view.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lineproof.reporting.entity.release.DraftFile;
import org.lineproof.reporting.entity.release.ReleaseAct;
import org.lineproof.reporting.entity.release.ReleaseStanding;
import org.lineproof.reporting.entity.seal.ArchiveStanding;
import org.lineproof.reporting.entity.seal.RenewalFailure;

/** How far the release of an issued report is. */
public final class ReleaseJson {

    private ReleaseJson() {}

    /** Without the files to decide about. */
    public static ObjectNode of(ReleaseStanding standing) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("state", standing.state().name().toLowerCase(Locale.ROOT))
                .put("sealing", standing.sealing())
                .put("progress", standing.percent())
                .put("step", standing.step());
        json.set("decided", act(standing.decision()));
        json.set("sealed", act(standing.sealed()));
        return json;
    }

    /** With the files to decide about, and how its archive time stamps stand: null unless it is sealed. */
    public static ObjectNode of(ReleaseStanding standing, List<DraftFile> drafts, Optional<ArchiveStanding> archive) {
        ObjectNode json = of(standing);
        json.set("archiveStamp", archive.<JsonNode>map(ReleaseJson::of).orElse(JsonNodeFactory.instance.nullNode()));
        ArrayNode files = json.putArray("files");
        drafts.forEach(draft -> files.addObject()
                .put("format", draft.format().word())
                .put("size", draft.size())
                .put("digest", draft.digest()));
        return json;
    }

    /** Until when the archive time stamps hold, and how they were renewed. */
    public static ObjectNode of(ArchiveStanding archive) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Instant end = archive.validUntil();
        json.put("validUntil", end == null ? null : end.toString())
                .put("keptUntil", archive.keptUntil().toString())
                .put("renewed", archive.renewals().size());
        ArrayNode renewals = json.putArray("renewals");
        archive.renewals()
                .forEach(renewal -> renewals.addObject()
                        .put("number", renewal.number())
                        .put("at", renewal.at().toString())
                        .put("by", renewal.actor())
                        .put("entry", renewal.entry().toString())
                        .put("stampEndsAt", renewal.stampEndsAt().toString()));
        RenewalFailure problem = archive.problem();
        if (problem == null) {
            json.putNull("problem");
        } else {
            json.putObject("problem").put("at", problem.at().toString()).put("reason", problem.reason());
        }
        return json;
    }

    private static JsonNode act(Optional<ReleaseAct> done) {
        if (done.isEmpty()) {
            return JsonNodeFactory.instance.nullNode();
        }
        ReleaseAct act = done.get();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("decision", act.kind().name().toLowerCase(Locale.ROOT))
                .put("by", act.actor())
                .put("at", act.at().toString())
                .put("entry", act.entry().toString())
                .put("reason", act.reason());
        Instant end = act.stampEndsAt();
        if (end != null) {
            json.put("stampEndsAt", end.toString());
        }
        return json;
    }
}
