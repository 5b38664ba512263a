package org.lineproof.web.rest.view.law;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lineproof.assurance.entity.answer.AttachedDocument;
import org.lineproof.assurance.entity.answer.RecordedAnswer;
import org.lineproof.assurance.entity.policy.RecordedPolicy;
import org.lineproof.registry.entity.counting.CountSource;
import org.lineproof.registry.entity.practice.RecordedPractice;

/** What an organisation laid down, each with its entry in the log {@code audit}. */
public final class LaidDownJson {

    private LaidDownJson() {}

    public static ObjectNode of(RecordedPractice practice) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("entry", practice.entry().toString())
                .put("system", practice.system().value())
                .put("recordedAt", practice.recordedAt().toString());
        json.set("practice", practice.json());
        return json;
    }

    public static ObjectNode of(CountSource source) {
        return source.declaration()
                .json()
                .put("entry", source.entry().toString())
                .put("registeredAt", source.registeredAt().toString());
    }

    public static ObjectNode of(RecordedAnswer answer) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("entry", answer.entry().toString())
                .put("system", answer.system().value())
                .put("recordedAt", answer.recordedAt().toString());
        json.set("answer", answer.answer().json());
        return json;
    }

    public static ObjectNode of(AttachedDocument document) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("digest", document.digest().value())
                .put("mediaType", document.mediaType())
                .put("size", document.content().length)
                .put("storedAt", document.storedAt().toString());
    }

    public static ObjectNode of(RecordedPolicy policy) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("entry", policy.entry().toString())
                .put("recordedAt", policy.recordedAt().toString());
        json.set("policy", policy.policy().json());
        return json;
    }
}
