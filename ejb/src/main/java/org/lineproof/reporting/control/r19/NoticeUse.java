package org.lineproof.reporting.control.r19;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.reporting.control.assembly.ReportInput;

/** Which notices are on file, and which of them the receipts of the period name. */
final class NoticeUse {
    private final List<OpenedEntry> notices;
    private final Set<String> known;
    private final List<OpenedEntry> receipts;

    NoticeUse(ReportInput input) {
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
}
