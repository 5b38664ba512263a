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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.control.imported.SuppliedBundles;
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
        // The log of the system first: what its entries refer to was in the other logs before.
        LogLine system = line(LogName.ofSystem(systemId));
        return supplied.joined(new EvidenceCut(systemId, system, line(LogName.LINEAGE), line(LogName.AUDIT)));
    }

    /** How many entries the newest cut for a system has; none of them is read. */
    public long newestSize(String systemId) {
        return Stream.of(LogName.ofSystem(systemId), LogName.LINEAGE, LogName.AUDIT)
                .flatMap(first -> names(first).stream())
                .flatMap(log -> heads.newest(log).stream())
                .mapToLong(LogPin::size)
                .sum();
    }

    /**
     * The cut that an earlier report was made of.
     *
     * @throws DamagedEvidence naming the first entry that cannot be read
     */
    public EvidenceCut at(String systemId, Pins pins) throws DamagedEvidence {
        return supplied.joined(new EvidenceCut(
                systemId,
                line(LogName.ofSystem(systemId), pins),
                line(LogName.LINEAGE, pins),
                line(LogName.AUDIT, pins)));
    }

    private LogLine line(LogName first, Pins pins) throws DamagedEvidence {
        List<LogCut> parts = new ArrayList<>();
        for (LogName name : names(first)) {
            String origin = logs.log(name).map(EvidenceLog::origin).orElse("");
            Optional<LogPin> pin = pins.logs().stream()
                    .filter(log -> log.origin().equals(origin))
                    .findFirst();
            OverdueEntries overdue = pins.overdue().stream()
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

    private LogLine line(LogName first) throws DamagedEvidence {
        List<LogCut> parts = new ArrayList<>();
        for (LogName log : names(first)) {
            parts.add(read(log));
        }
        return new LogLine(parts);
    }

    private LogCut read(LogName log) throws DamagedEvidence {
        Optional<LogPin> head = heads.newest(log);
        return head.isPresent()
                ? read(log, head.get(), overdue(log).orElse(null))
                : new LogCut(null, List.of(), List.of(), overdue(log).orElse(null));
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
        return new LogCut(pin, entries, logs.late(log, pin.size()), overdue);
    }

    private static OpenedEntry opened(LogPin pin, PublishedEntry published, Map<UUID, Content> contents)
            throws DamagedEvidence {
        try {
            Entry entry = Entry.parse(published.content().getBytes(StandardCharsets.UTF_8));
            return new OpenedEntry(
                    pin.origin(), published.index(), entry, published.receivedAt(), contents.get(published.entry()));
        } catch (MalformedJson e) {
            throw new DamagedEvidence(pin, published.index(), e);
        }
    }
}
