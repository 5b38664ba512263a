package org.lineproof.evidence.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
import org.lineproof.evidence.archive.StoredArchive;
import org.lineproof.evidence.bundle.BundleDocument.Kind;
import org.lineproof.evidence.container.ContainerParts;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.evidence.stream.ByteSource;
import org.lineproof.evidence.stream.LineReading;
import org.lineproof.evidence.stream.Measured;

/** Reads the files of a bundle, and asks that writing them again gives the same bytes. */
public final class BundleReader {
    private final SortedMap<String, Measured> files;

    public BundleReader(StoredArchive archive) {
        this.files = archive.files();
    }

    /** @throws MalformedBundle when a file is missing, unknown, malformed or not in canonical form */
    public EvidenceBundle read() throws MalformedBundle {
        Kind kind = files.containsKey(Kind.DISCLOSURE.path()) ? Kind.DISCLOSURE : Kind.REPORT;
        BundleDocument document = new BundleDocument(kind, required(kind.path()).bytes(), annexes(kind));
        EvidenceBundle bundle = new EvidenceBundle(
                document,
                document.kind() == Kind.REPORT
                        ? Optional.ofNullable(files.get(EvidenceBundle.PDF)).map(Measured::bytes)
                        : Optional.empty(),
                logs(),
                lines(EvidenceBundle.CONTENTS, BundledContent::of),
                lines(EvidenceBundle.ANCHORS, BundledAnchor::of),
                lines(EvidenceBundle.ANCHOR_PROOFS, AnchorProof::of),
                lines(EvidenceBundle.TIME_STAMPS, TimeStamp::of),
                files.containsKey(EvidenceBundle.RECORDINGS)
                        ? lines(EvidenceBundle.RECORDINGS, BundledRecording::of)
                        : List.of());
        SortedMap<String, ByteSource> again = bundle.files();
        for (Map.Entry<String, Measured> file : files.entrySet()) {
            String path = file.getKey();
            if (path.equals(Manifest.PATH) || path.equals(Manifest.NOTE_PATH) || ContainerParts.has(path)) {
                continue;
            }
            ByteSource written = again.get(path);
            if (written == null) {
                throw new MalformedBundle(path, "is not a file of this format");
            }
            if (!ByteSource.same(written, file.getValue().source())) {
                throw new MalformedBundle(path, "not in canonical form, or its lines are out of order");
            }
        }
        return bundle;
    }

    /** What they hold is compared with what the report says of them by the check of the references. */
    private SortedMap<String, byte[]> annexes(Kind kind) {
        SortedMap<String, byte[]> annexes = new TreeMap<>();
        files.forEach((path, file) -> {
            if (kind == Kind.REPORT && AttachedAnnex.isFile(path)) {
                annexes.put(path, file.bytes());
            }
        });
        return annexes;
    }

    private List<BundledLog> logs() throws MalformedBundle {
        List<BundledLog> logs = new ArrayList<>();
        while (files.containsKey(EvidenceBundle.headPath(logs.size()))) {
            String path = EvidenceBundle.headPath(logs.size());
            List<BundledEntry> entries = lines(EvidenceBundle.entriesPath(logs.size()), BundledEntry::of);
            logs.add(parsed(path, required(path).bytes(), members -> BundledLog.of(members, entries)));
        }
        return logs;
    }

    private Measured required(String path) throws MalformedBundle {
        Measured file = files.get(path);
        if (file == null) {
            throw new MalformedBundle(path, "is missing");
        }
        return file;
    }

    /** Lines do not depend on one another; of several that are malformed the first is named. */
    private <T> List<T> lines(String path, Parser<T> parser) throws MalformedBundle {
        List<T> values = new ArrayList<>();
        try (LineReading reading = new LineReading(required(path).source())) {
            for (List<byte[]> lines = reading.next(); !lines.isEmpty(); lines = reading.next()) {
                List<byte[]> part = lines;
                int before = values.size();
                List<Read<T>> read = IntStream.range(0, part.size())
                        .parallel()
                        .mapToObj(i -> line(path + " line " + (before + i + 1), part.get(i), parser))
                        .toList();
                for (Read<T> line : read) {
                    values.add(line.orThrow());
                }
            }
            if (reading.unended()) {
                throw new MalformedBundle(path, "the last line has no end");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the bundle cannot be read", e);
        }
        return values;
    }

    private static <T> Read<T> line(String place, byte[] json, Parser<T> parser) {
        try {
            return new Read<>(parsed(place, json, parser), null);
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
