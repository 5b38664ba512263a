package org.lineproof.evidence.proof.dcap.collateral;

import java.util.Arrays;

/** The state of a platform in Intel's words, the better before the worse. */
public enum TcbStatus {
    UP_TO_DATE("UpToDate"),
    SW_HARDENING_NEEDED("SWHardeningNeeded"),
    CONFIGURATION_NEEDED("ConfigurationNeeded"),
    CONFIGURATION_AND_SW_HARDENING_NEEDED("ConfigurationAndSWHardeningNeeded"),
    OUT_OF_DATE("OutOfDate"),
    OUT_OF_DATE_CONFIGURATION_NEEDED("OutOfDateConfigurationNeeded"),
    REVOKED("Revoked");

    private final String word;

    TcbStatus(String word) {
        this.word = word;
    }

    /** Intel's word. */
    public String word() {
        return word;
    }

    /** @throws IllegalArgumentException for another word */
    public static TcbStatus of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected a state of Intel's, as UpToDate"));
    }

    /** The worse of the two. */
    public TcbStatus and(TcbStatus other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
