package org.lineproof.evidence.disclosure;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.TreeSet;
import org.lineproof.evidence.digest.Hash;

/**
 * The commitment of an entry to all fields of its content: SHA-256 over the RFC 8785 array of the sorted base64url
 * disclosure digests. Any field can be withheld while the rest verifies, and no field can be left out unseen.
 */
public record ContentRoot(Hash hash) {
    /**
     * The root over these digests, in whatever order they come.
     *
     * @throws IllegalArgumentException when a digest stands there twice
     */
    public static ContentRoot of(Collection<Hash> disclosureDigests) {
        TreeSet<String> sorted = new TreeSet<>();
        for (Hash digest : disclosureDigests) {
            if (!sorted.add(digest.base64Url())) {
                throw new IllegalArgumentException("the digest " + digest.base64Url() + " stands there twice");
            }
        }
        // The canonical form: no character of base64url is escaped.
        String array = sorted.isEmpty() ? "[]" : "[\"" + String.join("\",\"", sorted) + "\"]";
        return new ContentRoot(Hash.sha256(array.getBytes(StandardCharsets.US_ASCII)));
    }
}
