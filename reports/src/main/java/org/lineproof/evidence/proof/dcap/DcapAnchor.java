package org.lineproof.evidence.proof.dcap;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.proof.attestation.AttestationMembers;
import org.lineproof.evidence.proof.attestation.RefusedAttestation;
import org.lineproof.evidence.proof.attestation.Segments;
import org.lineproof.evidence.proof.dcap.collateral.TcbStatus;

/**
 * What quotes of a model are checked with: the members of an anchor's parameters.
 *
 * @param root Intel's root certificate, or that of a test
 * @param measurements what was to be measured, by name; {@code mrenclave}, or {@code mrsigner} with {@code isvprodid}, or
 *     {@code mrtd} among them
 * @param minVersion the least security version of an enclave
 * @param reportData the public signals in the 64 bytes of the report
 * @param accepted the states of a platform that are good enough
 */
record DcapAnchor(
        X509Certificate root,
        SortedMap<String, byte[]> measurements,
        int minVersion,
        Segments reportData,
        Set<TcbStatus> accepted) {
    private static final int MAX_VERSION = 0xffff;
    private static final int REPORT_DATA = 64;
    private static final String MEASUREMENTS = "measurements";

    static DcapAnchor of(ObjectNode parameters, String at) throws MalformedJson {
        AttestationMembers json = AttestationMembers.of(parameters, at)
                .only("acceptedTcb", MEASUREMENTS, "minIsvSvn", "reportData", "root");
        SortedMap<String, byte[]> measurements = json.hexByName(MEASUREMENTS);
        requireNames(json, measurements);
        Segments reportData = json.segments("reportData");
        if (reportData.lengths().stream().mapToInt(Integer::intValue).sum() != REPORT_DATA) {
            throw json.json().refusal("reportData", "expected lengths that make 64 bytes together");
        }
        long minVersion = json.json().has("minIsvSvn") ? json.json().integer("minIsvSvn", 0) : 0;
        if (minVersion > MAX_VERSION) {
            throw json.json().refusal("minIsvSvn", "expected at most " + MAX_VERSION);
        }
        Set<TcbStatus> accepted = EnumSet.of(TcbStatus.UP_TO_DATE);
        if (json.json().has("acceptedTcb")) {
            accepted.addAll(json.json().readAll("acceptedTcb", TcbStatus::of));
        }
        if (accepted.contains(TcbStatus.REVOKED)) {
            throw json.json().refusal("acceptedTcb", "a revoked platform proves nothing");
        }
        return new DcapAnchor(json.certificate("root"), measurements, (int) minVersion, reportData, accepted);
    }

    /** What stands for the measured software in a statement. */
    String key() {
        SortedMap<String, byte[]> measured = new TreeMap<>(measurements);
        measured.put("minisvsvn", new byte[] {(byte) (minVersion >>> 8), (byte) minVersion});
        return AttestationMembers.key(measured);
    }

    /** Requires the report of the pinned software, into which nobody may look. */
    void requireMeasured(MeasuredReport report) throws RefusedAttestation {
        if (report.debug()) {
            throw new RefusedAttestation("quote: the enclave ran in debug mode and proves nothing");
        }
        SortedMap<String, byte[]> measured = report.measurements();
        for (Map.Entry<String, byte[]> pinned : measurements.entrySet()) {
            if (!Arrays.equals(measured.get(pinned.getKey()), pinned.getValue())) {
                throw new RefusedAttestation("quote: " + pinned.getKey() + " is not the pinned one");
            }
        }
        if (report.securityVersion() < minVersion) {
            throw new RefusedAttestation("quote: the enclave's security version is below the pinned one");
        }
    }

    private static void requireNames(AttestationMembers json, Map<String, byte[]> measurements) throws MalformedJson {
        Set<String> names = measurements.keySet();
        boolean enclave = names.contains("mrenclave") || names.contains("mrsigner") && names.contains("isvprodid");
        if (enclave == names.contains("mrtd")) {
            throw json.json()
                    .refusal(MEASUREMENTS, "expected mrenclave, or mrsigner with isvprodid, or mrtd; of one kind only");
        }
        SortedMap<String, byte[]> known = enclave
                ? new EnclaveReport(new byte[EnclaveReport.LENGTH]).measurements()
                : new DomainReport(new byte[DomainReport.LENGTH]).measurements();
        for (Map.Entry<String, byte[]> pinned : measurements.entrySet()) {
            byte[] form = known.get(pinned.getKey());
            if (form == null || form.length != pinned.getValue().length) {
                throw json.json()
                        .refusal(MEASUREMENTS + "." + pinned.getKey(), "is no measurement of this kind or length");
            }
        }
    }
}
