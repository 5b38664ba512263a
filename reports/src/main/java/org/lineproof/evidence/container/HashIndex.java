package org.lineproof.evidence.container;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.timestamp.InvalidTimeStamp;

/**
 * What an archive time stamp says it covers beside signature and content (ats-hash-index-v3, EN 319 122-1, 5.5.2): digests of
 * certificates, of revocation data and of unsigned values, all SHA-256.
 */
final class HashIndex {
    /** id-aa-ATSHashIndex-v3. */
    static final ASN1ObjectIdentifier TYPE = new ASN1ObjectIdentifier("0.4.0.19122.1.5");

    private static final int PARTS = 4;

    private final byte[] der;
    private final List<Hash> certificates;
    private final List<Hash> lists;
    private final List<Hash> values;

    private HashIndex(ASN1Sequence index) throws IOException, InvalidTimeStamp {
        der = ArchiveStamps.der(index);
        if (index.size() != PARTS
                || !AlgorithmIdentifier.getInstance(index.getObjectAt(0))
                        .getAlgorithm()
                        .equals(NISTObjectIdentifiers.id_sha256)) {
            throw new InvalidTimeStamp("indexes what it covers by another digest than SHA-256");
        }
        certificates = hashes(index.getObjectAt(1));
        lists = hashes(index.getObjectAt(2));
        values = hashes(index.getObjectAt(3));
    }

    /**
     * @param token the archive time stamp, DER
     * @throws InvalidTimeStamp unless it has exactly one index in SHA-256
     */
    static HashIndex of(byte[] token) throws InvalidTimeStamp, IOException {
        SignedData signed =
                SignedData.getInstance(ContentInfo.getInstance(token).getContent());
        SignerInfo signer = SignerInfo.getInstance(signed.getSignerInfos().getObjectAt(0));
        ASN1Set attributes = signer.getUnauthenticatedAttributes();
        List<Attribute> found = new ArrayList<>();
        for (ASN1Encodable encoded : attributes == null ? new ASN1Encodable[0] : attributes.toArray()) {
            Attribute attribute = Attribute.getInstance(encoded);
            if (attribute.getAttrType().equals(TYPE)) {
                found.add(attribute);
            }
        }
        if (found.size() != 1 || found.get(0).getAttrValues().size() != 1) {
            throw new InvalidTimeStamp("does not carry exactly one index of what it covers");
        }
        return new HashIndex(
                ASN1Sequence.getInstance(found.get(0).getAttrValues().getObjectAt(0)));
    }

    private static List<Hash> hashes(ASN1Encodable sequence) throws InvalidTimeStamp {
        List<Hash> hashes = new ArrayList<>();
        for (ASN1Encodable one : ASN1Sequence.getInstance(sequence).toArray()) {
            byte[] octets = ASN1OctetString.getInstance(one).getOctets();
            if (octets.length != Hash.LENGTH) {
                throw new InvalidTimeStamp("indexes what it covers by another digest than SHA-256");
            }
            hashes.add(new Hash(octets));
        }
        return hashes;
    }

    /** How many values lay beside the signature then. */
    int size() {
        return values.size();
    }

    byte[] der() {
        return der.clone();
    }

    /**
     * @param all whether everything that is there has to be covered
     * @throws InvalidTimeStamp when certificates or revocation data are missing that it covers, or are there that it has to cover
     */
    void requireKnown(List<Hash> ofCertificates, List<Hash> ofLists, boolean all) throws InvalidTimeStamp {
        if (!ofCertificates.containsAll(certificates) || !ofLists.containsAll(lists)) {
            throw new InvalidTimeStamp("covers certificates or revocation data that are not there");
        }
        if (all
                && (new HashSet<>(ofCertificates).size() < ofCertificates.size()
                        || new HashSet<>(ofLists).size() < ofLists.size())) {
            throw new InvalidTimeStamp("covers certificates or revocation data that are there twice");
        }
        if (all && !(certificates.containsAll(ofCertificates) && lists.containsAll(ofLists))) {
            throw new InvalidTimeStamp("does not cover all certificates and revocation data, and no later one does");
        }
    }

    /** @throws InvalidTimeStamp unless exactly these values are covered */
    void requireValues(List<Hash> ofValues) throws InvalidTimeStamp {
        Set<Hash> expected = new HashSet<>(ofValues);
        if (!expected.equals(new HashSet<>(values))) {
            throw new InvalidTimeStamp("does not cover exactly the time stamps before it");
        }
    }
}
