package org.lineproof.reporting.control.extract;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.entry.EntryReference;

/** What people did about decisions, by the receipt that their act refers to. */
public final class Acts {
    /** Type of the entries. */
    public static final String ENTRY_TYPE = "oversight";

    private final Map<Hash, List<OpenedEntry>> byReceipt;

    private Acts(Map<Hash, List<OpenedEntry>> byReceipt) {
        this.byReceipt = byReceipt;
    }

    public static Acts of(EvidenceCut cut) {
        return new Acts(cut.system()
                .ofType(ENTRY_TYPE)
                .flatMap(act -> act.entry().references().stream()
                        .map(EntryReference::leafHash)
                        .distinct()
                        .map(receipt -> Map.entry(receipt, act)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    /** In the order of the log. */
    public List<OpenedEntry> about(OpenedEntry receipt) {
        return byReceipt.getOrDefault(receipt.entry().leafHash(), List.of());
    }
}
