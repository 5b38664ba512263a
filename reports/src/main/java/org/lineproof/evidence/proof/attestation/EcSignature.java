package org.lineproof.evidence.proof.attestation;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.util.BigIntegers;

/** ECDSA signatures under keys of certificates, by the platform's provider; the curve is pinned by the caller's choice. */
public enum EcSignature {
    /** P-256 with SHA-256, r and s as 32 bytes each. */
    P256(256, 64, "SHA256withECDSAinP1363Format"),
    /** P-256 with SHA-256, r and s in DER. */
    P256_DER(256, 72, "SHA256withECDSA"),
    /** P-384 with SHA-384, r and s as 48 bytes each. */
    P384(384, 96, "SHA384withECDSAinP1363Format");

    private final int bits;
    private final int maxLength;
    private final String algorithm;

    EcSignature(int bits, int maxLength, String algorithm) {
        this.bits = bits;
        this.maxLength = maxLength;
        this.algorithm = algorithm;
    }

    /** Whether the signature over the message holds; false for a key of another curve and for anything malformed. */
    public boolean holds(PublicKey key, byte[] message, byte[] signature) {
        if (!(key instanceof ECPublicKey)
                || ((ECPublicKey) key).getParams().getCurve().getField().getFieldSize() != bits
                || signature.length > maxLength
                || this != P256_DER && signature.length != maxLength) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance(algorithm);
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** r and s of a P-256 signature in DER as 32 bytes each, empty unless it is strict DER of such numbers. */
    public static Optional<byte[]> ofDer(byte[] signature) {
        try {
            ASN1Sequence numbers = ASN1Sequence.getInstance(signature);
            byte[] plain = new byte[P256.maxLength];
            int half = plain.length / 2;
            for (int i = 0; i < numbers.size(); i++) {
                byte[] number = BigIntegers.asUnsignedByteArray(
                        half, ASN1Integer.getInstance(numbers.getObjectAt(i)).getPositiveValue());
                System.arraycopy(number, 0, plain, i * half, half);
            }
            return numbers.size() == 2 && Arrays.equals(numbers.getEncoded(ASN1Encoding.DER), signature)
                    ? Optional.of(plain)
                    : Optional.empty();
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | IOException e) {
            return Optional.empty();
        }
    }
}
