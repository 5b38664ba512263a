package org.lineproof.evidence.proof.dcap;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.lineproof.evidence.proof.attestation.CertificateText;
import org.lineproof.evidence.proof.attestation.RefusedAttestation;
import org.lineproof.evidence.proof.attestation.UndecidedAttestation;

/**
 * A quote with an ECDSA signature on P-256: version 3 of an SGX enclave, version 4 of an enclave or a TDX domain.
 *
 * @param signed header and report, what the attestation key signed
 * @param report of the software that is attested
 * @param signature r and s of the attestation key, 32 bytes each
 * @param attestationKey x and y, 32 bytes each
 * @param quoting report of the quoting enclave, which made the attestation key
 * @param quotingSignature r and s of the platform's certified key over that report
 * @param authentication what the quoting enclave bound beside the key
 * @param certificates of the platform's key, that first
 */
record Quote(
        byte[] signed,
        MeasuredReport report,
        byte[] signature,
        byte[] attestationKey,
        EnclaveReport quoting,
        byte[] quotingSignature,
        byte[] authentication,
        List<X509Certificate> certificates) {
    /** The most bytes of a quote. */
    static final int MAX_BYTES = 1 << 16;

    private static final int HEADER = 48;
    private static final int ECDSA_P256 = 2;
    private static final int TDX = 0x81;
    private static final int CERTIFICATE_CHAIN = 5;
    private static final int QUOTING_REPORT = 6;
    private static final int ECDSA_LENGTH = 64;
    private static final int VENDOR_AT = 12;
    private static final byte[] INTEL = HexFormat.of().parseHex("939a7233f79c4ca9940a0db3957f0607");

    /**
     * @throws RefusedAttestation when the bytes are too many or malformed
     * @throws UndecidedAttestation when they are of a version or a kind that is not read here
     */
    static Quote parse(byte[] bytes) throws RefusedAttestation, UndecidedAttestation {
        if (bytes.length > MAX_BYTES) {
            throw new RefusedAttestation("quote: has more than " + MAX_BYTES + " bytes");
        }
        QuoteBytes in = new QuoteBytes(bytes);
        int version = in.two();
        int keyType = in.two();
        int tee = in.four();
        if (version != 3 && version != 4) {
            throw new UndecidedAttestation("quote: only versions 3 and 4 are read; ask for a quote of one of them");
        }
        if (keyType != ECDSA_P256) {
            throw new UndecidedAttestation("quote: only attestation keys of ECDSA on P-256 are read");
        }
        boolean domain = version == 4 && tee == TDX;
        if (tee != 0 && !domain) {
            throw new RefusedAttestation("quote: its header names no kind of enclave of this version");
        }
        in.bytes(HEADER - 8);
        if (!Arrays.equals(INTEL, Arrays.copyOfRange(bytes, VENDOR_AT, VENDOR_AT + INTEL.length))) {
            throw new UndecidedAttestation("quote: only quoting enclaves of Intel are known");
        }
        byte[] body = in.bytes(domain ? DomainReport.LENGTH : EnclaveReport.LENGTH);
        byte[] signed = Arrays.copyOf(bytes, HEADER + body.length);
        QuoteBytes signature = new QuoteBytes(in.bytes(in.four()));
        requirePadding(in.bytes(in.left()));
        return signature(version, signed, domain ? new DomainReport(body) : new EnclaveReport(body), signature);
    }

    /** Drivers hand quotes out in buffers: zeros may follow. */
    private static void requirePadding(byte[] rest) throws RefusedAttestation {
        if (!Arrays.equals(rest, new byte[rest.length])) {
            throw new RefusedAttestation("quote: bytes follow where it ends");
        }
    }

    private static Quote signature(int version, byte[] signed, MeasuredReport report, QuoteBytes in)
            throws RefusedAttestation, UndecidedAttestation {
        byte[] signature = in.bytes(ECDSA_LENGTH);
        byte[] key = in.bytes(ECDSA_LENGTH);
        QuoteBytes certified = in;
        if (version == 4) {
            if (in.two() != QUOTING_REPORT) {
                throw new UndecidedAttestation("quote: its certification data hold no report of the quoting enclave");
            }
            certified = new QuoteBytes(in.bytes(in.four()));
            in.end();
        }
        EnclaveReport quoting = new EnclaveReport(certified.bytes(EnclaveReport.LENGTH));
        byte[] quotingSignature = certified.bytes(ECDSA_LENGTH);
        byte[] authentication = certified.bytes(certified.two());
        if (certified.two() != CERTIFICATE_CHAIN) {
            throw new UndecidedAttestation(
                    "quote: it names the platform's certificate but does not hold it; ask for a quote with the chain"
                            + " (certification data of type 5)");
        }
        byte[] chain = certified.bytes(certified.four());
        certified.end();
        return new Quote(
                signed, report, signature, key, quoting, quotingSignature, authentication, certificates(chain));
    }

    /** Text of a C library: a zero may end it. */
    private static List<X509Certificate> certificates(byte[] chain) throws RefusedAttestation {
        int end = chain.length > 0 && chain[chain.length - 1] == 0 ? chain.length - 1 : chain.length;
        try {
            return CertificateText.parse(new String(chain, 0, end, StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            throw new RefusedAttestation("quote: " + e.getMessage(), e);
        }
    }
}
