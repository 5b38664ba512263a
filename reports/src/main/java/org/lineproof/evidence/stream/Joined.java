package org.lineproof.evidence.stream;

import java.io.InputStream;
import java.util.List;

/**
 * Sources one after the other, of which one is open at a time.
 *
 * @param sources in their order
 */
public record Joined(List<ByteSource> sources) implements ByteSource {
    public Joined {
        sources = List.copyOf(sources);
    }

    @Override
    public InputStream open() {
        return new Succession(sources.iterator());
    }
}
