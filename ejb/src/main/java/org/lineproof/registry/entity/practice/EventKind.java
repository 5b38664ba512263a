package org.lineproof.registry.entity.practice;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the logs can hold about an AI system: the kinds in which events are declared against Art. 12(2)(a) to (c). */
public enum EventKind {
    /** A receipt of a single decision. */
    DECISION,
    /** A person looked at a decision and left it as it was. */
    REVIEW,
    /** A person replaced a decision. */
    OVERRIDE,
    /** A person interrupted a decision before it took effect. */
    STOP,
    /** A call that a tracing client observed. */
    CALL,
    /** A producer's own count of what it stated. */
    HEARTBEAT,
    /** A count by a source that no producer controls. */
    COUNT,
    /** The registration of a model version. */
    MODEL_VERSION,
    /** A change with the decision whether it is a substantial modification. */
    MODIFICATION,
    /** Figures of a model version. */
    METRICS,
    /** A run of a pipeline behind or around the model versions. */
    RUN;

    /** Its name in documents. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException naming the kinds there are */
    public static EventKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected one of "
                        + Arrays.stream(values()).map(EventKind::word).collect(Collectors.joining(", "))));
    }
}
