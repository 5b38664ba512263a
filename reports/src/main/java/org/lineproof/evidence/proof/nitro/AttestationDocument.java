package org.lineproof.evidence.proof.nitro;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lineproof.evidence.cbor.CborReader;
import org.lineproof.evidence.cbor.MalformedCbor;
import org.lineproof.evidence.cms.Certificates;
import org.lineproof.evidence.proof.attestation.CertificateChain;
import org.lineproof.evidence.proof.attestation.RefusedAttestation;

/**
 * What the Nitro security module signed (AWS "Nitro Enclaves Attestation Process", section 3.1, with its bounds).
 *
 * @param timestamp when, by the module's clock
 * @param pcrs platform configuration registers by number, 48 bytes each: 0 the image, 1 the kernel, 2 the application
 * @param certificate of the key that signed
 * @param authorities the certificates above it, the root first
 * @param userData what the enclave asked to be signed, empty for nothing
 * @param nonce as user data
 */
record AttestationDocument(
        Instant timestamp,
        SortedMap<Integer, byte[]> pcrs,
        X509Certificate certificate,
        List<X509Certificate> authorities,
        byte[] userData,
        byte[] nonce) {
    /** Length of a register in bytes, SHA-384. */
    static final int PCR_LENGTH = 48;

    private static final int MEMBERS = 9;
    private static final int MAX_PCRS = 32;
    private static final int MAX_FIELD = 1024;
    private static final long MAX_MILLISECONDS = 253_402_300_799_999L;

    /** @throws RefusedAttestation when a member is missing, twice there, unknown or out of bounds */
    static AttestationDocument parse(byte[] payload) throws RefusedAttestation {
        try {
            CborReader in = new CborReader(payload);
            if (in.map() != MEMBERS) {
                throw new RefusedAttestation("document: expected the nine members of an attestation document");
            }
            AttestationDocument document = new Reading(in).document();
            in.end();
            return document;
        } catch (MalformedCbor e) {
            throw new RefusedAttestation("document: payload, " + e.getMessage(), e);
        }
    }

    /** The signer's certificate and those above it, without the root. */
    CertificateChain chain(X509Certificate root) throws RefusedAttestation {
        List<X509Certificate> upward = new ArrayList<>(List.of(certificate));
        for (int i = authorities.size() - 1; i >= 0; i--) {
            upward.add(authorities.get(i));
        }
        return CertificateChain.below(root, upward);
    }

    /** The members in the order in which every module writes them: a second order would be a second encoding. */
    private static final class Reading {
        private final CborReader in;

        private Reading(CborReader in) {
            this.in = in;
        }

        private AttestationDocument document() throws MalformedCbor, RefusedAttestation {
            name("module_id");
            if (in.text().isEmpty()) {
                throw new RefusedAttestation("document: module_id is empty");
            }
            name("digest");
            if (!in.text().equals("SHA384")) {
                throw new RefusedAttestation("document: digest is SHA384 or unknown to us");
            }
            name("timestamp");
            Instant timestamp = timestamp();
            name("pcrs");
            SortedMap<Integer, byte[]> pcrs = pcrs();
            name("certificate");
            X509Certificate certificate = certificate();
            name("cabundle");
            List<X509Certificate> authorities = authorities();
            name("public_key");
            optional();
            name("user_data");
            byte[] userData = optional();
            name("nonce");
            return new AttestationDocument(timestamp, pcrs, certificate, authorities, userData, optional());
        }

        private void name(String expected) throws MalformedCbor, RefusedAttestation {
            if (!in.text().equals(expected)) {
                throw new RefusedAttestation("document: expected the member " + expected + " at its place");
            }
        }

        private Instant timestamp() throws MalformedCbor, RefusedAttestation {
            long milliseconds = in.integer();
            if (milliseconds <= 0 || milliseconds > MAX_MILLISECONDS) {
                throw new RefusedAttestation("document: timestamp is no time between 1970 and 9999");
            }
            return Instant.ofEpochMilli(milliseconds);
        }

        private SortedMap<Integer, byte[]> pcrs() throws MalformedCbor, RefusedAttestation {
            int count = in.map();
            SortedMap<Integer, byte[]> pcrs = new TreeMap<>();
            for (int i = 0; i < count; i++) {
                long number = in.integer();
                byte[] value = in.bytes();
                boolean ascending = pcrs.isEmpty() || number > pcrs.lastKey();
                if (!ascending || number < 0 || number >= MAX_PCRS || value.length != PCR_LENGTH) {
                    throw new RefusedAttestation("document: pcrs are numbered 0 to 31, ascending, of 48 bytes each");
                }
                pcrs.put((int) number, value);
            }
            return pcrs;
        }

        private X509Certificate certificate() throws MalformedCbor, RefusedAttestation {
            byte[] der = in.bytes();
            if (der.length > MAX_FIELD) {
                throw new RefusedAttestation("document: a certificate has more than " + MAX_FIELD + " bytes");
            }
            try {
                return Certificates.ofDer(der);
            } catch (IllegalArgumentException e) {
                throw new RefusedAttestation("document: " + e.getMessage(), e);
            }
        }

        private List<X509Certificate> authorities() throws MalformedCbor, RefusedAttestation {
            int count = in.array();
            if (count > CertificateChain.MAX_LENGTH) {
                throw new RefusedAttestation("document: cabundle has more than " + CertificateChain.MAX_LENGTH);
            }
            List<X509Certificate> authorities = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                authorities.add(certificate());
            }
            return authorities;
        }

        private byte[] optional() throws MalformedCbor, RefusedAttestation {
            if (in.nextIsNil()) {
                in.nil();
                return new byte[0];
            }
            byte[] bytes = in.bytes();
            if (bytes.length > MAX_FIELD) {
                throw new RefusedAttestation("document: public_key, user_data or nonce is longer than " + MAX_FIELD);
            }
            return bytes;
        }
    }
}
