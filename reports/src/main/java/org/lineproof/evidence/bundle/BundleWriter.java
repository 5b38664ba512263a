package org.lineproof.evidence.bundle;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.lineproof.evidence.archive.StreamedArchive;
import org.lineproof.evidence.archive.TooLarge;
import org.lineproof.evidence.container.ContainerParts;
import org.lineproof.evidence.note.NoteSigner;
import org.lineproof.evidence.stream.HeldBytes;
import org.lineproof.evidence.stream.Measured;

/** Signs and writes bundles. Equal bundles under the same key have equal bytes: there is no clock inside. */
public final class BundleWriter {
    private final NoteSigner reportKey;

    /** @param reportKey the key for reports of a tenant; its name is {@code <origin name>/<tenant>/report} */
    public BundleWriter(NoteSigner reportKey) {
        this.reportKey = reportKey;
    }

    /**
     * The ZIP, which is made as it is read: every file is read once to be measured, and again when the ZIP is.
     *
     * @throws TooLarge when it would exceed the limits of an archive
     */
    public StreamedArchive write(EvidenceBundle bundle) {
        return new StreamedArchive(signed(bundle));
    }

    /**
     * The ZIP as an ASiC-E container, made likewise.
     *
     * @param signing makes the detached CAdES signature, DER, over the bytes of the container's manifest
     * @throws TooLarge when it would exceed the limits of an archive
     */
    public StreamedArchive write(EvidenceBundle bundle, UnaryOperator<byte[]> signing) {
        return new StreamedArchive(ContainerParts.added(signed(bundle), signing));
    }

    private SortedMap<String, Measured> signed(EvidenceBundle bundle) {
        SortedMap<String, Measured> files = Measured.all(bundle.files());
        Manifest manifest = Manifest.of(files);
        files.put(Manifest.PATH, held(manifest.bytes()));
        files.put(Manifest.NOTE_PATH, held(reportKey.sign(manifest.noteText()).getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private static Measured held(byte[] bytes) {
        return Measured.of(new HeldBytes(bytes));
    }
}
