package org.lineproof.reporting.control.export.lineage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.entity.Declarations;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.Name;
import org.lineproof.assurance.entity.ObservedLineage;
import org.lineproof.assurance.entity.OpenedEntry;

/**
 * The lineage log as far as it concerns a system: the events of the jobs upstream of its registered model versions, and
 * those about the data sets that these read or wrote. The log is of all pipelines of the organisation; what is about
 * others stays out. Of an erased event nobody can tell whom it concerned, so each is named.
 *
 * @param models the registered model versions
 * @param events in the order of the log
 */
public record SystemLineage(List<Declarations.Model> models, List<Event> events) {
    /**
     * One event.
     *
     * @param job null if it is about a data set alone, or erased
     */
    public record Event(OpenedEntry entry, @Nullable Name job) {
        /** Whether nothing of its content is kept. */
        public boolean erased() {
            return entry.content() == null;
        }

        /** The run it is about, null if it is about none. */
        public @Nullable String run() {
            return entry.field("run").path("runId").textValue();
        }
    }

    public SystemLineage {
        models = List.copyOf(models);
        events = List.copyOf(events);
    }

    /** Reads the lineage of a cut. */
    public static SystemLineage of(EvidenceCut cut) {
        List<Declarations.Model> models =
                new Declarations(cut.systemId(), cut.audit()).models().toList();
        ObservedLineage observed = ObservedLineage.of(cut.lineage());
        Set<Name> jobs = new HashSet<>();
        Set<Name> datasets = new HashSet<>();
        for (Declarations.Model model : models) {
            Name job = model.job();
            if (job != null && jobs.add(job)) {
                for (ObservedLineage.Edge edge : observed.upstream(job)) {
                    jobs.add(edge.job());
                    datasets.add(edge.dataset());
                }
            }
        }
        return new SystemLineage(
                models,
                cut.lineage()
                        .ofType("lineage")
                        .flatMap(entry -> event(entry, jobs, datasets))
                        .toList());
    }

    private static Stream<Event> event(OpenedEntry entry, Set<Name> jobs, Set<Name> datasets) {
        Name job = Name.of(entry.field("job"));
        Name dataset = Name.of(entry.field("dataset"));
        boolean concerned = job == null ? dataset != null && datasets.contains(dataset) : jobs.contains(job);
        return concerned || entry.content() == null ? Stream.of(new Event(entry, job)) : Stream.empty();
    }

    /** The events that are still kept. */
    public Stream<Event> kept() {
        return events.stream().filter(event -> !event.erased());
    }
}
