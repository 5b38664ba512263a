package org.lineproof.assurance.control.cut;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.LogCut;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.privacy.boundary.SealedContents;
import org.lineproof.privacy.entity.Content;
import org.lineproof.report.record.LogPin;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.PublishedEntry;

/** Reads cuts: every entry below a head, opened as far as its content is kept. */
@ApplicationScoped
public class CutReading {
    private static final int PAGE = 512;

    @Inject
    LogHeads heads;

    @Inject
    LogReader logs;

    @Inject
    SealedContents contents;

    /**
     * The newest cut for a system.
     *
     * @throws DamagedEvidence naming the first entry that cannot be read
     */
    public EvidenceCut newest(String systemId) throws DamagedEvidence {
        // The log of the system first: what its entries refer to was in the other logs before.
        LogCut system = read(LogName.ofSystem(systemId));
        return new EvidenceCut(systemId, system, read(LogName.LINEAGE), read(LogName.AUDIT));
    }

    private LogCut read(LogName log) throws DamagedEvidence {
        Optional<LogPin> head = heads.newest(log);
        return head.isEmpty() ? LogCut.EMPTY : read(log, head.get());
    }

    private LogCut read(LogName log, LogPin pin) throws DamagedEvidence {
        List<OpenedEntry> entries = new ArrayList<>();
        while (entries.size() < pin.size()) {
            long to = Math.min(entries.size() + PAGE, pin.size());
            List<PublishedEntry> page = logs.entries(log, entries.size(), to);
            if (page.isEmpty()) {
                throw new DamagedEvidence(pin, entries.size(), new IllegalStateException("the entry is gone"));
            }
            Map<UUID, Content> opened =
                    contents.open(page.stream().map(PublishedEntry::entry).toList());
            for (PublishedEntry published : page) {
                entries.add(opened(pin, published, opened));
            }
        }
        return new LogCut(pin, entries, logs.late(log, pin.size()));
    }

    private static OpenedEntry opened(LogPin pin, PublishedEntry published, Map<UUID, Content> contents)
            throws DamagedEvidence {
        try {
            Entry entry = Entry.parse(published.content().getBytes(StandardCharsets.UTF_8));
            return new OpenedEntry(published.index(), entry, published.receivedAt(), contents.get(published.entry()));
        } catch (MalformedJson e) {
            throw new DamagedEvidence(pin, published.index(), e);
        }
    }
}
