package org.lineproof.evidence.proof.dcap.collateral;

import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a quote says of its platform and of its quoting enclave; arrays are left alone by who holds them.
 *
 * @param certificates the platform's, then its authority's
 * @param family the six bytes FMSPC
 * @param pceId two bytes
 * @param components the sixteen security versions of the platform
 * @param pceVersion the version of the certifying enclave
 * @param module what a domain's report says of the TDX module, null for an enclave
 * @param quoting the quoting enclave
 */
public record PlatformState(
        List<X509Certificate> certificates,
        byte[] family,
        byte[] pceId,
        int[] components,
        int pceVersion,
        @Nullable Module module,
        Quoting quoting) {
    /**
     * The TDX module.
     *
     * @param versions sixteen security versions
     * @param signer 48 bytes
     * @param attributes 8 bytes
     */
    public record Module(byte[] versions, byte[] signer, byte[] attributes) {}

    /**
     * The quoting enclave.
     *
     * @param miscSelect 4 bytes
     * @param attributes 16 bytes
     * @param signer 32 bytes
     * @param product its number
     * @param version its security version
     */
    public record Quoting(byte[] miscSelect, byte[] attributes, byte[] signer, int product, int version) {}
}
