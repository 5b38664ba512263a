package org.lineproof.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.report.basis.LogState;
import org.lineproof.report.basis.OverdueEntries;
import org.lineproof.report.record.LogPin;
import org.lineproof.report.record.Pins;

/** What a report depends on, in the report itself: from there it is assembled again. */
public final class PinsJson {
    private PinsJson() {}

    /** Pins alone, in the form in which a report has them, as canonical JSON; {@link #of} reads them again. */
    public static byte[] bytes(Pins pins) {
        ObjectNode alone = JsonNodeFactory.instance.objectNode();
        alone.set("pins", tree(pins));
        return CanonicalJson.bytes(alone);
    }

    static ObjectNode tree(Pins pins) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("textVersion", pins.textVersion())
                .put("view", pins.view());
        ArrayNode logs = node.putArray("logs");
        for (LogPin log : pins.logs()) {
            logs.addObject()
                    .put("label", pins.label(log.origin()))
                    .put("origin", log.origin())
                    .put("size", log.size())
                    .put("root", log.root().hex())
                    .put("checkpoint", log.note())
                    .put("publishedAt", log.publishedAt().toString())
                    .put("state", log.state().words())
                    .put("anchor", log.anchor());
        }
        if (!pins.overdue().isEmpty()) {
            ArrayNode overdue = node.putArray("overdue");
            pins.overdue()
                    .forEach(log -> overdue.addObject()
                            .put("origin", log.origin())
                            .put("count", log.count())
                            .put("since", log.since().toString()));
        }
        return node;
    }

    /**
     * The pins of a report.
     *
     * @param report as {@link ReportJson#bytes} wrote it
     * @throws MalformedJson when it names none, or in another form
     */
    public static Pins of(byte[] report) throws MalformedJson {
        return read(Members.of(StrictJson.object(report, ReportReader.MAX_BYTES), "")
                .object("pins"));
    }

    static Pins read(Members pins) throws MalformedJson {
        pins.only("logs", "overdue", "textVersion", "view");
        List<LogPin> logs = new ArrayList<>();
        for (JsonNode log : pins.list("logs")) {
            logs.add(log(Members.of(log, "pins.logs"), "L" + (logs.size() + 1)));
        }
        List<OverdueEntries> overdue = new ArrayList<>();
        if (pins.node().has("overdue")) {
            for (JsonNode log : pins.list("overdue")) {
                Members entries = Members.of(log, "pins.overdue").only("origin", "count", "since");
                overdue.add(new OverdueEntries(
                        entries.text("origin"), entries.integer("count", 1), entries.read("since", Instant::parse)));
            }
        }
        try {
            return new Pins(logs, overdue, pins.text("textVersion"), pins.text("view"));
        } catch (IllegalArgumentException e) {
            throw pins.refusal("logs", String.valueOf(e.getMessage()));
        }
    }

    /**
     * The version of the requirement catalogue that a report was made under.
     *
     * @param report as {@link ReportJson#bytes} wrote it
     * @throws MalformedJson when it names none
     */
    public static String catalogue(byte[] report) throws MalformedJson {
        return Members.of(StrictJson.object(report, ReportReader.MAX_BYTES), "")
                .object("definition")
                .text("catalogueVersion");
    }

    private static LogPin log(Members log, String label) throws MalformedJson {
        log.only("label", "origin", "size", "root", "checkpoint", "publishedAt", "state", "anchor");
        if (!log.text("label").equals(label)) {
            throw log.refusal("label", "expected " + label + ", the place in the list");
        }
        String origin = log.text("origin");
        long size = log.integer("size", 0);
        Hash root = log.read("root", Hash::ofHex);
        String note = log.text("checkpoint");
        Instant publishedAt = log.read("publishedAt", Instant::parse);
        LogState state = log.read("state", PinsJson::state);
        String anchor = log.string("anchor");
        return BlockReader.checked("pins.logs", () -> new LogPin(origin, size, root, note, publishedAt, state, anchor));
    }

    static LogState state(String words) {
        return Arrays.stream(LogState.values())
                .filter(state -> state.words().equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state of a log: " + words));
    }
}
