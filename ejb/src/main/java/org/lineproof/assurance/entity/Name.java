package org.lineproof.assurance.entity;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Namespace and name of a job or data set, as OpenLineage writes them. */
public record Name(String namespace, String name) {
    /** Null if the node names nothing. */
    public static @Nullable Name of(JsonNode node) {
        return of(node.path("namespace").textValue(), node.path("name").textValue());
    }

    /** Null unless both are given. */
    public static @Nullable Name of(@Nullable String namespace, @Nullable String name) {
        return namespace == null || name == null ? null : new Name(namespace, name);
    }

    @Override
    public String toString() {
        return namespace + "/" + name;
    }
}
