package org.lineproof.reporting.entity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lineproof.evidence.digest.Hash;

/**
 * A finished report before it is stored.
 *
 * @param documentId id printed in it
 */
public record RenderedReport(String documentId, byte[] pdf, byte[] json, byte[] bundle) {
    /** What the log {@code audit} commits to: the digests of the three files. */
    public ObjectNode statement() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("report", documentId)
                .put("pdf", digest(pdf))
                .put("json", digest(json))
                .put("bundle", digest(bundle));
    }

    /** The file of a format. */
    public byte[] file(ReportFormat format) {
        return switch (format) {
            case PDF -> pdf;
            case JSON -> json;
            case BUNDLE -> bundle;
        };
    }

    private static String digest(byte[] file) {
        return "sha256:" + Hash.sha256(file).hex();
    }
}
