package org.lineproof.reporting.control;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.LogCut;
import org.lineproof.evidence.bundle.BundleWriter;
import org.lineproof.evidence.bundle.BundledContent;
import org.lineproof.evidence.bundle.BundledLog;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.note.Checkpoint;
import org.lineproof.evidence.note.NoteSigner;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedKey;
import org.lineproof.evidence.pins.PinnedLog;
import org.lineproof.report.json.ReportJson;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.RichAndPoor;
import org.lineproof.reporting.control.extract.Opening;

/** The bundle of a report that a supplier issued, signed by keys of its own, and the pins under which it verifies. */
public record SupplierBundle(byte[] zip, PinFile pins) {

    /** A report as the product makes and packs it, over these logs. */
    public static SupplierBundle of(String definition, EvidenceCut cut) {
        ReportRecord report = RichAndPoor.report(definition, cut, Language.EN);
        BundleSelection selection = BundleSelection.of(cut, report, Opening.WHOLE);
        NoteSigner reportKey = signer("test.example/fund/report");
        EvidenceBundle bundle = new EvidenceBundle(
                ReportJson.bytes(report),
                Optional.empty(),
                each(cut, log -> bundled(log, selection)),
                each(cut, selection::contents).stream()
                        .<BundledContent>flatMap(List::stream)
                        .toList(),
                List.of(),
                List.of(),
                List.of());
        List<PinnedLog> logs = each(cut, SupplierBundle::pinned);
        return new SupplierBundle(
                new BundleWriter(reportKey).write(bundle).bytes(),
                new PinFile(logs, List.of(reportKey.key()), List.of(), List.of(), List.of(), List.of(), 0));
    }

    private static <T> List<T> each(EvidenceCut cut, Function<LogCut, T> work) {
        return cut.published().stream().map(work).toList();
    }

    private static PinnedLog pinned(LogCut log) {
        String origin = log.require().origin();
        return new PinnedLog(origin, List.of(PinnedKey.always(signer(origin).key())));
    }

    private static BundledLog bundled(LogCut log, BundleSelection selection) {
        String origin = log.require().origin();
        NoteSigner key = signer(origin);
        String note = key.sign(
                new Checkpoint(origin, log.require().size(), log.require().root()).text());
        return new BundledLog(origin, "fund", key.key(), log.require().size(), note, null, selection.entries(log));
    }

    private static NoteSigner signer(String name) {
        byte[] seed = Hash.sha256(name.getBytes(StandardCharsets.UTF_8)).bytes();
        return new NoteSigner(name, Arrays.copyOf(seed, 32));
    }
}
