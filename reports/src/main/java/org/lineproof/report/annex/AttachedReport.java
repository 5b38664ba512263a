package org.lineproof.report.annex;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lineproof.report.record.ReportRecord;

/**
 * A report as it is printed, with the files of the annexes that are too long for that.
 *
 * @param report names each file by its digest
 * @param files by name; whoever holds them leaves the arrays alone
 */
public record AttachedReport(ReportRecord report, SortedMap<String, byte[]> files) {
    public AttachedReport {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }
}
