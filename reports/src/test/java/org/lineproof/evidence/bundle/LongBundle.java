package org.lineproof.evidence.bundle;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.lineproof.evidence.archive.MalformedArchive;
import org.lineproof.evidence.archive.StoredArchive;
import org.lineproof.evidence.archive.StreamedArchive;
import org.lineproof.evidence.container.ContainerParts;
import org.lineproof.evidence.container.MalformedContainer;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.disclosure.Salt;
import org.lineproof.evidence.note.NoteSigner;
import org.lineproof.evidence.stream.ByteSource;
import org.lineproof.evidence.stream.Measured;
import org.lineproof.evidence.stream.OnDemand;

/** Writes a bundle of so many contents into a file, makes it a container, and reads that again: arguments are number and folder. */
final class LongBundle {
    private static final int FIELDS = 10;
    private static final String VALUE = "some words of a field ".repeat(8);

    private LongBundle() {}

    public static void main(String[] arguments) throws IOException, MalformedArchive, MalformedContainer {
        Path bundle = Path.of(arguments[1], "bundle.zip");
        Path container = Path.of(arguments[1], "container.zip");
        write(
                new BundleWriter(new NoteSigner("long/report", new byte[32])).write(of(Integer.parseInt(arguments[0]))),
                bundle);
        SortedMap<String, Measured> files = StoredArchive.read(file(bundle)).files();
        write(
                new StreamedArchive(
                        ContainerParts.added(files, manifest -> "no signature".getBytes(StandardCharsets.US_ASCII))),
                container);
        new ContainerParts(StoredArchive.read(file(container)).files()).covered();
    }

    private static EvidenceBundle of(int contents) {
        return new EvidenceBundle(
                "{}".getBytes(StandardCharsets.US_ASCII),
                Optional.empty(),
                List.of(),
                new OnDemand<>(contents, LongBundle::content),
                List.of(),
                List.of(),
                List.of());
    }

    private static BundledContent content(int index) {
        Salt salt = new Salt(Hash.sha256(String.valueOf(index).getBytes(StandardCharsets.US_ASCII))
                .bytes());
        List<Disclosure> fields =
                new OnDemand<>(FIELDS, field -> Disclosure.of(salt, "field-" + field, TextNode.valueOf(VALUE + index)));
        return new BundledContent(
                "long/log",
                index,
                fields.stream().map(Disclosure::digest).toList(),
                fields,
                null,
                SignedBy.NONE,
                RawOpening.of(VALUE.getBytes(StandardCharsets.US_ASCII), salt));
    }

    private static void write(StreamedArchive archive, Path file) throws IOException {
        try (InputStream in = archive.open()) {
            Files.copy(in, file);
        }
    }

    private static ByteSource file(Path path) {
        return () -> {
            try {
                return Files.newInputStream(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
