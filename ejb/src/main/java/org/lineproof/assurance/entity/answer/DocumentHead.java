package org.lineproof.assurance.entity.answer;

import java.util.Map;
import org.lineproof.registry.entity.ModelDigest;

/**
 * What is known of a document without reading it.
 *
 * @param mediaType as it was sent
 * @param bytes its size
 */
public record DocumentHead(ModelDigest digest, String mediaType, int bytes) {
    private static final Map<String, String> ENDS = Map.of(
            "application/pdf", ".pdf",
            "text/plain", ".txt",
            "text/markdown", ".md",
            "text/csv", ".csv",
            "application/json", ".json",
            "application/zip", ".zip",
            "application/vnd.oasis.opendocument.text", ".odt",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");

    /** Of a document that is at hand. */
    public static DocumentHead of(AttachedDocument document) {
        return new DocumentHead(document.digest(), document.mediaType(), document.content().length);
    }

    /** Name of the file once it is saved: digits of the digest, since names are not kept, and the end of its kind if that is known. */
    public String fileName() {
        return "document-" + digest.digits().substring(0, 12) + ENDS.getOrDefault(mediaType, "");
    }
}
