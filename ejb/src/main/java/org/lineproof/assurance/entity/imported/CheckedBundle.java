package org.lineproof.assurance.entity.imported;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.lineproof.assurance.entity.supplied.SuppliedReading;
import org.lineproof.evidence.archive.MalformedArchive;
import org.lineproof.evidence.archive.StoredArchive;
import org.lineproof.evidence.bundle.BundleReader;
import org.lineproof.evidence.bundle.BundledLog;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.bundle.MalformedBundle;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.stream.HeldBytes;
import org.lineproof.evidence.verify.OfflineVerification;
import org.lineproof.evidence.verify.Verdict;
import org.lineproof.evidence.verify.Verification;
import org.lineproof.tenancy.entity.Refusal;

/**
 * A bundle that the offline verifier found VERIFIED against the pins of the organisation that issued it.
 *
 * @param about the kind of document, its id, definition and system in the words of the issuer, the logs with their sizes, and
 *     what the verifier said
 * @param models the digests of the model versions whose registrations the bundle opens
 */
public record CheckedBundle(ObjectNode about, Set<String> models) {
    /** Most bytes of a bundle that is imported: 16 MB. */
    public static final int MAX_BYTES = 16 << 20;

    private static final int MAX_LOGS = 100;
    private static final int MAX_NAME = 200;

    public CheckedBundle {
        about = about.deepCopy();
        models = Set.copyOf(models);
    }

    /** A copy. */
    @Override
    public ObjectNode about() {
        return about.deepCopy();
    }

    /**
     * Checks a bundle.
     *
     * @throws Refusal (too large) above {@link #MAX_BYTES}; (unprocessable) with the verifier's sentence unless it is VERIFIED
     */
    public static CheckedBundle of(byte[] zip, PinFile pins) {
        if (zip.length > MAX_BYTES) {
            throw Refusal.tooLarge(null, "a bundle that is imported has at most " + MAX_BYTES + " bytes");
        }
        Verification verification = OfflineVerification.of(zip, pins);
        if (verification.verdict() != Verdict.VERIFIED) {
            throw Refusal.unprocessable(
                    "", "the bundle is not verified against the supplier's pins: " + verification.sentence());
        }
        try {
            EvidenceBundle bundle = new BundleReader(StoredArchive.read(new HeldBytes(zip))).read();
            return new CheckedBundle(
                    about(bundle)
                            .put("verdict", verification.sentence())
                            .put("evidenceClass", verification.evidenceClass())
                            .put("logState", verification.logState()),
                    SuppliedReading.of(zip, verification).models());
        } catch (MalformedArchive | MalformedBundle | MalformedJson e) {
            throw new IllegalStateException("the verifier read it", e);
        }
    }

    private static ObjectNode about(EvidenceBundle bundle) throws MalformedJson {
        if (bundle.logs().size() > MAX_LOGS) {
            throw Refusal.unprocessable("", "the bundle speaks of more than " + MAX_LOGS + " logs");
        }
        ObjectNode document = StrictJson.object(bundle.document().json(), MAX_BYTES);
        ObjectNode about = JsonNodeFactory.instance
                .objectNode()
                .put("kind", bundle.document().kind().noun())
                .put("document", named(document.path("id").asText("")))
                .put("definition", named(document.path("definition").path("id").asText("")))
                .put("system", named(document.path("system").path("id").asText("")));
        var logs = about.putArray("logs");
        for (BundledLog log : bundle.logs()) {
            logs.addObject().put("origin", log.origin()).put("size", log.size());
        }
        return about;
    }

    private static String named(String text) {
        return text.length() <= MAX_NAME ? text : text.substring(0, MAX_NAME);
    }
}
