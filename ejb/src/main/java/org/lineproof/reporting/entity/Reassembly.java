package org.lineproof.reporting.entity;

import java.util.List;

/**
 * What came of assembling an issued report again from its pins.
 *
 * @param documentId of the new assembly
 * @param differing the files whose bytes are others than those issued; none as a rule
 */
public record Reassembly(String documentId, List<ReportFormat> differing) {
    public Reassembly {
        differing = List.copyOf(differing);
    }
}
