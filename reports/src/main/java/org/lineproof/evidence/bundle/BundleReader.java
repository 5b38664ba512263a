package org.lineproof.evidence.bundle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lineproof.evidence.anchor.AnchorProof;
import org.lineproof.evidence.anchor.BundledAnchor;
import org.lineproof.evidence.anchor.TimeStamp;
import org.lineproof.evidence.archive.Archive;
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
        EvidenceBundle bundle = new EvidenceBundle(
                required(EvidenceBundle.REPORT),
                Optional.ofNullable(files.get(EvidenceBundle.PDF)),
                logs(),
                lines(EvidenceBundle.CONTENTS, BundledContent::of),
                lines(EvidenceBundle.ANCHORS, BundledAnchor::of),
                lines(EvidenceBundle.ANCHOR_PROOFS, AnchorProof::of),
                lines(EvidenceBundle.TIME_STAMPS, TimeStamp::of));
        SortedMap<String, byte[]> again = bundle.files();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String path = file.getKey();
            if (path.equals(Manifest.PATH) || path.equals(Manifest.NOTE_PATH)) {
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

    private <T> List<T> lines(String path, Parser<T> parser) throws MalformedBundle {
        String text = new String(required(path), StandardCharsets.UTF_8);
        List<T> values = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                throw new MalformedBundle(path, "the last line has no end");
            }
            byte[] line = text.substring(start, end).getBytes(StandardCharsets.UTF_8);
            values.add(parsed(path + " line " + (values.size() + 1), line, parser));
            start = end + 1;
        }
        return values;
    }

    private static <T> T parsed(String place, byte[] json, Parser<T> parser) throws MalformedBundle {
        try {
            return parser.parse(Members.of(StrictJson.object(json, Archive.MAX_BYTES), ""));
        } catch (MalformedJson | IllegalArgumentException e) {
            throw new MalformedBundle(place, String.valueOf(e.getMessage()));
        }
    }

    /** Reads one record from the members of an object. */
    @FunctionalInterface
    private interface Parser<T> {
        T parse(Members json) throws MalformedJson;
    }
}
