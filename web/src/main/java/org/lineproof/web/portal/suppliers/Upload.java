package org.lineproof.web.portal.suppliers;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.lineproof.tenancy.entity.Refusal;

/** A file that came with a form. */
final class Upload {
    private Upload() {}

    /**
     * Its bytes.
     *
     * @param field of the form
     * @param most bytes that are read
     * @param limit the same in words, such as {@code 16 MB}
     * @throws Refusal (unprocessable) for no file, or one that is larger
     */
    static byte[] read(String field, @Nullable Part part, int most, String limit) {
        if (part == null || part.getSize() == 0) {
            throw Refusal.unprocessable(field, "no file was chosen; choose one");
        }
        if (part.getSize() > most) {
            throw Refusal.unprocessable(field, "the file has more than " + limit + "; such a file is not taken");
        }
        try (InputStream in = part.getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
