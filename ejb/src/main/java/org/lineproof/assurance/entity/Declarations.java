package org.lineproof.assurance.entity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the organisation declared about one AI system, read from the log {@code audit}. */
public record Declarations(String systemId, LogLine audit) {
    /**
     * A declared model version.
     *
     * @param job the job that trained it, null if it was trained elsewhere
     */
    public record Model(
            OpenedEntry entry,
            String label,
            String digest,
            @Nullable Name job) {}

    /** The declaration of the system itself; empty if it is not published yet, or erased. */
    public Optional<OpenedEntry> system() {
        return about("system").findFirst();
    }

    /** The declared model versions, in the order of declaration; an erased registration names none. */
    public Stream<Model> models() {
        return about("model")
                .filter(entry -> entry.content() != null)
                .map(entry -> new Model(
                        entry,
                        entry.text("name") + "@" + entry.text("version"),
                        String.valueOf(entry.text("digest")),
                        Name.of(entry.field("trainedBy"))));
    }

    /** Data sets of which the organisation declared that they come from outside its pipelines. */
    public Set<Name> sources() {
        return audit.ofType("dataset")
                .map(entry -> Name.of(entry.text("namespace"), entry.text("name")))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }

    /**
     * What was laid down about the system, in the order of the log; an erased practice says nothing.
     *
     * @param kind such as {@code retention}
     */
    public List<OpenedEntry> practices(String kind) {
        return about("practice")
                .filter(entry -> kind.equals(entry.text("kind")))
                .toList();
    }

    /** The newest practice of a kind. */
    public Optional<OpenedEntry> practice(String kind) {
        return practices(kind).stream().reduce((earlier, later) -> later);
    }

    private Stream<OpenedEntry> about(String type) {
        return audit.ofType(type).filter(entry -> systemId.equals(entry.entry().system()));
    }
}
