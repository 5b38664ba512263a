package org.lineproof.evidence.proof.dcap;

import java.util.SortedMap;

/** What the processor reports of the software that is attested. */
sealed interface MeasuredReport permits EnclaveReport, DomainReport {
    /** Whether somebody may look into the memory of the software. */
    boolean debug();

    /** The 64 bytes that the software asked to be attested. */
    byte[] reportData();

    /** What was measured, by the names of anchors: {@code mrenclave}, {@code mrtd} and so on. */
    SortedMap<String, byte[]> measurements();

    /** The version of the software's security, as its signer numbers it; 0 where there is no such number. */
    int securityVersion();
}
