package org.lineproof.evidence.bundle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.anchor.AnchorProof;
import org.lineproof.evidence.anchor.BundledAnchor;
import org.lineproof.evidence.anchor.BundledRecording;
import org.lineproof.evidence.anchor.TimeStamp;
import org.lineproof.evidence.archive.Archive;
import org.lineproof.evidence.bundle.BundleDocument.Kind;
import org.lineproof.evidence.container.ContainerParts;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.json.StrictJson;

/** Reads the files of a bundle, and asks that writing them again gives the same bytes. */
public final class BundleReader {
    private final SortedMap<String, byte[]> files;

    public BundleReader(Archive archive) {
        this.files = new TreeMap<>(archive.files());
    }

    /** @throws MalformedBundle when a file is missing, unknown, malformed or not in canonical form */
    public EvidenceBundle read() throws MalformedBundle {
        Kind kind = files.containsKey(Kind.DISCLOSURE.path()) ? Kind.DISCLOSURE : Kind.REPORT;
        BundleDocument document = new BundleDocument(kind, required(kind.path()), annexes(kind));
        EvidenceBundle bundle = new EvidenceBundle(
                document,
                document.kind() == Kind.REPORT ? Optional.ofNullable(files.get(EvidenceBundle.PDF)) : Optional.empty(),
                logs(),
                lines(EvidenceBundle.CONTENTS, BundledContent::of),
                lines(EvidenceBundle.ANCHORS, BundledAnchor::of),
                lines(EvidenceBundle.ANCHOR_PROOFS, AnchorProof::of),
                lines(EvidenceBundle.TIME_STAMPS, TimeStamp::of),
                files.containsKey(EvidenceBundle.RECORDINGS)
                        ? lines(EvidenceBundle.RECORDINGS, BundledRecording::of)
                        : List.of());
        SortedMap<String, byte[]> again = bundle.files();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String path = file.getKey();
            if (path.equals(Manifest.PATH) || path.equals(Manifest.NOTE_PATH) || ContainerParts.has(path)) {
                continue;
            }
            byte[] written = again.get(path);
            if (written == null) {
                throw new MalformedBundle(path, "is not a file of this format");
            }
            if (!Arrays.equals(written, file.getValue())) {
                throw new MalformedBundle(path, "not in canonical form, or its lines are out of order");
            }
        }
        return bundle;
    }

    /** What they hold is compared with what the report says of them by the check of the references. */
    private SortedMap<String, byte[]> annexes(Kind kind) {
        SortedMap<String, byte[]> annexes = new TreeMap<>();
        files.forEach((path, bytes) -> {
            if (kind == Kind.REPORT && AttachedAnnex.isFile(path)) {
                annexes.put(path, bytes);
            }
        });
        return annexes;
    }

    private List<BundledLog> logs() throws MalformedBundle {
        List<BundledLog> logs = new ArrayList<>();
        while (files.containsKey(EvidenceBundle.headPath(logs.size()))) {
            String path = EvidenceBundle.headPath(logs.size());
            List<BundledEntry> entries = lines(EvidenceBundle.entriesPath(logs.size()), BundledEntry::of);
            logs.add(parsed(path, required(path), members -> BundledLog.of(members, entries)));
        }
        return logs;
    }

    private byte[] required(String path) throws MalformedBundle {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new MalformedBundle(path, "is missing");
        }
        return bytes;
    }

    /** Lines do not depend on one another; of several that are malformed the first is named. */
    private <T> List<T> lines(String path, Parser<T> parser) throws MalformedBundle {
        String text = new String(required(path), StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end));
            start = end + 1;
        }
        List<Read<T>> read = IntStream.range(0, lines.size())
                .parallel()
                .mapToObj(i -> line(path + " line " + (i + 1), lines.get(i), parser))
                .toList();
        List<T> values = new ArrayList<>(read.size());
        for (Read<T> line : read) {
            values.add(line.orThrow());
        }
        if (start < text.length()) {
            throw new MalformedBundle(path, "the last line has no end");
        }
        return values;
    }

    private static <T> Read<T> line(String place, String json, Parser<T> parser) {
        try {
            return new Read<>(parsed(place, json.getBytes(StandardCharsets.UTF_8), parser), null);
        } catch (MalformedBundle e) {
            return new Read<>(null, e);
        }
    }

    private static <T> T parsed(String place, byte[] json, Parser<T> parser) throws MalformedBundle {
        try {
            return parser.parse(Members.of(StrictJson.object(json, Archive.MAX_BYTES), ""));
        } catch (MalformedJson | IllegalArgumentException e) {
            throw new MalformedBundle(place, String.valueOf(e.getMessage()));
        }
    }

    /** What came of reading a line: a value or a refusal. */
    private record Read<T>(@Nullable T value, @Nullable MalformedBundle refusal) {
        private T orThrow() throws MalformedBundle {
            if (refusal != null) {
                throw refusal;
            }
            return Objects.requireNonNull(value);
        }
    }

    /** Reads one record from the members of an object. */
    @FunctionalInterface
    private interface Parser<T> {
        T parse(Members json) throws MalformedJson;
    }
}
