package org.lineproof.web.portal.practices;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.registry.entity.practice.Practice;
import org.lineproof.registry.entity.practice.PracticeField;
import org.lineproof.registry.entity.practice.PracticeField.Form;
import org.lineproof.registry.entity.practice.PracticeKind;
import org.lineproof.tenancy.entity.Refusal;

/** What was entered in the form, as the API takes it. */
final class Entered {
    private static final int PARTS = 3;

    private Entered() {}

    /**
     * The members; what was left empty is left out.
     *
     * @param events the kinds of events that were chosen
     */
    static ObjectNode body(PracticeKind kind, Map<String, String> values, Map<String, Object[]> events) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("kind", kind.word());
        for (PracticeField field : kind.fields()) {
            if (field.form() == Form.EVENTS) {
                events(body, field.name(), events.get(field.name()));
                continue;
            }
            String value = values.get(field.name());
            if (value == null || value.isBlank()) {
                continue;
            }
            switch (field.form()) {
                case TRUTH -> body.put(field.name(), value.equals("true"));
                case FIGURES -> figures(body.putArray(field.name()), value);
                default -> body.put(field.name(), value.strip().replace("\r\n", "\n"));
            }
        }
        return body;
    }

    private static void events(ObjectNode body, String name, Object @Nullable [] chosen) {
        if (chosen == null || chosen.length == 0) {
            return;
        }
        ArrayNode list = body.putArray(name);
        for (Object event : chosen) {
            list.add(event.toString());
        }
    }

    private static void figures(ArrayNode list, String text) {
        for (String line : text.strip().split("\\R")) {
            String[] parts = line.split(";", PARTS);
            ObjectNode figure = list.addObject();
            figure.put("name", parts[0].strip());
            if (parts.length > 1) {
                figure.put("value", parts[1].strip());
            }
            if (parts.length > 2 && !parts[2].isBlank()) {
                figure.put("dataset", parts[2].strip());
            }
        }
    }

    /**
     * The same judged by the rules of the API.
     *
     * @throws Refusal naming the field; what is inside of a field is told at the field
     */
    static Practice practice(SystemId system, ObjectNode body) {
        try {
            return Practice.parse(system, body);
        } catch (Refusal refused) {
            String[] place = String.valueOf(refused.field()).split("[.\\[]", 2);
            if (place.length == 1) {
                throw refused;
            }
            throw Refusal.unprocessable(place[0], place[1].replace("]", "") + ": " + refused.reason());
        }
    }
}
