package org.lineproof.evidence.bundle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.lineproof.evidence.anchor.AnchorProof;
import org.lineproof.evidence.anchor.BundledAnchor;
import org.lineproof.evidence.anchor.BundledRecording;
import org.lineproof.evidence.anchor.TimeStamp;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.stream.ByteSource;
import org.lineproof.evidence.stream.HeldBytes;
import org.lineproof.evidence.stream.Lines;
import org.lineproof.evidence.stream.OnDemand;

/**
 * What a bundle holds, without its signature. References of the document's lines stand in the document itself: every
 * {@code references} of it names entries by origin, first and last index.
 *
 * @param document {@code report.json} as it was issued, or {@code disclosure.json}
 * @param pdf {@code report.pdf}, empty when it is not included
 * @param logs the logs used; sorted by origin by the constructor
 * @param contents what is shown of entries; sorted by log and index by the constructor unless they are made {@link OnDemand}
 * @param anchors heads on a chain; sorted by log and size by the constructor
 * @param anchorProofs what the chain holds of the anchors' transactions; sorted by transaction by the constructor
 * @param timeStamps time stamps of checkpoints and blocks; sorted by what they are over by the constructor
 * @param recordings statements of proofs on a chain; sorted by log and index by the constructor
 */
public record EvidenceBundle(
        BundleDocument document,
        Optional<byte[]> pdf,
        List<BundledLog> logs,
        List<BundledContent> contents,
        List<BundledAnchor> anchors,
        List<AnchorProof> anchorProofs,
        List<TimeStamp> timeStamps,
        List<BundledRecording> recordings) {
    static final String PDF = "report.pdf";
    static final String CONTENTS = "contents.ndjson";
    static final String ANCHORS = "anchors.ndjson";
    static final String ANCHOR_PROOFS = "anchor-proofs.ndjson";
    static final String TIME_STAMPS = "timestamps.ndjson";
    static final String RECORDINGS = "recordings.ndjson";

    /** @throws IllegalArgumentException when a disclosure has a PDF: it is read on a page */
    public EvidenceBundle {
        if (pdf.isPresent() && document.kind() != BundleDocument.Kind.REPORT) {
            throw new IllegalArgumentException("pdf: only a report has one");
        }
        logs = logs.stream().sorted(Comparator.comparing(BundledLog::origin)).toList();
        contents = OnDemand.sorted(
                contents, Comparator.comparing(BundledContent::origin).thenComparingLong(BundledContent::index));
        anchors = anchors.stream()
                .sorted(Comparator.comparing(BundledAnchor::origin)
                        .thenComparingLong(BundledAnchor::size)
                        .thenComparing(BundledAnchor::transaction))
                .toList();
        anchorProofs = anchorProofs.stream()
                .sorted(Comparator.comparing(proof -> proof.transaction().text()))
                .toList();
        timeStamps = timeStamps.stream()
                .sorted(Comparator.comparing(stamp -> stamp.over().sortKey()))
                .toList();
        recordings = recordings.stream()
                .sorted(Comparator.comparing(BundledRecording::origin).thenComparingLong(BundledRecording::index))
                .toList();
    }

    /** A bundle in which nothing is shown of proofs on a chain. */
    public EvidenceBundle(
            BundleDocument document,
            Optional<byte[]> pdf,
            List<BundledLog> logs,
            List<BundledContent> contents,
            List<BundledAnchor> anchors,
            List<AnchorProof> anchorProofs,
            List<TimeStamp> timeStamps) {
        this(document, pdf, logs, contents, anchors, anchorProofs, timeStamps, List.of());
    }

    /** The bundle of a report. */
    public EvidenceBundle(
            byte[] report,
            Optional<byte[]> pdf,
            List<BundledLog> logs,
            List<BundledContent> contents,
            List<BundledAnchor> anchors,
            List<AnchorProof> anchorProofs,
            List<TimeStamp> timeStamps) {
        this(BundleDocument.report(report), pdf, logs, contents, anchors, anchorProofs, timeStamps);
    }

    /** The same bundle with these statements of proofs on a chain. */
    public EvidenceBundle with(List<BundledRecording> recorded) {
        return new EvidenceBundle(document, pdf, logs, contents, anchors, anchorProofs, timeStamps, recorded);
    }

    /** The log of this origin, empty when the bundle does not have it. */
    public Optional<BundledLog> log(String origin) {
        return logs.stream().filter(log -> log.origin().equals(origin)).findFirst();
    }

    /** The path of a log's head within the bundle. */
    public static String headPath(int position) {
        return "logs/" + (position + 1) + ".json";
    }

    /** The path of a log's entries within the bundle. */
    public static String entriesPath(int position) {
        return "logs/" + (position + 1) + ".entries.ndjson";
    }

    /** All files but the manifest and its signature; the same bundle always gives the same files. Lines are made as they are read. */
    public SortedMap<String, ByteSource> files() {
        TreeMap<String, ByteSource> files = new TreeMap<>();
        files.put(document.kind().path(), new HeldBytes(document.json()));
        document.annexes().forEach((path, annex) -> files.put(path, new HeldBytes(annex)));
        pdf.ifPresent(bytes -> files.put(PDF, new HeldBytes(bytes)));
        for (int i = 0; i < logs.size(); i++) {
            files.put(headPath(i), new HeldBytes(CanonicalJson.bytes(logs.get(i).json())));
            files.put(entriesPath(i), lines(logs.get(i).entries(), BundledEntry::json));
        }
        files.put(CONTENTS, lines(contents, BundledContent::json));
        files.put(ANCHORS, lines(anchors, BundledAnchor::json));
        files.put(ANCHOR_PROOFS, lines(anchorProofs, AnchorProof::json));
        files.put(TIME_STAMPS, lines(timeStamps, TimeStamp::json));
        if (!recordings.isEmpty()) {
            // A verifier from before there were any refuses the file.
            files.put(RECORDINGS, lines(recordings, BundledRecording::json));
        }
        return files;
    }

    private static <T> ByteSource lines(List<T> values, Function<T, ObjectNode> form) {
        return new Lines<>(values, value -> CanonicalJson.bytes(form.apply(value)));
    }
}
