package org.lineproof.assurance.entity.event;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.entity.Declarations;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.assurance.entity.dataset.ObservedRun;
import org.lineproof.assurance.entity.dataset.SystemData;
import org.lineproof.registry.entity.practice.EventKind;

/**
 * The events of a cut that are about its system, by kind.
 *
 * @param system those of the system's log, in the order of {@link EventKind}
 * @param declared those of the log {@code audit}
 * @param runs those of the lineage log: of the runs of pipelines behind and around the registered model versions
 * @param others entries of the system's log that are of no kind, or whose kind is erased, by the type of the entry
 */
public record LoggedEvents(
        Map<EventKind, List<OpenedEntry>> system,
        Map<EventKind, List<OpenedEntry>> declared,
        Map<EventKind, List<OpenedEntry>> runs,
        Map<String, List<OpenedEntry>> others) {

    public static LoggedEvents of(EvidenceCut cut) {
        Declarations declarations = new Declarations(cut.systemId(), cut.audit());
        Stream<OpenedEntry> registrations = declarations.models().map(Declarations.Model::entry);
        Stream<OpenedEntry> practices =
                Stream.of("modification", "metrics").flatMap(kind -> declarations.practices(kind).stream());
        return new LoggedEvents(
                grouped(cut.system().entries().stream(), LoggedEvents::kind),
                grouped(Stream.concat(registrations, practices), LoggedEvents::declaredKind),
                grouped(
                        SystemData.of(cut).runs().stream()
                                .flatMap(run -> run.events().stream())
                                .map(ObservedRun.Event::entry),
                        entry -> EventKind.RUN),
                cut.system().entries().stream()
                        .filter(entry -> kind(entry) == null)
                        .collect(Collectors.groupingBy(
                                entry -> entry.entry().type(), LinkedHashMap::new, Collectors.toList())));
    }

    /** Every kind of which there is an event. */
    public Set<EventKind> kinds() {
        return Stream.of(system, declared, runs)
                .flatMap(events -> events.keySet().stream())
                .collect(Collectors.toSet());
    }

    private static Map<EventKind, List<OpenedEntry>> grouped(
            Stream<OpenedEntry> entries, Function<OpenedEntry, @Nullable EventKind> kind) {
        return entries.filter(entry -> kind.apply(entry) != null)
                .collect(Collectors.groupingBy(
                        entry -> Objects.requireNonNull(kind.apply(entry)),
                        () -> new EnumMap<>(EventKind.class),
                        Collectors.toList()));
    }

    private static @Nullable EventKind kind(OpenedEntry entry) {
        return switch (entry.entry().type()) {
            case "inference" -> EventKind.DECISION;
            case "oversight" -> act(entry.text("kind"));
            case "span" -> EventKind.CALL;
            case "heartbeat" -> EventKind.HEARTBEAT;
            case "count" -> EventKind.COUNT;
            default -> null;
        };
    }

    private static @Nullable EventKind act(@Nullable String kind) {
        return switch (String.valueOf(kind)) {
            case "REVIEWED" -> EventKind.REVIEW;
            case "OVERRIDDEN" -> EventKind.OVERRIDE;
            case "STOPPED" -> EventKind.STOP;
            default -> null;
        };
    }

    private static EventKind declaredKind(OpenedEntry entry) {
        return entry.is("model") ? EventKind.MODEL_VERSION : EventKind.of(String.valueOf(entry.text("kind")));
    }
}
