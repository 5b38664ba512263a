package org.lineproof.assurance.control.cut;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.control.imported.SuppliedBundles;
import org.lineproof.assurance.entity.CutHeads;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.LogCut;
import org.lineproof.assurance.entity.LogLine;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.privacy.boundary.SealedContents;
import org.lineproof.privacy.entity.Content;
import org.lineproof.report.basis.OverdueEntries;
import org.lineproof.report.record.LogPin;
import org.lineproof.report.record.Pins;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.boundary.succession.LogEnds;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.PublishedEntry;
import org.lineproof.transparency.entity.promise.PromiseStanding;

/** Reads cuts: every entry below a head, opened as far as its content is kept. */
@ApplicationScoped
public class CutReading {
    private static final int PAGE = 512;

    @Inject
    LogHeads heads;

    @Inject
    LogReader logs;

    @Inject
    LogEnds ends;

    @Inject
    SealedContents contents;

    @Inject
    SuppliedBundles supplied;

    /**
     * The newest cut for a system.
     *
     * @throws DamagedEvidence naming the first entry that cannot be read
     */
    public EvidenceCut newest(String systemId) throws DamagedEvidence {
        return at(systemId, heads(systemId));
    }

    /**
     * The cut at these heads.
     *
     * @throws DamagedEvidence naming the first entry that cannot be read
     */
    public EvidenceCut at(String systemId, CutHeads at) throws DamagedEvidence {
        return cut(systemId, at.logs(), at.overdue());
    }

    /** What the newest cut for a system is made at; no entry is read. */
    public CutHeads heads(String systemId) {
        List<OverdueEntries> overdue = new ArrayList<>();
        // The log of the system first: what its entries refer to was in the other logs before.
        return new CutHeads(
                heads(LogName.ofSystem(systemId), overdue),
                heads(LogName.AUDIT, overdue),
                heads(LogName.LINEAGE, overdue),
                overdue);
    }

    private List<LogPin> heads(LogName first, List<OverdueEntries> overdue) {
        List<LogPin> pins = new ArrayList<>();
        for (LogName log : names(first)) {
            heads.newest(log).ifPresent(pins::add);
            overdue(log).ifPresent(overdue::add);
        }
        return pins;
    }

    /**
     * The cut that an earlier report was made of.
     *
     * @throws DamagedEvidence naming the first entry that cannot be read
     */
    public EvidenceCut at(String systemId, Pins pins) throws DamagedEvidence {
        return cut(systemId, pins.logs(), pins.overdue());
    }

    private EvidenceCut cut(String systemId, List<LogPin> pins, List<OverdueEntries> overdue) throws DamagedEvidence {
        return supplied.joined(new EvidenceCut(
                systemId,
                line(LogName.ofSystem(systemId), pins, overdue),
                line(LogName.LINEAGE, pins, overdue),
                line(LogName.AUDIT, pins, overdue)));
    }

    private LogLine line(LogName first, List<LogPin> pins, List<OverdueEntries> overdues) throws DamagedEvidence {
        List<LogCut> parts = new ArrayList<>();
        for (LogName name : names(first)) {
            String origin = logs.log(name).map(EvidenceLog::origin).orElse("");
            Optional<LogPin> pin =
                    pins.stream().filter(log -> log.origin().equals(origin)).findFirst();
            OverdueEntries overdue = overdues.stream()
                    .filter(log -> log.origin().equals(origin))
                    .findFirst()
                    .orElse(null);
            parts.add(
                    pin.isPresent() ? read(name, pin.get(), overdue) : new LogCut(null, List.of(), List.of(), overdue));
        }
        return new LogLine(parts);
    }

    private List<LogName> names(LogName first) {
        return logs.log(first).isPresent() ? ends.line(first) : List.of(first);
    }

    private Optional<OverdueEntries> overdue(LogName name) {
        return logs.log(name).flatMap(log -> {
            PromiseStanding standing = logs.promises(name);
            Instant since = standing.openSince();
            return since == null
                    ? Optional.empty()
                    : Optional.of(new OverdueEntries(log.origin(), standing.open(), since));
        });
    }

    private LogCut read(LogName log, LogPin pin, @Nullable OverdueEntries overdue) throws DamagedEvidence {
        List<OpenedEntry> entries = new ArrayList<>(Math.toIntExact(pin.size()));
        SharedEntries shared = new SharedEntries();
        while (entries.size() < pin.size()) {
            long to = Math.min(entries.size() + PAGE, pin.size());
            List<PublishedEntry> page = logs.entries(log, entries.size(), to);
            if (page.isEmpty()) {
                throw new DamagedEvidence(pin, entries.size(), new IllegalStateException("the entry is gone"));
            }
            Map<UUID, Content> opened =
                    contents.open(page.stream().map(PublishedEntry::entry).toList());
            for (PublishedEntry published : page) {
                entries.add(opened(pin, published, opened, shared));
            }
        }
        return new LogCut(pin, entries, logs.late(log, pin.size()), overdue);
    }

    private static OpenedEntry opened(
            LogPin pin, PublishedEntry published, Map<UUID, Content> contents, SharedEntries shared)
            throws DamagedEvidence {
        try {
            Entry entry = shared.of(Entry.parse(published.content().getBytes(StandardCharsets.UTF_8)));
            return new OpenedEntry(
                    pin.origin(), published.index(), entry, published.receivedAt(), contents.get(published.entry()));
        } catch (MalformedJson e) {
            throw new DamagedEvidence(pin, published.index(), e);
        }
    }
}
