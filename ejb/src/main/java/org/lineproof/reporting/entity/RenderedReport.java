package org.lineproof.reporting.entity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.lineproof.evidence.digest.Hash;

/**
 * A finished report before it is stored.
 *
 * @param documentId id printed in it
 * @param files one of each format that this report has
 * @param rows of all annexes together
 */
public record RenderedReport(String documentId, Map<ReportFormat, byte[]> files, long rows) {
    public RenderedReport {
        files = Collections.unmodifiableMap(new EnumMap<>(files));
    }

    /** The length of all files together. */
    public long bytes() {
        return files.values().stream().mapToLong(file -> file.length).sum();
    }

    /** What the log {@code audit} commits to: the digest of each file. */
    public ObjectNode statement() {
        ObjectNode statement = JsonNodeFactory.instance.objectNode().put("report", documentId);
        files.forEach((format, file) ->
                statement.put(format.word(), "sha256:" + Hash.sha256(file).hex()));
        return statement;
    }
}
