package org.lineproof.web.rest.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.lineproof.registry.entity.AiSystem;
import org.lineproof.registry.entity.DeclaredDataset;
import org.lineproof.registry.entity.ModelVersion;

/** What was declared, as it was declared, with the entry that records it. */
public final class DeclaredJson {

    private DeclaredJson() {}

    public static ObjectNode of(AiSystem system) {
        return recorded(system.declaration().json(), system.entry(), system.registeredAt())
                .put("log", system.id().log().value());
    }

    public static ObjectNode of(ModelVersion model) {
        return recorded(model.declaration().json(), model.entry(), model.registeredAt())
                .put("label", model.label());
    }

    public static ObjectNode of(DeclaredDataset dataset) {
        return recorded(dataset.declaration().json(), dataset.entry(), dataset.registeredAt());
    }

    private static ObjectNode recorded(ObjectNode declaration, UUID entry, Instant registeredAt) {
        return declaration.put("entry", entry.toString()).put("registeredAt", registeredAt.toString());
    }
}
