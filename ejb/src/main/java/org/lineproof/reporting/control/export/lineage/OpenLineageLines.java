package org.lineproof.reporting.control.export.lineage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.privacy.entity.Content;

/**
 * The OpenLineage events of a system as NDJSON: one event a line, as it was received, in the order of the log; a line
 * feed ends each line. A line break inside an event, which JSON allows between its tokens only, becomes a space: the event
 * means the same, but its digest is that of the log only where there was none.
 *
 * <p>In the place of an erased event stands {@code {"lineproof":"erased","origin","index","leafHash"}}.
 */
public final class OpenLineageLines {
    private OpenLineageLines() {}

    /** The lines as UTF-8, empty if there is no event. */
    public static byte[] bytes(SystemLineage lineage) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (SystemLineage.Event event : lineage.events()) {
            Content content = event.entry().content();
            byte[] line = content == null ? tombstone(event.entry()) : content.raw();
            for (byte b : line) {
                out.write(b == '\n' || b == '\r' ? ' ' : b);
            }
            out.write('\n');
        }
        return out.toByteArray();
    }

    private static byte[] tombstone(OpenedEntry entry) {
        return CanonicalJson.bytes(JsonNodeFactory.instance
                .objectNode()
                .put("lineproof", "erased")
                .put("origin", entry.origin())
                .put("index", entry.index())
                .put("leafHash", entry.entry().leafHash().hex()));
    }
}
