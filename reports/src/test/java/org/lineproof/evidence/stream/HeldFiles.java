package org.lineproof.evidence.stream;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Files in memory, as tests change them. */
public final class HeldFiles {
    private HeldFiles() {}

    /** Measured, as a bundle is written from them. */
    public static SortedMap<String, Measured> measured(Map<String, byte[]> files) {
        SortedMap<String, Measured> measured = new TreeMap<>();
        files.forEach((path, bytes) -> measured.put(path, Measured.of(new HeldBytes(bytes))));
        return measured;
    }

    /** The bytes of each. */
    public static SortedMap<String, byte[]> bytes(Map<String, ? extends ByteSource> files) {
        SortedMap<String, byte[]> held = new TreeMap<>();
        files.forEach((path, file) -> held.put(path, file.bytes()));
        return held;
    }
}
