package org.lineproof.transparency.entity.witness;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who cosigned a checkpoint, measured against the organisation's own policy.
 *
 * @param quorum operators that have to cosign; 0 calls nothing witnessed
 * @param cosigners listed witnesses that did, the earliest first
 */
public record Witnessing(int quorum, List<Cosigner> cosigners) {
    /** Nobody was asked. */
    public static final Witnessing NONE = new Witnessing(0, List.of());

    public Witnessing {
        cosigners =
                cosigners.stream().sorted(Comparator.comparing(Cosigner::at)).toList();
    }

    /** The stored cosignatures of one checkpoint, as far as the policy knows their witnesses. */
    public static Witnessing of(WitnessPolicy policy, List<StoredCosignature> stored) {
        return new Witnessing(policy.quorum(), cosigners(policy, stored));
    }

    /** The listed witnesses behind stored cosignatures. */
    public static List<Cosigner> cosigners(WitnessPolicy policy, List<StoredCosignature> stored) {
        return stored.stream()
                .flatMap(row -> policy.witnesses().stream()
                        .filter(witness -> witness.key().vkey().equals(row.cosigner()))
                        .map(witness ->
                                new Cosigner(witness.name(), witness.operator(), row.treeSize(), row.cosignedAt())))
                .toList();
    }

    /** When the quorum was complete; null while it is not, or if none is asked for. */
    public @Nullable Instant since() {
        Map<String, Instant> first = cosigners.stream()
                .collect(Collectors.toMap(
                        Cosigner::operator, Cosigner::at, BinaryOperator.minBy(Comparator.naturalOrder())));
        return quorum == 0 || first.size() < quorum
                ? null
                : first.values().stream().sorted().skip(quorum - 1L).findFirst().orElseThrow();
    }

    /** Whether the organisation may call the checkpoint witnessed. */
    public boolean witnessed() {
        return since() != null;
    }
}
