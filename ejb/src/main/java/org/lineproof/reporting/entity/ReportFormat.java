package org.lineproof.reporting.entity;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The files of an issued report. */
public enum ReportFormat {
    /** PDF/A-3a and PDF/UA-1 with the JSON attached. */
    PDF("application/pdf", ".pdf"),
    /** Canonical JSON (RFC 8785), with a schema that the server publishes. */
    JSON("application/json", ".json"),
    /** Evidence bundle, a ZIP. */
    BUNDLE("application/zip", "-bundle.zip"),
    /** Every table as CSV (RFC 4180), in one ZIP. */
    CSV("application/zip", "-tables.zip"),
    /** Lineage in W3C PROV-O, JSON-LD 1.1. */
    PROV("application/ld+json", ".prov.jsonld"),
    /** Bill of materials with declarations, CycloneDX 1.7 in JSON. */
    CYCLONEDX("application/vnd.cyclonedx+json; version=1.7", ".cdx.json"),
    /** Lineage events as they were received, one a line. */
    OPENLINEAGE("application/x-ndjson", ".openlineage.ndjson"),
    /** The PDF under the organisation's seal, PAdES B-LTA; of released reports alone. */
    SEALED_PDF("application/pdf", "-sealed.pdf"),
    /** The evidence bundle under the organisation's seal, ASiC-E with CAdES; of released reports alone. */
    CONTAINER("application/vnd.etsi.asic-e+zip", ".asice");

    private static final Set<ReportFormat> OF_WHOLE_SYSTEM = EnumSet.of(PROV, CYCLONEDX, OPENLINEAGE);
    private static final Set<ReportFormat> SEALED = Collections.unmodifiableSet(EnumSet.of(SEALED_PDF, CONTAINER));

    private final String mediaType;
    private final String ending;

    ReportFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /**
     * The formats of a report as it is issued. Those that tell more of the system than the report does are left out where it is narrowed:
     * who gets one decision, or gets it with fields withheld, gets nothing else beside it.
     */
    public static Set<ReportFormat> of(ReportScope scope) {
        Set<ReportFormat> formats = EnumSet.allOf(ReportFormat.class);
        formats.removeAll(SEALED);
        if (scope.receipt() != null || !scope.withheld().isEmpty()) {
            formats.removeAll(OF_WHOLE_SYSTEM);
        }
        return Collections.unmodifiableSet(formats);
    }

    /** What a report has beside, once it is released and sealed. */
    public static Set<ReportFormat> sealed() {
        return SEALED;
    }

    /** The format that addresses call so; empty if there is none. */
    public static Optional<ReportFormat> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst();
    }

    /** Its name in addresses and logged statements. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String mediaType() {
        return mediaType;
    }

    /** A file name for downloads. */
    public String fileName(String documentId) {
        return documentId + ending;
    }
}
