package org.lineproof.reporting.control.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Set;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.text.Texts;

/** An entry as a reader sees it: a field is there, withheld, erased or was never stated, and each of these is told. */
public final class ShownEntry {
    private final OpenedEntry entry;
    private final Set<String> shown;
    private final Texts texts;

    /** @param texts with the words of this package */
    public ShownEntry(OpenedEntry entry, Opening opening, Texts texts) {
        this.entry = entry;
        this.shown = opening.fields(entry);
        this.texts = texts;
    }

    /** The value, missing unless it is shown. */
    public JsonNode value(String field) {
        return shown.contains(field) ? entry.field(field) : MissingNode.getInstance();
    }

    /** Whether there is a value to show. */
    public boolean has(String field) {
        return shown.contains(field);
    }

    /** Whether the field is there, but not for this reader. */
    public boolean isWithheld(String field) {
        return !shown.contains(field) && !entry.field(field).isMissingNode();
    }

    public boolean isErased() {
        return entry.content() == null;
    }

    /** The value as text, or the word for what became of it; of what was never stated nothing. */
    public String text(String field) {
        if (isErased()) {
            return texts.say("field.erased");
        }
        if (isWithheld(field)) {
            return texts.say("field.withheld");
        }
        JsonNode value = value(field);
        return value.isMissingNode() ? "" : value.isContainerNode() ? value.toString() : value.asText();
    }

    public OpenedEntry entry() {
        return entry;
    }
}
