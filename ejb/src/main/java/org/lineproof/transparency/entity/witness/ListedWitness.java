package org.lineproof.transparency.entity.witness;

import java.net.URI;
import org.lineproof.evidence.note.CosignerKey;

/**
 * A witness that the operator of this installation listed.
 *
 * @param address the submission prefix (C2SP tlog-witness), http or https
 * @param key what its cosignatures are verified with
 * @param operator who runs it, in words; two keys of one operator are one word
 */
public record ListedWitness(URI address, CosignerKey key, String operator) {

    /** @throws IllegalArgumentException naming the member that is of another form */
    public ListedWitness {
        boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!http || address.getHost() == null || address.getQuery() != null || address.getFragment() != null) {
            throw new IllegalArgumentException("url: expected an http or https address without query");
        }
        if (operator.isBlank() || operator.length() > 200) {
            throw new IllegalArgumentException("operator: expected 1 to 200 characters that say who runs the witness");
        }
    }

    /** The name that stands in its signature lines. */
    public String name() {
        return key.name();
    }
}
