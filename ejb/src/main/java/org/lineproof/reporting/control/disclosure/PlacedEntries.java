package org.lineproof.reporting.control.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lineproof.anchoring.boundary.AnchorQuery;
import org.lineproof.anchoring.entity.AnchorView;
import org.lineproof.evidence.bundle.BundledContent;
import org.lineproof.evidence.bundle.BundledEntry;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.rotation.LogKeyStatement;
import org.lineproof.privacy.boundary.SealedContents;
import org.lineproof.reporting.control.bundle.OpenedContents;
import org.lineproof.reporting.control.bundle.PackedLog;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.boundary.LogKeys;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.entity.EntryStanding;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.PublishedEntry;
import org.lineproof.transparency.entity.SignedCheckpoint;
import org.lineproof.transparency.entity.key.KeyInOffice;

/**
 * One entry of a log as a bundle shows it: under the first anchored head that covers it, for the earliest word of others says
 * most, else under the newest checkpoint. Statements of new log keys go with it: without them nobody could follow the keys.
 */
@ApplicationScoped
public class PlacedEntries {
    @Inject
    LogReader logs;

    @Inject
    LogKeys keys;

    @Inject
    AnchorQuery anchors;

    @Inject
    SealedContents contents;

    /**
     * The log of an entry with nothing but that entry, of which these fields are shown.
     *
     * @throws Refusal (unavailable) as long as the entry is not published
     */
    public PackedLog placed(UUID id, Collection<String> fields) {
        EntryStanding standing = logs.standing(id).orElseThrow();
        Long index = standing.index();
        SignedCheckpoint newest = standing.checkpoint();
        if (index == null || newest == null) {
            throw Refusal.unavailable("the entry is not published yet; that takes seconds: try again");
        }
        LogName name = standing.log();
        EvidenceLog log = logs.log(name).orElseThrow();
        Optional<AnchorView> anchor = anchors.of(name, index + 1);
        SignedCheckpoint head =
                anchor.flatMap(view -> logs.checkpoint(name, view.treeSize())).orElse(newest);
        long size = head.checkpoint().size();
        List<BundledEntry> entries = new ArrayList<>();
        List<BundledContent> shown = new ArrayList<>();
        add(log, index, size, fields, entries, shown);
        keys.of(name).keys().stream()
                .filter(key -> key.statement() != null && statedAt(key) < size)
                .forEach(key -> add(log, statedAt(key), size, Set.of(LogKeyStatement.FIELD), entries, shown));
        return new PackedLog(
                log,
                size,
                head.checkpoint().root(),
                head.note(),
                anchor.filter(view -> view.treeSize() == size),
                null,
                entries,
                shown);
    }

    private void add(
            EvidenceLog log,
            long index,
            long size,
            Collection<String> fields,
            List<BundledEntry> entries,
            List<BundledContent> shown) {
        PublishedEntry published = logs.entries(log.name(), index, index + 1).get(0);
        Entry entry = entry(published);
        entries.add(new BundledEntry(
                index, entry, logs.inclusion(log.name(), index, size).path()));
        contents.open(published.entry())
                .map(content ->
                        OpenedContents.of(log.origin(), index, entry, content).masked(fields))
                .ifPresent(shown::add);
    }

    private static Entry entry(PublishedEntry published) {
        try {
            return Entry.parse(published.content().getBytes(StandardCharsets.UTF_8));
        } catch (MalformedJson e) {
            throw Refusal.unprocessable(
                    null, "entry " + published.index() + " was altered and cannot be read any more: audit the log");
        }
    }

    /** A statement is the very entry before the first size that the new key signs. */
    private static long statedAt(KeyInOffice key) {
        return key.fromSize() - 2;
    }
}
