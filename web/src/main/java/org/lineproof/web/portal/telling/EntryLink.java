package org.lineproof.web.portal.telling;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.lineproof.report.basis.Reference;

/** A reference to log entries as a link to the first of them. */
public record EntryLink(Reference reference) {

    /** "system/claim-triage entry 116": the log without the installation's and the organisation's name. */
    public String words() {
        String[] parts = reference.origin().split("/", 3);
        String log = parts[parts.length - 1];
        return reference.single()
                ? log + " entry " + reference.first()
                : log + " entries " + reference.first() + " to " + reference.last();
    }

    /** Address of the entry's page. */
    public String address() {
        return "/entry.xhtml?origin=" + URLEncoder.encode(reference.origin(), StandardCharsets.UTF_8) + "&index="
                + reference.first();
    }
}
