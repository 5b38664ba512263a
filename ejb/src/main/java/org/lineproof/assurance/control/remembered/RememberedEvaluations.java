package org.lineproof.assurance.control.remembered;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lineproof.assurance.entity.Evaluation;
import org.lineproof.report.text.Language;
import org.lineproof.tenancy.entity.TenantId;

/**
 * The newest evaluations, so that a page about a long log does not read it again as long as nothing has changed. Whoever asks has been
 * admitted before. Each is forgotten after five minutes: who can alter the database may also keep it from noting the change.
 */
@ApplicationScoped
public class RememberedEvaluations {
    /** How long an evaluation is remembered at most. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    /** At most so many: some 40 KB each, of words. */
    static final int MOST = 256;

    /** What findings refer to is a few ranges as a rule, and can be every receipt: 36 bytes each. */
    static final int MOST_REFERENCES = 200_000;

    private final InstantSource clock;
    /** Those that were asked for longest ago first. */
    private final Map<Subject, Held> held = new LinkedHashMap<>(16, 0.75F, true);

    private long references;

    /** What was evaluated, for whom. */
    public record Subject(TenantId tenant, String systemId, Language language) {}

    private record Held(Circumstances circumstances, Evaluation evaluation, Instant at, long references) {}

    public RememberedEvaluations() {
        this(InstantSource.system());
    }

    RememberedEvaluations(InstantSource clock) {
        this.clock = clock;
    }

    /** Empty unless it was made lately, under the same circumstances. */
    public Optional<Evaluation> find(Subject subject, Circumstances circumstances) {
        synchronized (held) {
            return Optional.ofNullable(held.get(subject))
                    .filter(known -> known.circumstances().equals(circumstances))
                    .filter(known -> clock.instant().isBefore(known.at().plus(LONGEST)))
                    .map(Held::evaluation);
        }
    }

    /** In place of what was remembered of this subject; others are forgotten where there is no room. */
    public void remember(Subject subject, Circumstances circumstances, Evaluation evaluation) {
        Held made = new Held(circumstances, evaluation, clock.instant(), references(evaluation));
        synchronized (held) {
            Held earlier = held.put(subject, made);
            references += made.references() - (earlier == null ? 0 : earlier.references());
            Iterator<Held> oldest = held.values().iterator();
            while ((held.size() > MOST || references > MOST_REFERENCES) && oldest.hasNext()) {
                references -= oldest.next().references();
                oldest.remove();
            }
        }
    }

    private static long references(Evaluation evaluation) {
        return Stream.of(evaluation.findings(), evaluation.answers())
                .flatMap(List::stream)
                .mapToLong(finding -> finding.references().size())
                .sum();
    }
}
