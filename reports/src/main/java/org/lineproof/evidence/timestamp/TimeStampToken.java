package org.lineproof.evidence.timestamp;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TSPUtil;
import org.bouncycastle.tsp.TimeStampTokenInfo;
import org.lineproof.evidence.cms.Asn1Time;
import org.lineproof.evidence.cms.CmsSigner;
import org.lineproof.evidence.cms.DefiniteLengths;
import org.lineproof.evidence.cms.InvalidCms;
import org.lineproof.evidence.cms.SignedAlone;
import org.lineproof.evidence.cms.UnknownAlgorithm;
import org.lineproof.evidence.digest.Hash;

/**
 * An RFC 3161 time-stamp token that holds by itself: signed by the certificate it carries, which is for time stamps
 * alone, is the one it names by ESSCertIDv2 (RFC 5816), and was valid at the token's time. Whose word that is, is for
 * {@link #issuedUnder} to say. No clock is asked: a token does not end with its certificate.
 */
public final class TimeStampToken {
    /** The longest token accepted, certificates included. */
    public static final int MAX_BYTES = 1 << 16;

    private final TimeStampTokenInfo info;
    private final Instant time;
    private final CmsSigner signer;

    private TimeStampToken(TimeStampTokenInfo info, Instant time, CmsSigner signer) {
        this.info = info;
        this.time = time;
        this.signer = signer;
    }

    /**
     * Reads and checks a token.
     *
     * @param der the CMS SignedData, DER
     * @throws InvalidTimeStamp naming what does not hold
     * @throws UnknownAlgorithm when this Java cannot check the signature
     */
    public static TimeStampToken read(byte[] der) throws InvalidTimeStamp, UnknownAlgorithm {
        return read(der, Optional.empty());
    }

    /**
     * The same for a token over which nothing later was stamped or signed: what lies in it beside its signature is vouched for,
     * too ({@link SignedAlone}).
     *
     * @param unsigned types of unsigned attributes that may be in it
     */
    public static TimeStampToken readAlone(byte[] der, Set<ASN1ObjectIdentifier> unsigned)
            throws InvalidTimeStamp, UnknownAlgorithm {
        return read(der, Optional.of(unsigned));
    }

    private static TimeStampToken read(byte[] der, Optional<Set<ASN1ObjectIdentifier>> alone)
            throws InvalidTimeStamp, UnknownAlgorithm {
        if (der.length > MAX_BYTES) {
            throw new InvalidTimeStamp("is longer than " + MAX_BYTES + " bytes");
        }
        try {
            DefiniteLengths.require(der);
            org.bouncycastle.tsp.TimeStampToken token = parsed(der);
            CmsSigner signer = CmsSigner.of(token.toCMSSignedData());
            requirePurpose(signer);
            requireValid(signer, token.getTimeStampInfo());
            if (alone.isPresent()) {
                SignedAlone.require(der, token.toCMSSignedData(), signer, alone.get());
            }
            return new TimeStampToken(token.getTimeStampInfo(), time(token), signer);
        } catch (InvalidCms e) {
            throw new InvalidTimeStamp(String.valueOf(e.getMessage()), e);
        } catch (IOException | RuntimeException e) {
            // The library reads inner structures when they are first asked for, and throws whatever it meets.
            throw new InvalidTimeStamp("is no RFC 3161 token: " + e.getMessage(), e);
        }
    }

    private static org.bouncycastle.tsp.TimeStampToken parsed(byte[] der) throws InvalidTimeStamp, InvalidCms {
        try {
            CMSSignedData signed = new CMSSignedData(der);
            if (signed.getSignedContent() == null
                    || !(signed.getSignedContent().getContent() instanceof byte[] content)) {
                throw new InvalidTimeStamp("states nothing");
            }
            DefiniteLengths.require(content);
            return new org.bouncycastle.tsp.TimeStampToken(signed);
        } catch (CMSException | TSPException | IOException e) {
            throw new InvalidTimeStamp("is no RFC 3161 token: " + e.getMessage(), e);
        }
    }

    private static Instant time(org.bouncycastle.tsp.TimeStampToken token) throws InvalidTimeStamp {
        try {
            return Asn1Time.instant(token.getTimeStampInfo().toASN1Structure().getGenTime());
        } catch (DateTimeParseException e) {
            throw new InvalidTimeStamp("states no time in UTC with seconds", e);
        }
    }

    private static void requirePurpose(CmsSigner signer) throws InvalidTimeStamp {
        try {
            TSPUtil.validateCertificate(signer.holder());
        } catch (TSPException e) {
            throw new InvalidTimeStamp(
                    "is signed by a certificate that is not for time stamps alone, critically: " + e.getMessage(), e);
        }
    }

    private static void requireValid(CmsSigner signer, TimeStampTokenInfo info) throws InvalidTimeStamp {
        try {
            signer.certificate().checkValidity(info.getGenTime());
        } catch (CertificateException e) {
            throw new InvalidTimeStamp("has a time at which its certificate was not valid", e);
        }
    }

    /** @throws InvalidTimeStamp unless the token is over exactly this SHA-256 digest */
    public void requireOver(Hash digest) throws InvalidTimeStamp {
        if (!info.getMessageImprintAlgOID().equals(NISTObjectIdentifiers.id_sha256)) {
            throw new InvalidTimeStamp("is not over a SHA-256 digest");
        }
        byte[] imprint = info.getMessageImprintDigest();
        if (imprint.length != Hash.LENGTH || !new Hash(imprint).equals(digest)) {
            throw new InvalidTimeStamp("is over something else: its imprint is another digest");
        }
    }

    /** What was stamped existed not later than this, give or take {@link #accuracy}. */
    public Instant time() {
        return time;
    }

    /** How far the authority's clock may be off in its own words, for instance {@code 1 s}; empty when it says nothing. */
    public Optional<String> accuracy() {
        return Optional.ofNullable(info.getGenTimeAccuracy())
                .map(accuracy ->
                        accuracy.getSeconds() * 1_000_000L + accuracy.getMillis() * 1_000L + accuracy.getMicros())
                .map(micros -> micros % 1_000_000 == 0 ? micros / 1_000_000 + " s" : micros / 1_000 + " ms");
    }

    /** Who signed, as the certificate names it; its own word until {@link #issuedUnder} confirms it. */
    public String signer() {
        return signer.name();
    }

    /**
     * Whether the signer's certificate comes from an authority, or is the authority's itself.
     *
     * @param authority a trust anchor from outside the token
     * @return the first end of a certificate on the way, empty when no way leads there
     * @throws InvalidTimeStamp when a way leads there and did not hold at the token's time (RFC 5280, section 6)
     */
    public Optional<Instant> issuedUnder(X509Certificate authority) throws InvalidTimeStamp {
        try {
            return signer.issuedUnder(authority, time);
        } catch (InvalidCms e) {
            throw new InvalidTimeStamp(String.valueOf(e.getMessage()), e);
        }
    }
}
