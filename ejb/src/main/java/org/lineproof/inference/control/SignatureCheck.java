package org.lineproof.inference.control;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.jose.CompactJws;
import org.lineproof.evidence.jose.Jwk;
import org.lineproof.registry.entity.ModelVersion;
import org.lineproof.tenancy.entity.Refusal;

/**
 * Whose key vouches for a receipt.
 *
 * @param key the registered key under which the signature holds
 * @param model the registered model version, null if the receipt names one that nobody registered
 */
public record SignatureCheck(Jwk key, @Nullable ModelVersion model) {

    /**
     * A registered version counts with its own key only. A receipt of a version that nobody registered is kept, since
     * losing it would hide the fault, but only if a key that signs for this system signed it.
     *
     * @param registered all model versions of the receipt's system
     * @throws Refusal (unprocessable) if no such signature holds
     */
    static SignatureCheck of(SignedReceipt receipt, List<ModelVersion> registered) {
        Optional<ModelVersion> model = registered.stream()
                .filter(version -> version.digest().equals(receipt.modelDigest()))
                .findFirst();
        if (model.isPresent()) {
            Jwk key = model.get().signer();
            if (!receipt.token().jws().signedBy(key)) {
                throw Refusal.unprocessable(
                        "signature",
                        "does not hold under the key registered for model "
                                + model.get().label());
            }
            return new SignatureCheck(key, model.get());
        }
        return new SignatureCheck(producerKey(receipt, registered), null);
    }

    private static Jwk producerKey(SignedReceipt receipt, List<ModelVersion> registered) {
        if (named(receipt.token().jws(), registered).findAny().isEmpty()) {
            throw Refusal.unprocessable(
                    "modelDigest",
                    "no model of this system is registered with this digest, and none with the key that the receipt"
                            + " names; register the model version first");
        }
        return producerKey(receipt.token().jws(), registered)
                .orElseThrow(() -> Refusal.unprocessable(
                        "signature", "does not hold under any key registered for a model of this system"));
    }

    /** The key of a registered model version under which the token's signature holds; empty if there is none. */
    public static Optional<Jwk> producerKey(CompactJws jws, List<ModelVersion> registered) {
        return named(jws, registered).filter(jws::signedBy).findFirst();
    }

    private static Stream<Jwk> named(CompactJws jws, List<ModelVersion> registered) {
        return registered.stream().map(ModelVersion::signer).distinct().filter(key -> isNamed(jws.kid(), key));
    }

    /** A token without key id may come from any key of the system. */
    private static boolean isNamed(@Nullable String kid, Jwk key) {
        return kid == null
                || kid.equals(key.kid())
                || kid.equals(key.thumbprint().base64Url());
    }
}
