package org.lineproof.report.reassembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.archive.Archive;
import org.lineproof.evidence.archive.MalformedArchive;
import org.lineproof.evidence.bundle.BundleDocument.Kind;
import org.lineproof.evidence.bundle.Manifest;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.report.annex.AttachedReport;
import org.lineproof.report.annex.LongAnnexes;
import org.lineproof.report.json.ReportJson;
import org.lineproof.report.json.ReportReader;
import org.lineproof.report.pdf.ReportPdf;
import org.lineproof.report.record.ReportRecord;

/**
 * A report made again from the {@code report.json} of its bundle: read strictly, so that every reference lies inside the
 * logs it is pinned to, and set again. Whether the facts hold is not looked at.
 *
 * @param report what was read
 * @param made the files made again, by path
 * @param comparisons those of them that the bundle has too
 */
record Reassembly(ReportRecord report, Map<String, byte[]> made, List<Comparison> comparisons) {
    private static final String JSON = Kind.REPORT.path();
    private static final String PDF = "report.pdf";

    /** @throws Refused when the bundle has no report, or one that is none */
    static Reassembly of(byte[] bundle) throws Refused {
        SortedMap<String, byte[]> files = files(bundle);
        Manifest manifest = manifest(files.get(Manifest.PATH));
        byte[] json = files.get(JSON);
        if (json == null) {
            throw new Refused(
                    files.containsKey(Kind.DISCLOSURE.path())
                            ? "the bundle is of one decision that was disclosed, not of a report"
                            : JSON + " is missing",
                    false);
        }
        ReportRecord report = read(json);
        Map<String, byte[]> made = new TreeMap<>();
        made.put(JSON, ReportJson.bytes(report));
        SortedMap<String, byte[]> annexes = annexes(report, files);
        made.putAll(annexes);
        made.put(PDF, ReportPdf.bytes(new AttachedReport(report, annexes)));
        List<Comparison> comparisons = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : made.entrySet()) {
            byte[] bundled = files.get(file.getKey());
            if (bundled == null) {
                continue;
            }
            Manifest.FileDigest listed = manifest.files().get(file.getKey());
            if (listed == null) {
                throw new Refused(Manifest.PATH + " does not list " + file.getKey(), true);
            }
            comparisons.add(Comparison.of(file.getKey(), listed, bundled, file.getValue()));
        }
        return new Reassembly(report, made, comparisons);
    }

    /** Whether all that was made again is in the bundle. */
    boolean whole() {
        return comparisons.size() == made.size();
    }

    /** Whether no file differs. */
    boolean identical() {
        return comparisons.stream().allMatch(Comparison::identical);
    }

    private static SortedMap<String, byte[]> files(byte[] bundle) throws Refused {
        try {
            return Archive.parse(bundle).files();
        } catch (MalformedArchive e) {
            throw new Refused("no evidence bundle: " + e.getMessage(), false);
        }
    }

    private static Manifest manifest(byte @Nullable [] json) throws Refused {
        if (json == null) {
            throw new Refused(Manifest.PATH + " is missing", false);
        }
        try {
            return Manifest.parse(json);
        } catch (MalformedJson e) {
            throw new Refused(Manifest.PATH + ": " + e.getMessage(), true);
        }
    }

    private static SortedMap<String, byte[]> annexes(ReportRecord report, SortedMap<String, byte[]> files)
            throws Refused {
        try {
            return LongAnnexes.again(report, files);
        } catch (MalformedJson e) {
            throw new Refused(String.valueOf(e.getMessage()), true);
        }
    }

    private static ReportRecord read(byte[] json) throws Refused {
        try {
            return ReportReader.of(json);
        } catch (MalformedJson e) {
            throw new Refused(JSON + ": " + e.getMessage(), !e.field().equals("schema"));
        }
    }

    /** There is nothing to make again; the message says why. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean wrong;

        private Refused(String message, boolean wrong) {
            super(message);
            this.wrong = wrong;
        }

        /** Whether the bundle contradicts the format, instead of being something else. */
        boolean wrong() {
            return wrong;
        }
    }
}
