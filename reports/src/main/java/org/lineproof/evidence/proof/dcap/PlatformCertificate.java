package org.lineproof.evidence.proof.dcap;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.util.Enumeration;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.lineproof.evidence.proof.attestation.RefusedAttestation;

/**
 * What Intel certified of a platform (Intel "SGX PCK Certificate and CRL Profile", section 1.3.5).
 *
 * @param family the six bytes FMSPC, by which collateral is found
 * @param pceId the two bytes of the enclave that certifies
 * @param components the sixteen security versions of the platform
 * @param pceVersion the version of the certifying enclave
 */
record PlatformCertificate(byte[] family, byte[] pceId, int[] components, int pceVersion) {
    /** How many components a platform's state has. */
    static final int COMPONENTS = 16;

    private static final String EXTENSION = "1.2.840.113741.1.13.1";
    private static final String TCB = EXTENSION + ".2";
    private static final String PCE_ID = EXTENSION + ".3";
    private static final String FMSPC = EXTENSION + ".4";
    private static final int PCE_VERSION = 17;

    /** @throws RefusedAttestation when the certificate has no such extension, or a malformed one */
    static PlatformCertificate of(X509Certificate certificate) throws RefusedAttestation {
        byte[] extension = certificate.getExtensionValue(EXTENSION);
        if (extension == null) {
            throw new RefusedAttestation("quote: the platform's certificate does not say which platform it is of");
        }
        try {
            ASN1Sequence members = ASN1Sequence.getInstance(
                    ASN1OctetString.getInstance(extension).getOctets());
            ASN1Sequence tcb = ASN1Sequence.getInstance(member(members, TCB));
            int[] components = new int[COMPONENTS];
            for (int i = 0; i < COMPONENTS; i++) {
                components[i] = number(member(tcb, TCB + "." + (i + 1)));
            }
            return new PlatformCertificate(
                    ASN1OctetString.getInstance(member(members, FMSPC)).getOctets(),
                    ASN1OctetString.getInstance(member(members, PCE_ID)).getOctets(),
                    components,
                    number(member(tcb, TCB + "." + PCE_VERSION)));
        } catch (IllegalArgumentException | ClassCastException | IllegalStateException e) {
            throw new RefusedAttestation("quote: the platform's certificate describes it in a malformed way", e);
        }
    }

    private static ASN1Encodable member(ASN1Sequence members, String name) {
        for (Enumeration<?> each = members.getObjects(); each.hasMoreElements(); ) {
            ASN1Sequence member = ASN1Sequence.getInstance(each.nextElement());
            if (member.size() == 2
                    && ASN1ObjectIdentifier.getInstance(member.getObjectAt(0))
                            .getId()
                            .equals(name)) {
                return member.getObjectAt(1);
            }
        }
        throw new IllegalArgumentException("no member " + name);
    }

    private static int number(ASN1Encodable value) {
        BigInteger number = ASN1Integer.getInstance(value).getPositiveValue();
        if (number.bitLength() > Short.SIZE) {
            throw new IllegalArgumentException("a security version has at most 16 bits");
        }
        return number.intValue();
    }
}
