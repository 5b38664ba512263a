package org.lineproof.evidence.proof.risc0;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.proof.form.ByteForm;
import org.lineproof.evidence.proof.form.CommittedBytes;
import org.lineproof.evidence.proof.form.UncheckedKind;
import org.lineproof.evidence.proof.groth16.EvmWords;
import org.lineproof.evidence.proof.groth16.Groth16Proof;

/**
 * What a proof of RISC Zero holds, in either form: {@code seal}, {@code journal} and perhaps {@code imageId}, the seal with
 * its selector as contracts take it; or {@code receipt}, the JSON that serde makes of a {@code Receipt}.
 *
 * @param seal the Groth16 proof, 256 bytes
 * @param verifier the digest of the verifier's parameters, or as much of its beginning as the proof has
 * @param journal what the program committed to
 * @param imageId the program, where the proof names it
 * @param claim the digest of the claim, where the proof carries it
 */
record SealedJournal(byte[] seal, byte[] verifier, byte[] journal, Optional<Hash> imageId, Optional<Hash> claim) {
    private static final String PROOF = "proof";
    private static final String RECEIPT = "receipt";
    private static final String IMAGE = "imageId";
    private static final int SELECTOR = 4;

    /** @throws UncheckedKind for a receipt whose inner proof is of another kind */
    static SealedJournal of(ObjectNode json) throws MalformedJson, UncheckedKind {
        Members members = Members.of(json, PROOF);
        if (!members.has(RECEIPT)) {
            return ofSeal(members.only("seal", "journal", IMAGE));
        }
        Members receipt = members.only(RECEIPT, IMAGE).object(RECEIPT).only("inner", "journal", "metadata");
        Members inner = receipt.object("inner");
        if (!inner.has("Groth16")) {
            throw unchecked(inner);
        }
        Members groth16 = inner.only("Groth16").object("Groth16").only("seal", "claim", "verifier_parameters");
        JsonNode journal = receipt.node().path("journal");
        return new SealedJournal(
                bytes(groth16, "seal", EvmWords.PROOF_LENGTH),
                DigestForm.read(
                                groth16.node().path("verifier_parameters"),
                                PROOF + ".receipt.inner.verifier_parameters")
                        .bytes(),
                ByteForm.read(
                        journal.isObject() ? journal.path("bytes") : journal,
                        PROOF + ".receipt.journal",
                        CommittedBytes.MAX),
                imageId(members),
                claim(groth16));
    }

    /** Whether the proof was made for a verifier with parameters of this digest, as far as it says. */
    boolean isFor(Hash parameters) {
        return Arrays.equals(verifier, Arrays.copyOf(parameters.bytes(), verifier.length));
    }

    /** The points of the seal. */
    Groth16Proof points() throws MalformedJson {
        try {
            return EvmWords.proof(seal);
        } catch (IllegalArgumentException e) {
            throw new MalformedJson(PROOF + ".seal", String.valueOf(e.getMessage()));
        }
    }

    private static UncheckedKind unchecked(Members inner) {
        String at = PROOF + ".receipt.inner: ";
        for (String kind : new String[] {"Composite", "Succinct"}) {
            if (inner.has(kind)) {
                return new UncheckedKind(at + "a " + kind + " receipt is a STARK, which is not checked here; prove or"
                        + " compress it with ProverOpts::groth16()");
            }
        }
        return new UncheckedKind(
                inner.has("Fake")
                        ? at + "a Fake receipt of development mode proves nothing; prove without RISC0_DEV_MODE, with"
                                + " ProverOpts::groth16()"
                        : at + "is of an unknown kind; prove with ProverOpts::groth16()");
    }

    private static SealedJournal ofSeal(Members members) throws MalformedJson {
        byte[] seal = bytes(members, "seal", SELECTOR + EvmWords.PROOF_LENGTH);
        return new SealedJournal(
                Arrays.copyOfRange(seal, SELECTOR, seal.length),
                Arrays.copyOf(seal, SELECTOR),
                ByteForm.read(members.node().path("journal"), PROOF + ".journal", CommittedBytes.MAX),
                imageId(members),
                Optional.empty());
    }

    private static byte[] bytes(Members members, String name, int length) throws MalformedJson {
        byte[] bytes = ByteForm.read(members.node().path(name), PROOF + "." + name, length);
        if (bytes.length != length) {
            throw new MalformedJson(PROOF + "." + name, "expected " + length + " bytes");
        }
        return bytes;
    }

    private static Optional<Hash> imageId(Members members) throws MalformedJson {
        return members.has(IMAGE)
                ? Optional.of(DigestForm.read(members.node().path(IMAGE), PROOF + "." + IMAGE))
                : Optional.empty();
    }

    /** A claim that is spelled out is derived again from image and journal; of one that is pruned the digest is there. */
    private static Optional<Hash> claim(Members groth16) throws MalformedJson {
        JsonNode pruned = groth16.node().path("claim").path("Pruned");
        return pruned.isMissingNode()
                ? Optional.empty()
                : Optional.of(DigestForm.read(pruned, PROOF + ".receipt.inner.claim"));
    }
}
