package org.lineproof.reporting.control.export;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.lineproof.report.csv.ReportCsv;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.export.bom.MlBom;
import org.lineproof.reporting.control.export.lineage.OpenLineageLines;
import org.lineproof.reporting.control.export.lineage.SystemLineage;
import org.lineproof.reporting.control.export.prov.ProvDocument;
import org.lineproof.reporting.entity.ReportFormat;

/** The files of a report in the formats of others. */
public final class ReportExports {
    private ReportExports() {}

    /**
     * One file of each such format that a report of this scope has; the same for the same report and input.
     *
     * @param input that the report was assembled from
     */
    public static Map<ReportFormat, byte[]> of(ReportRecord report, ReportInput input) {
        Map<ReportFormat, byte[]> files = new EnumMap<>(ReportFormat.class);
        files.put(ReportFormat.CSV, ReportCsv.bytes(report));
        Set<ReportFormat> formats = ReportFormat.of(input.request().scope());
        SystemLineage lineage = SystemLineage.of(input.cut());
        if (formats.contains(ReportFormat.PROV)) {
            files.put(ReportFormat.PROV, ProvDocument.bytes(report, input.cut(), lineage));
        }
        if (formats.contains(ReportFormat.CYCLONEDX)) {
            files.put(ReportFormat.CYCLONEDX, MlBom.bytes(report, input.cut(), input.evaluation(), input.catalogue()));
        }
        if (formats.contains(ReportFormat.OPENLINEAGE)) {
            files.put(ReportFormat.OPENLINEAGE, OpenLineageLines.bytes(lineage));
        }
        return files;
    }
}
