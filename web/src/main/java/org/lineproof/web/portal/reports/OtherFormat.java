package org.lineproof.web.portal.reports;

import java.util.List;
import org.lineproof.reporting.entity.ReportFormat;
import org.lineproof.reporting.entity.ReportScope;

/**
 * A file of a report for other tools, as the list offers it.
 *
 * @param word its name in the address
 * @param hint what it holds and who reads it
 */
public record OtherFormat(String word, String label, String hint) {

    /** What a report of this scope has beside PDF, JSON and bundle. */
    static List<OtherFormat> of(ReportScope scope) {
        return ReportFormat.of(scope).stream()
                .filter(format -> !label(format).isEmpty())
                .map(format -> new OtherFormat(format.word(), label(format), hint(format)))
                .toList();
    }

    /** What people call a file of a report. */
    static String name(ReportFormat format) {
        return switch (format) {
            case PDF -> "PDF";
            case JSON -> "JSON";
            case BUNDLE -> "Evidence bundle";
            default -> label(format);
        };
    }

    private static String label(ReportFormat format) {
        return switch (format) {
            case CSV -> "Tables, CSV";
            case PROV -> "Lineage, PROV";
            case CYCLONEDX -> "Bill of materials, CycloneDX";
            case OPENLINEAGE -> "Events, OpenLineage";
            default -> "";
        };
    }

    private static String hint(ReportFormat format) {
        return switch (format) {
            case CSV -> "every table for a spreadsheet, in one ZIP";
            case PROV -> "what came from what in W3C PROV-O, JSON-LD";
            case CYCLONEDX -> "system, models, data sets and outcomes of checks, CycloneDX 1.7";
            case OPENLINEAGE -> "as the pipelines sent them, one a line";
            default -> "";
        };
    }
}
