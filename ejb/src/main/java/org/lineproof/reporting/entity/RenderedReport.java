package org.lineproof.reporting.entity;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.lineproof.evidence.stream.ByteSource;

/**
 * A finished report before it is stored.
 *
 * @param documentId id printed in it
 * @param files one of each format that this report has; long ones are made while they are read
 * @param rows of all annexes together
 */
public record RenderedReport(String documentId, Map<ReportFormat, ByteSource> files, long rows) {
    public RenderedReport {
        files = Collections.unmodifiableMap(new EnumMap<>(files));
    }
}
