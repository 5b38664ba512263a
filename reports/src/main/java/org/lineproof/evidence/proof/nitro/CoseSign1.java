package org.lineproof.evidence.proof.nitro;

import java.security.PublicKey;
import org.lineproof.evidence.cbor.CborReader;
import org.lineproof.evidence.cbor.CborWriter;
import org.lineproof.evidence.cbor.MalformedCbor;
import org.lineproof.evidence.proof.attestation.EcSignature;
import org.lineproof.evidence.proof.attestation.RefusedAttestation;

/**
 * A message with one signature (RFC 9052, section 4.2), with ES384 and no other header. There is one encoding of each: no
 * byte of it can be changed without being refused.
 *
 * @param protectedHeader the encoded map, as it is signed
 * @param payload what is signed
 * @param signature r and s, 48 bytes each
 */
record CoseSign1(byte[] protectedHeader, byte[] payload, byte[] signature) {
    private static final int MAX_BYTES = 1 << 16;
    private static final int TAGGED = 0xd2;
    private static final long ALGORITHM = 1;
    private static final long ES384 = -35;
    private static final int PARTS = 4;

    /** @throws RefusedAttestation when the bytes are too many, malformed, or of another algorithm */
    static CoseSign1 parse(byte[] bytes) throws RefusedAttestation {
        if (bytes.length > MAX_BYTES) {
            throw new RefusedAttestation("document: has more than " + MAX_BYTES + " bytes");
        }
        try {
            CborReader in = new CborReader(bytes);
            if (bytes.length > 0 && (bytes[0] & 0xff) == TAGGED) {
                in.tag();
            }
            if (in.array() != PARTS) {
                throw new RefusedAttestation("document: expected a COSE_Sign1 of four parts");
            }
            byte[] header = in.bytes();
            requireHeader(header);
            if (in.map() != 0) {
                throw new RefusedAttestation("document: has headers that nobody signed");
            }
            CoseSign1 message = new CoseSign1(header, in.bytes(), in.bytes());
            in.end();
            return message;
        } catch (MalformedCbor e) {
            throw new RefusedAttestation("document: " + e.getMessage(), e);
        }
    }

    /** Whether the signature holds under this key of P-384. */
    boolean signedBy(PublicKey key) {
        byte[] structure = new CborWriter()
                .array(PARTS)
                .text("Signature1")
                .bytes(protectedHeader)
                .bytes(new byte[0])
                .bytes(payload)
                .encoded();
        return EcSignature.P384.holds(key, structure, signature);
    }

    private static void requireHeader(byte[] header) throws MalformedCbor, RefusedAttestation {
        CborReader in = new CborReader(header);
        if (in.map() != 1 || in.integer() != ALGORITHM || in.integer() != ES384) {
            throw new RefusedAttestation("document: its signed header names ES384 and nothing else");
        }
        in.end();
    }
}
