package org.lineproof.evidence.proof.dcap;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The report of a TDX trust domain, 584 bytes (Intel TDX DCAP, "TD Quote Body", version 1.0).
 *
 * @param bytes the report
 */
record DomainReport(byte[] bytes) implements MeasuredReport {
    static final int LENGTH = 584;

    private static final int SECURITY_VERSIONS = 16;
    private static final int MODULE_SIGNER = 64;
    private static final int MODULE_ATTRIBUTES = 112;
    private static final int ATTRIBUTES = 120;
    private static final int FEATURES = 128;
    private static final int FIRST_MEASUREMENT = 136;
    private static final int REPORT_DATA = 520;
    private static final int MEASUREMENT = 48;
    private static final String[] NAMES = {
        "mrtd", "mrconfigid", "mrowner", "mrownerconfig", "rtmr0", "rtmr1", "rtmr2", "rtmr3"
    };

    /** The versions of the TDX module and what it needs. */
    byte[] securityVersions() {
        return Arrays.copyOf(bytes, SECURITY_VERSIONS);
    }

    byte[] moduleSigner() {
        return Arrays.copyOfRange(bytes, MODULE_SIGNER, MODULE_SIGNER + MEASUREMENT);
    }

    byte[] moduleAttributes() {
        return Arrays.copyOfRange(bytes, MODULE_ATTRIBUTES, ATTRIBUTES);
    }

    @Override
    public int securityVersion() {
        return 0;
    }

    /** The first byte of the attributes says that the domain is under test in some way. */
    @Override
    public boolean debug() {
        return bytes[ATTRIBUTES] != 0;
    }

    @Override
    public byte[] reportData() {
        return Arrays.copyOfRange(bytes, REPORT_DATA, LENGTH);
    }

    @Override
    public SortedMap<String, byte[]> measurements() {
        SortedMap<String, byte[]> measurements = new TreeMap<>();
        measurements.put("mrseam", Arrays.copyOfRange(bytes, SECURITY_VERSIONS, MODULE_SIGNER));
        measurements.put("tdattributes", Arrays.copyOfRange(bytes, ATTRIBUTES, FEATURES));
        measurements.put("xfam", Arrays.copyOfRange(bytes, FEATURES, FIRST_MEASUREMENT));
        for (int i = 0; i < NAMES.length; i++) {
            int at = FIRST_MEASUREMENT + i * MEASUREMENT;
            measurements.put(NAMES[i], Arrays.copyOfRange(bytes, at, at + MEASUREMENT));
        }
        return measurements;
    }
}
