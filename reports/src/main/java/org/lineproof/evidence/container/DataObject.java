package org.lineproof.evidence.container;

import java.util.Locale;
import org.lineproof.evidence.digest.Hash;

/**
 * A file that the container's manifest refers to ({@code DataObjectReference}, EN 319 162-1, A.4).
 *
 * @param path where it stands
 * @param sha256 of its bytes
 */
public record DataObject(String path, Hash sha256) {
    private static final String FORM = "  <asic:DataObjectReference MimeType=\"%s\" URI=\"%s\">"
            + "<ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/>"
            + "<ds:DigestValue>%s</ds:DigestValue></asic:DataObjectReference>";

    /** The media type, which the ending of the name tells. */
    String mediaType() {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        return switch (ending) {
            case "json" -> "application/json";
            case "ndjson" -> "application/x-ndjson";
            case "pdf" -> "application/pdf";
            case "note" -> "text/plain";
            default -> "application/octet-stream";
        };
    }

    /** The line of the manifest. A path of an archive has no character that XML or a URI would escape. */
    String line() {
        return String.format(Locale.ROOT, FORM, mediaType(), path, sha256.base64());
    }
}
