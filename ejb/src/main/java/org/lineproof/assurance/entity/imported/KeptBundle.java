package org.lineproof.assurance.entity.imported;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of an import, by the digests of what is stored now.
 *
 * @param key as it was logged
 * @param entry of the import
 * @param content digest of the stored bytes, null after their erasure
 * @param pins digest of the stored pin file
 */
public record KeptBundle(Key key, UUID entry, @Nullable String content, String pins) {
    /**
     * By what an import is known in the log.
     *
     * @param digest of the bundle, {@code sha256:} and 64 hexadecimal digits
     * @param pins digest of the pin file, the same form
     */
    public record Key(String digest, String pins) {}
}
