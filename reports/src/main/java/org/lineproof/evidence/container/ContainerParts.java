package org.lineproof.evidence.container;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.lineproof.evidence.archive.Archive;
import org.lineproof.evidence.stream.HeldBytes;
import org.lineproof.evidence.stream.Measure;
import org.lineproof.evidence.stream.Measured;

/**
 * The three files that make a bundle an ASiC-E container with CAdES (EN 319 162-1, 4.4): what it is, its manifest, the signature
 * over that manifest. Our own manifest does not list them; theirs lists every other file.
 */
public final class ContainerParts {
    /** The first file, by which others know the container. */
    public static final String MIMETYPE = Archive.FIRST;

    /** The manifest, over which the signature is made. */
    public static final String MANIFEST = "META-INF/ASiCManifest.xml";

    /** The detached CAdES signature, DER. */
    public static final String SIGNATURE = "META-INF/signature.p7s";

    private static final String FOLDER = "META-INF/";
    private static final byte[] ASIC_E = "application/vnd.etsi.asic-e+zip".getBytes(StandardCharsets.US_ASCII);

    private final SortedMap<String, Measured> parts = new TreeMap<>();
    private final SortedMap<String, Measured> others;

    /** @param files all files of a bundle */
    public ContainerParts(SortedMap<String, Measured> files) {
        others = new TreeMap<>(files);
        others.keySet().removeIf(path -> {
            boolean part = path.equals(MIMETYPE) || path.startsWith(FOLDER);
            if (part) {
                parts.put(path, files.get(path));
            }
            return part;
        });
    }

    /** Whether a path is one of the three. */
    public static boolean has(String path) {
        return path.equals(MIMETYPE) || path.equals(MANIFEST) || path.equals(SIGNATURE);
    }

    /**
     * Makes a bundle a container.
     *
     * @param bundle a bundle's files, its own manifest and signature among them
     * @param signing makes the CAdES signature, DER, over the bytes of the container's manifest
     * @throws IllegalArgumentException when it is a container already
     */
    public static SortedMap<String, Measured> added(SortedMap<String, Measured> bundle, UnaryOperator<byte[]> signing) {
        if (!new ContainerParts(bundle).absent()) {
            throw new IllegalArgumentException("the bundle is a container already");
        }
        byte[] manifest = AsicManifest.of(bundle).bytes();
        SortedMap<String, Measured> files = new TreeMap<>(bundle);
        files.put(MIMETYPE, held(ASIC_E.clone()));
        files.put(MANIFEST, held(manifest));
        files.put(SIGNATURE, held(signing.apply(manifest)));
        return files;
    }

    /** Whether the bundle is no container, as those before there were any. */
    public boolean absent() {
        return parts.isEmpty();
    }

    /**
     * How many files the container's manifest covers.
     *
     * @throws MalformedContainer unless all three parts are there and no other, and the manifest covers every other file
     *     exactly once
     */
    public int covered() throws MalformedContainer {
        for (String path : parts.keySet()) {
            if (!has(path)) {
                throw new MalformedContainer(
                        path + ": in META-INF stand the container's manifest and its signature, and nothing else");
            }
        }
        for (String path : List.of(MIMETYPE, MANIFEST, SIGNATURE)) {
            if (!parts.containsKey(path)) {
                throw new MalformedContainer(path + " is missing, and other parts of an ASiC-E container are there");
            }
        }
        if (!Measure.of(new HeldBytes(ASIC_E)).equals(file(MIMETYPE).measure())) {
            throw new MalformedContainer(
                    MIMETYPE + ": expected " + new String(ASIC_E, StandardCharsets.US_ASCII) + " and nothing else");
        }
        AsicManifest manifest = AsicManifest.parse(manifest());
        manifest.requireCovers(others);
        return manifest.objects().size();
    }

    /** The bytes of the container's manifest; asked for where {@link #covered} answered. */
    public byte[] manifest() {
        return part(MANIFEST);
    }

    /** The bytes of the signature; asked for where {@link #covered} answered. */
    public byte[] signature() {
        return part(SIGNATURE);
    }

    private byte[] part(String path) {
        return file(path).bytes();
    }

    private Measured file(String path) {
        Measured file = parts.get(path);
        if (file == null) {
            throw new IllegalStateException(path + " is not there");
        }
        return file;
    }

    private static Measured held(byte[] bytes) {
        return Measured.of(new HeldBytes(bytes));
    }
}
