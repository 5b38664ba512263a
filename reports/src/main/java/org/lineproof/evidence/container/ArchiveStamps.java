package org.lineproof.evidence.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.cms.CMSSignedData;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.cms.InvalidCms;
import org.lineproof.evidence.cms.UnknownAlgorithm;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.timestamp.InvalidTimeStamp;
import org.lineproof.evidence.timestamp.TimeStampToken;

/**
 * The archive time stamps of a signature (archive-time-stamp-v3, EN 319 122-1, 5.5.3): each is over what was signed, the
 * signature, and an index of everything that lay beside it then. The newest has to cover all there is, so that nothing was
 * added after it; the earlier ones cover what was there before them.
 */
final class ArchiveStamps {
    /** id-aa-ets-archiveTimestampV3. */
    static final ASN1ObjectIdentifier TYPE = new ASN1ObjectIdentifier("0.4.0.1733.2.4");

    /** A stamp every three months for ten years, and some to spare. */
    private static final int MOST = 50;

    private final SignedData signed;
    private final SignerInfo signer;
    private final List<Attribute> unsigned = new ArrayList<>();
    private final List<ASN1Encodable> tokens = new ArrayList<>();

    private ArchiveStamps(SignedData signed, SignerInfo signer) {
        this.signed = signed;
        this.signer = signer;
    }

    /** @throws InvalidCms if there are more than can be meant */
    static ArchiveStamps of(CMSSignedData signature) throws InvalidCms {
        SignedData signed = SignedData.getInstance(signature.toASN1Structure().getContent());
        ArchiveStamps stamps = new ArchiveStamps(
                signed, SignerInfo.getInstance(signed.getSignerInfos().getObjectAt(0)));
        ASN1Set attributes = stamps.signer.getUnauthenticatedAttributes();
        for (ASN1Encodable encoded : attributes == null ? new ASN1Encodable[0] : attributes.toArray()) {
            Attribute attribute = Attribute.getInstance(encoded);
            stamps.unsigned.add(attribute);
            if (attribute.getAttrValues().size() != 1) {
                throw new InvalidCms("carries an unsigned attribute without a value or with several");
            }
            if (attribute.getAttrType().equals(TYPE)) {
                stamps.tokens.add(attribute.getAttrValues().getObjectAt(0));
            }
        }
        if (stamps.tokens.size() > MOST) {
            throw new InvalidCms("carries more than " + MOST + " archive time stamps");
        }
        return stamps;
    }

    boolean none() {
        return tokens.isEmpty();
    }

    /**
     * The stamps, the earliest first. Over the newest lies nothing.
     *
     * @param content digest of what was signed
     * @param stamped the time of the stamp over the signature, before which nothing can be archived
     * @throws InvalidTimeStamp naming what does not hold
     * @throws UnknownAlgorithm when this Java cannot check one
     */
    List<TimeStampToken> read(Hash content, Instant stamped) throws InvalidTimeStamp, UnknownAlgorithm, IOException {
        List<Indexed> read = new ArrayList<>();
        for (ASN1Encodable token : tokens) {
            byte[] der = der(token);
            TimeStampToken stamp = TimeStampToken.read(der);
            HashIndex index = HashIndex.of(der);
            stamp.requireOver(Hash.sha256(imprinted(content, index)));
            read.add(new Indexed(stamp, index, token));
        }
        read.sort(Comparator.comparing(Indexed::time)
                .thenComparing(stamp -> stamp.index().size()));
        requireOrder(read, stamped);
        if (!read.isEmpty()) {
            Indexed newest = read.get(read.size() - 1);
            TimeStampToken alone = TimeStampToken.readAlone(der(newest.token()), Set.of(HashIndex.TYPE));
            read.set(read.size() - 1, new Indexed(alone, newest.index(), newest.token()));
        }
        return read.stream().map(Indexed::stamp).toList();
    }

    private byte[] imprinted(Hash content, HashIndex index) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(der(signed.getEncapContentInfo().getContentType()));
        bytes.write(content.bytes());
        bytes.write(der(signer.getVersion()));
        bytes.write(der(signer.getSID()));
        bytes.write(der(signer.getDigestAlgorithm()));
        bytes.write(der(new DERTaggedObject(false, 0, signer.getAuthenticatedAttributes())));
        bytes.write(der(signer.getDigestEncryptionAlgorithm()));
        bytes.write(der(signer.getEncryptedDigest()));
        bytes.write(index.der());
        return bytes.toByteArray();
    }

    /** Each covers what was there before it, and the newest everything but itself. */
    private void requireOrder(List<Indexed> read, Instant stamped) throws InvalidTimeStamp, IOException {
        List<Hash> certificates = hashes(signed.getCertificates());
        List<Hash> lists = hashes(signed.getCRLs());
        Instant before = stamped;
        for (int i = 0; i < read.size(); i++) {
            Indexed one = read.get(i);
            if (one.time().isBefore(before)) {
                throw new InvalidTimeStamp("is older than the time stamp over the signature");
            }
            before = one.time();
            boolean newest = i == read.size() - 1;
            one.index().requireKnown(certificates, lists, newest);
            one.index().requireValues(values(read.subList(i, read.size())));
        }
    }

    /** Digests of the unsigned values without those of these stamps. */
    private List<Hash> values(List<Indexed> later) throws IOException {
        List<Hash> hashes = new ArrayList<>();
        for (Attribute attribute : unsigned) {
            for (ASN1Encodable value : attribute.getAttrValues().toArray()) {
                if (later.stream().noneMatch(stamp -> stamp.token() == value)) {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    bytes.write(der(attribute.getAttrType()));
                    bytes.write(der(value));
                    hashes.add(Hash.sha256(bytes.toByteArray()));
                }
            }
        }
        return hashes;
    }

    private static List<Hash> hashes(@Nullable ASN1Set set) throws IOException {
        List<Hash> hashes = new ArrayList<>();
        for (ASN1Encodable one : set == null ? new ASN1Encodable[0] : set.toArray()) {
            hashes.add(Hash.sha256(der(one)));
        }
        return hashes;
    }

    static byte[] der(ASN1Encodable value) throws IOException {
        return value.toASN1Primitive().getEncoded(ASN1Encoding.DER);
    }

    /** A stamp with what it says it covers. */
    private record Indexed(TimeStampToken stamp, HashIndex index, ASN1Encodable token) {
        private Instant time() {
            return stamp.time();
        }
    }
}
