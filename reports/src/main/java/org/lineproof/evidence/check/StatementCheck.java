package org.lineproof.evidence.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.archive.Archive;
import org.lineproof.evidence.bundle.BundledContent;
import org.lineproof.evidence.bundle.BundledEntry;
import org.lineproof.evidence.bundle.EvidenceBundle;
import org.lineproof.evidence.bundle.SignedBy;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.jose.CompactJws;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedSigner;
import org.lineproof.evidence.statement.ProducerStatement;
import org.lineproof.evidence.statement.ReceiptField;

/**
 * A producer's statement is over these very fields, at this place of the producer's sequence, and signed by a key that
 * is pinned for the model it names. The evidence class follows from this alone, never from what the bundle says.
 */
public final class StatementCheck {
    private static final String SUBJECT = "statements";

    private final EvidenceBundle bundle;
    private final @Nullable PinFile pins;
    private final Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
    private final Map<BundledContent, Standing> standings = new IdentityHashMap<>();
    private String firstUnpinned = "";

    /** What a content counts as. */
    private enum Standing {
        SIGNED,
        UNPINNED,
        CHECKED_AT_RECEPTION,
        DECLARED
    }

    private record Judged(
            BundledContent content,
            Standing standing,
            @Nullable String fault) {
        String at() {
            return ContentCheck.at(content);
        }
    }

    public StatementCheck(EvidenceBundle bundle, @Nullable PinFile pins) {
        this.bundle = bundle;
        this.pins = pins;
    }

    /** The step about all statements. */
    public Step run() {
        // Signatures take most of a verification's time, and do not depend on one another.
        List<Judged> judged =
                bundle.contents().parallelStream().map(this::judged).toList();
        for (Judged content : judged) {
            if (content.fault() != null) {
                return Step.failed(SUBJECT, content.at() + ": " + content.fault());
            }
            standings.put(content.content(), content.standing());
            counts.merge(content.standing(), 1, Integer::sum);
            if (content.standing() == Standing.UNPINNED && firstUnpinned.isEmpty()) {
                firstUnpinned = content.at();
            }
        }
        String words = count(Standing.SIGNED) + " signed by a pinned key, " + count(Standing.CHECKED_AT_RECEPTION)
                + " whose signature was checked at reception only, " + count(Standing.DECLARED) + " declared";
        return firstUnpinned.isEmpty()
                ? Step.passed(SUBJECT, words)
                : Step.indeterminate(
                        SUBJECT,
                        words + ", " + count(Standing.UNPINNED) + " signed by a key that is not pinned for their"
                                + " model, first " + firstUnpinned);
    }

    /** The evidence class of a content of the bundle by its signature alone; call it after {@link #run}. */
    public String evidenceClass(BundledContent content) {
        return standings.get(content) == Standing.SIGNED ? "SIGNED" : "DECLARED";
    }

    private Judged judged(BundledContent content) {
        try {
            return new Judged(content, standing(content), null);
        } catch (MalformedJson e) {
            return new Judged(content, Standing.DECLARED, e.getMessage());
        }
    }

    private int count(Standing standing) {
        return counts.getOrDefault(standing, 0);
    }

    private Standing standing(BundledContent content) throws MalformedJson {
        String statement = content.statement();
        if ((statement != null) != (content.signedBy() == SignedBy.PRODUCER)) {
            throw new MalformedJson("signedBy", "'producer' stands there exactly when the statement does");
        }
        if (statement == null) {
            return content.signedBy() == SignedBy.CHECKED_BY_US ? Standing.CHECKED_AT_RECEPTION : Standing.DECLARED;
        }
        ProducerStatement stated = ProducerStatement.parse(statement, Archive.MAX_BYTES);
        stated.requireOver(content.digests(), entry(content));
        return signature(stated.signed(), content, entry(content));
    }

    private Entry entry(BundledContent content) throws MalformedJson {
        return bundle.log(content.origin())
                .flatMap(log -> log.at(content.index()))
                .map(BundledEntry::entry)
                .orElseThrow(() -> new MalformedJson("index", "the entry is not in the bundle"));
    }

    private Standing signature(CompactJws jws, BundledContent content, Entry entry) throws MalformedJson {
        if (pins == null) {
            return Standing.UNPINNED;
        }
        Optional<String> model = shownModel(content);
        List<PinnedSigner> signers = pins.signers().stream()
                .filter(signer -> signer.system().equals(entry.system()))
                .filter(signer -> model.isEmpty() || model.get().equals(signer.modelDigest()))
                .toList();
        if (signers.isEmpty()) {
            return Standing.UNPINNED;
        }
        if (signers.stream().noneMatch(signer -> jws.signedBy(signer.jwk()))) {
            throw new MalformedJson("signature", "does not hold under the key pinned for this model");
        }
        return Standing.SIGNED;
    }

    private static Optional<String> shownModel(BundledContent content) {
        return content.disclosures().stream()
                .filter(disclosure -> disclosure.name().equals(ReceiptField.MODEL_DIGEST.field()))
                .map(Disclosure::value)
                .map(JsonNode::asText)
                .findFirst();
    }
}
