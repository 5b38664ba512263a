package org.lineproof.reporting.control.r04;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.report.basis.Basis;
import org.lineproof.report.basis.EvidenceClass;
import org.lineproof.report.basis.Finding;
import org.lineproof.report.record.Block;
import org.lineproof.report.text.TextBundle;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.extract.Acts;
import org.lineproof.reporting.control.extract.ExtractWords;
import org.lineproof.reporting.control.extract.Opening;
import org.lineproof.reporting.control.extract.ShownEntry;
import org.lineproof.reporting.control.extract.Withheld;

/**
 * What the sections of a log extract are made from.
 *
 * @param receipts those in scope, in the order of the log
 * @param texts the words of this report
 * @param shared the words that it shares with the explanation of a decision
 */
record Extract(ReportInput input, Opening opening, List<OpenedEntry> receipts, Acts acts, Texts texts, Texts shared) {
    private static final TextBundle WORDS = new TextBundle(Extract.class, "/org/lineproof/reporting/text/r04-");

    /** @throws org.lineproof.tenancy.entity.Refusal (unprocessable) if no receipt of the log states a field that is to be withheld */
    static Extract of(ReportInput input) {
        List<OpenedEntry> receipts = input.receiptsInPeriod();
        Withheld withheld = Withheld.of(input.request().scope().withheld(), input.receipts());
        return new Extract(
                input,
                Opening.ofReceipts(input.cut(), receipts, withheld),
                receipts,
                Acts.of(input.cut()),
                WORDS.in(input.language()),
                ExtractWords.in(input.language()));
    }

    String say(String key, Object... places) {
        return texts.say(key, places);
    }

    ShownEntry shown(OpenedEntry entry) {
        return new ShownEntry(entry, opening, shared);
    }

    /** What stands behind what a receipt states here: a proof counts only where it is shown. */
    EvidenceClass evidence(OpenedEntry receipt) {
        EvidenceClass evidence = input.proofs().evidence(receipt);
        return opening.withheld().has("proof") ? evidence.common(EvidenceClass.SIGNED) : evidence;
    }

    /** What stands behind a count over receipts: their signatures, whatever proofs some of them carry. */
    Basis signed(List<OpenedEntry> entries) {
        return input.cut().system().stated(EvidenceClass.SIGNED, entries);
    }

    /** The findings of these checks, none of which quotes what a receipt states. */
    Block findings(String... ids) {
        return new Block.Findings(Arrays.stream(ids)
                .map(input::finding)
                .flatMap(Optional::stream)
                .map(Extract::unproved)
                .toList());
    }

    /** A proof that a finding rests on may be withheld here; the signature is not. */
    private static Finding unproved(Finding finding) {
        @Nullable Basis basis = finding.basis();
        if (basis == null || basis.evidence() == null) {
            return finding;
        }
        return new Finding(
                finding.id(),
                finding.title(),
                finding.requirement(),
                finding.article(),
                finding.outcome(),
                finding.reason(),
                new Basis(basis.evidence().common(EvidenceClass.SIGNED), basis.state(), basis.references()),
                finding.cure());
    }
}
