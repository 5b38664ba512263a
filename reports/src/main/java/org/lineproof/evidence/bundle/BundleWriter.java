package org.lineproof.evidence.bundle;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.lineproof.evidence.archive.Archive;
import org.lineproof.evidence.container.ContainerParts;
import org.lineproof.evidence.note.NoteSigner;

/** Signs and writes bundles. Equal bundles under the same key have equal bytes: there is no clock inside. */
public final class BundleWriter {
    private final NoteSigner reportKey;

    /** @param reportKey the key for reports of a tenant; its name is {@code <origin name>/<tenant>/report} */
    public BundleWriter(NoteSigner reportKey) {
        this.reportKey = reportKey;
    }

    /**
     * The ZIP.
     *
     * @throws IllegalArgumentException when it would exceed the limits of {@link Archive}
     */
    public byte[] write(EvidenceBundle bundle) {
        return new Archive(signed(bundle)).bytes();
    }

    /**
     * The ZIP as an ASiC-E container.
     *
     * @param signing makes the detached CAdES signature, DER, over the bytes of the container's manifest
     * @throws IllegalArgumentException when it would exceed the limits of {@link Archive}
     */
    public byte[] write(EvidenceBundle bundle, UnaryOperator<byte[]> signing) {
        return new Archive(ContainerParts.added(signed(bundle), signing)).bytes();
    }

    private SortedMap<String, byte[]> signed(EvidenceBundle bundle) {
        SortedMap<String, byte[]> files = bundle.files();
        Manifest manifest = Manifest.of(files);
        files.put(Manifest.PATH, manifest.bytes());
        files.put(Manifest.NOTE_PATH, reportKey.sign(manifest.noteText()).getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
