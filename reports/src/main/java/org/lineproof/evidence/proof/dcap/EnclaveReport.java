package org.lineproof.evidence.proof.dcap;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The report of an SGX enclave, 384 bytes (Intel SDM volume 3D, table 39-21): of the one that is attested, or of the quoting
 * enclave.
 *
 * @param bytes the report
 */
record EnclaveReport(byte[] bytes) implements MeasuredReport {
    static final int LENGTH = 384;

    private static final int MISC_SELECT = 16;
    private static final int ATTRIBUTES = 48;
    private static final int MRENCLAVE = 64;
    private static final int MRSIGNER = 128;
    private static final int PRODUCT = 256;
    private static final int SECURITY_VERSION = 258;
    private static final int REPORT_DATA = 320;
    private static final int DEBUG = 2;

    /** Four bytes that select what is saved of an interrupted enclave. */
    byte[] miscSelect() {
        return Arrays.copyOfRange(bytes, MISC_SELECT, MISC_SELECT + 4);
    }

    byte[] attributes() {
        return Arrays.copyOfRange(bytes, ATTRIBUTES, ATTRIBUTES + 16);
    }

    byte[] signer() {
        return Arrays.copyOfRange(bytes, MRSIGNER, MRSIGNER + 32);
    }

    int product() {
        return two(PRODUCT);
    }

    @Override
    public int securityVersion() {
        return two(SECURITY_VERSION);
    }

    @Override
    public boolean debug() {
        return (bytes[ATTRIBUTES] & DEBUG) != 0;
    }

    @Override
    public byte[] reportData() {
        return Arrays.copyOfRange(bytes, REPORT_DATA, LENGTH);
    }

    @Override
    public SortedMap<String, byte[]> measurements() {
        SortedMap<String, byte[]> measurements = new TreeMap<>();
        measurements.put("mrenclave", Arrays.copyOfRange(bytes, MRENCLAVE, MRENCLAVE + 32));
        measurements.put("mrsigner", signer());
        int product = product();
        measurements.put("isvprodid", new byte[] {(byte) (product >>> 8), (byte) product});
        return measurements;
    }

    private int two(int at) {
        return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8;
    }
}
