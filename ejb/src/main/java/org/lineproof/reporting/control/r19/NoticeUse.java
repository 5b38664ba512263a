package org.lineproof.reporting.control.r19;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.reporting.control.assembly.ReportInput;

/** Which notices are on file, and which of them the receipts of the period name. */
final class NoticeUse {
    private final ReportInput input;
    private final List<OpenedEntry> notices;
    private final Set<String> known;
    private final List<OpenedEntry> receipts;

    NoticeUse(ReportInput input) {
        this.input = input;
        this.notices = input.declarations().practices("notice");
        this.known = notices.stream()
                .map(notice -> notice.text("notice"))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        this.receipts = input.receiptsInPeriod();
    }

    /** All that were laid down, in the order of the log: a notice of the same name is another version of it. */
    List<OpenedEntry> notices() {
        return notices;
    }

    List<OpenedEntry> receipts() {
        return receipts;
    }

    /** The notice that a receipt names, empty if it names none or its content was erased. */
    static String named(OpenedEntry receipt) {
        return Objects.requireNonNullElse(receipt.text("noticeId"), "");
    }

    /** Whether a receipt names a notice that is on file. */
    boolean told(OpenedEntry receipt) {
        return known.contains(named(receipt));
    }

    /**
     * What stands behind whether the notice that these receipts name is on file: with them its entries, all of the log where
     * there are none.
     *
     * @param naming receipts that all name the same notice, or none
     */
    Basis basis(List<OpenedEntry> naming) {
        Basis receipts = input.proofs().stated(naming);
        String name = named(naming.get(0));
        List<OpenedEntry> entries = notices.stream()
                .filter(notice -> name.equals(notice.text("notice")))
                .toList();
        return name.isEmpty()
                ? receipts
                : receipts.and(
                        entries.isEmpty()
                                ? input.cut().audit().whole()
                                : input.cut().audit().stated(EvidenceClass.DECLARED, entries));
    }

    /** What stands behind how many of the receipts name a notice on file. */
    Basis basis() {
        Basis all = input.proofs().stated(receipts);
        return notices.isEmpty() ? all : all.and(input.cut().audit().stated(EvidenceClass.DECLARED, notices));
    }
}
