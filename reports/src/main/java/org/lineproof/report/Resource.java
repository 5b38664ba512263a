package org.lineproof.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A file that ships inside an archive.
 *
 * @param owner a class of that archive: on a server, archives do not see one another's files
 * @param path from the root of the archive, beginning with a slash
 */
public record Resource(Class<?> owner, String path) {
    /** A file of this archive. */
    public Resource(String path) {
        this(Resource.class, path);
    }

    /**
     * Its bytes.
     *
     * @throws IllegalStateException if the archive was built without it
     */
    public byte[] bytes() {
        try (InputStream in = owner.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is missing from the archive");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its text, read as UTF-8. */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }
}
