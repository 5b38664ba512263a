package org.lineproof.evidence.stream;

import java.io.InputStream;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Bytes with what is known of them, so that they are measured once, however many lists name them. Who reads them to their end
 * knows that they are those that were measured.
 *
 * @param source where they are read from
 * @param measure what was measured
 */
public record Measured(ByteSource source, Measure measure) implements ByteSource {
    /** The same source with its measure; it is read once, unless that was done already. */
    public static Measured of(ByteSource source) {
        return source instanceof Measured ? (Measured) source : new Measured(source, Measure.of(source));
    }

    /** All of them, by the same names. */
    public static SortedMap<String, Measured> all(Map<String, ? extends ByteSource> sources) {
        SortedMap<String, Measured> measured = new TreeMap<>();
        sources.forEach((name, source) -> measured.put(name, of(source)));
        return measured;
    }

    /** Reading fails at the end when these are other bytes than before. */
    @Override
    public InputStream open() {
        return new SameBytes(source.open(), measure);
    }

    @Override
    public byte[] bytes() {
        return source.bytes();
    }
}
