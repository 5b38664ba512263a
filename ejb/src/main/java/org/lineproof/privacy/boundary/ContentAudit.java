package org.lineproof.privacy.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.privacy.control.Contents;
import org.lineproof.privacy.entity.Content;
import org.lineproof.privacy.entity.SealedContent;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.PublishedEntry;
import org.lineproof.transparency.entity.audit.AuditProgress;
import org.lineproof.transparency.entity.audit.Fault;
import org.lineproof.transparency.entity.audit.Finding;

/** Compares the kept contents of a log with the commitments in its entries. */
@Stateless
@TenantScoped
public class ContentAudit {

    private static final int PAGE = 512;
    private static final int LISTED = 100;

    @Inject
    LogReader reader;

    @Inject
    Contents contents;

    /**
     * Nothing is found where a content is absent: an erasure is no damage. Ends with the page on which the list became
     * as long as a person will read.
     *
     * @param progress told of every page
     */
    public List<Finding> audit(LogName log, AuditProgress progress) {
        List<Finding> findings = new ArrayList<>();
        long size = reader.size(log);
        List<PublishedEntry> page = reader.entries(log, 0, PAGE);
        while (!page.isEmpty() && findings.size() < LISTED) {
            Map<UUID, SealedContent> kept =
                    contents.find(page.stream().map(PublishedEntry::entry).collect(Collectors.toSet()));
            for (PublishedEntry entry : page) {
                Optional.ofNullable(kept.get(entry.entry()))
                        .flatMap(stored -> difference(entry, stored))
                        .ifPresent(detail ->
                                findings.add(Finding.at(Fault.CHANGED_CONTENT, entry.index(), entry.entry(), detail)));
            }
            long next = page.get(page.size() - 1).index() + 1;
            contents.forget();
            progress.at(next, Math.max(next, size));
            page = reader.entries(log, next, next + PAGE);
        }
        if (findings.size() >= LISTED && !page.isEmpty()) {
            Finding last = findings.remove(findings.size() - 1);
            findings.add(last.and("; contents from entry " + page.get(0).index() + " on were not compared"));
        }
        return findings;
    }

    private static Optional<String> difference(PublishedEntry published, SealedContent stored) {
        Entry entry;
        try {
            entry = Entry.parse(published.content().getBytes(StandardCharsets.UTF_8));
        } catch (MalformedJson e) {
            return Optional.of("the entry cannot be read any more: " + e.getMessage());
        }
        try {
            Content content = stored.content();
            if (!content.root().equals(entry.contentRoot())) {
                return Optional.of("a field of the content was changed: it no longer fits the commitment in the log");
            }
            return content.commitment().equals(entry.raw())
                    ? Optional.empty()
                    : Optional.of("the received bytes were changed: they no longer fit the commitment in the log");
        } catch (MalformedJson | IllegalArgumentException e) {
            return Optional.of("the content was changed and cannot be read any more: " + e.getMessage());
        }
    }
}
