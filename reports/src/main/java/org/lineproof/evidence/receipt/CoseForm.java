package org.lineproof.evidence.receipt;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.evidence.cbor.CborReader;
import org.lineproof.evidence.cbor.CborWriter;
import org.lineproof.evidence.cbor.MalformedCbor;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.InclusionProof;

/** The encoding of a COSE receipt: RFC 9052 section 4 with the header parameters of RFC 9942 and RFC 9597. */
final class CoseForm {
    private static final int COSE_SIGN1 = 18;
    private static final int ALG = 1;
    private static final int EDDSA = -8;
    private static final int KID = 4;
    private static final int CWT_CLAIMS = 15;
    private static final int ISS = 1;
    private static final int SUB = 2;
    private static final int VDS = 395;
    private static final int RFC9162_SHA256 = 1;
    private static final int VDP = 396;
    private static final int INCLUSION = -1;
    private static final String ENTRY = "urn:lineproof:entry:";
    private static final int MAX_PATH = 63;

    private CoseForm() {}

    /**
     * Index and size stand here once more: in the unprotected header nothing signs them, and trees of neighbouring
     * sizes can have the same path for an entry.
     */
    static byte[] protectedHeader(String origin, Hash leaf, InclusionProof inclusion, Hash keyId) {
        return new CborWriter()
                .map(4)
                .integer(ALG)
                .integer(EDDSA)
                .integer(KID)
                .bytes(keyId.bytes())
                .integer(CWT_CLAIMS)
                .map(2)
                .integer(ISS)
                .text(origin)
                .integer(SUB)
                .text(subject(leaf, inclusion))
                .integer(VDS)
                .integer(RFC9162_SHA256)
                .encoded();
    }

    /** The Sig_structure of RFC 9052, section 4.4, over the root as detached payload. */
    static byte[] signed(byte[] protectedHeader, Hash root) {
        return new CborWriter()
                .array(4)
                .text("Signature1")
                .bytes(protectedHeader)
                .bytes(new byte[0])
                .bytes(root.bytes())
                .encoded();
    }

    static byte[] bytes(CoseReceipt receipt) {
        return new CborWriter()
                .tag(COSE_SIGN1)
                .array(4)
                .bytes(protectedHeader(receipt.origin(), receipt.leaf(), receipt.inclusion(), receipt.keyId()))
                .map(1)
                .integer(VDP)
                .map(1)
                .integer(INCLUSION)
                .array(1)
                .bytes(proof(receipt.inclusion()))
                .nil()
                .bytes(receipt.signature())
                .encoded();
    }

    /** The caller compares with {@link #bytes}, so that members out of order or of other values do not pass. */
    static CoseReceipt parse(byte[] encoded) throws MalformedCbor {
        CborReader cose = new CborReader(encoded);
        require(cose.tag() == COSE_SIGN1 && cose.array() == 4, "expected a tagged COSE_Sign1");
        CborReader header = new CborReader(cose.bytes());
        require(header.map() == 4, "the protected header has alg, kid, CWT claims and vds");
        label(header, ALG);
        require(header.integer() == EDDSA, "alg: only EdDSA (-8) is taken");
        label(header, KID);
        Hash keyId = new Hash(header.bytes());
        label(header, CWT_CLAIMS);
        require(header.map() == 2, "the CWT claims are iss and sub");
        label(header, ISS);
        String origin = header.text();
        label(header, SUB);
        String subject = header.text();
        require(
                subject.matches(ENTRY + "[0-9]+:[0-9]+:[0-9a-f]{64}"),
                "sub: expected " + ENTRY + "<index>:<size>:<leaf hash in hexadecimal digits>");
        label(header, VDS);
        require(header.integer() == RFC9162_SHA256, "vds: only RFC9162_SHA256 (1) is known");
        header.end();
        require(cose.map() == 1, "the unprotected header has vdp alone");
        label(cose, VDP);
        require(cose.map() == 1, "vdp has inclusion proofs alone");
        label(cose, INCLUSION);
        require(cose.array() == 1, "expected one inclusion proof");
        InclusionProof inclusion = inclusion(cose.bytes());
        cose.nil();
        byte[] signature = cose.bytes();
        cose.end();
        return new CoseReceipt(
                origin, Hash.ofHex(subject.substring(subject.length() - 64)), inclusion, keyId, signature);
    }

    private static String subject(Hash leaf, InclusionProof inclusion) {
        return ENTRY + inclusion.index() + ":" + inclusion.treeSize() + ":" + leaf.hex();
    }

    private static byte[] proof(InclusionProof inclusion) {
        CborWriter proof = new CborWriter()
                .array(3)
                .integer(inclusion.treeSize())
                .integer(inclusion.index())
                .array(inclusion.path().size());
        inclusion.path().forEach(hash -> proof.bytes(hash.bytes()));
        return proof.encoded();
    }

    private static InclusionProof inclusion(byte[] encoded) throws MalformedCbor {
        CborReader proof = new CborReader(encoded);
        require(proof.array() == 3, "an inclusion proof is [size, index, path]");
        long size = proof.integer();
        long index = proof.integer();
        int length = proof.array();
        require(length <= MAX_PATH, "a path has at most " + MAX_PATH + " hashes");
        List<Hash> path = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            path.add(new Hash(proof.bytes()));
        }
        proof.end();
        return new InclusionProof(index, size, path);
    }

    private static void label(CborReader map, int expected) throws MalformedCbor {
        require(map.integer() == expected, "expected the label " + expected);
    }

    private static void require(boolean holds, String otherwise) throws MalformedCbor {
        if (!holds) {
            throw new MalformedCbor(otherwise);
        }
    }
}
