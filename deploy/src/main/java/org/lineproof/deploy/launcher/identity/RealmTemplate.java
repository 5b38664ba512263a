package org.lineproof.deploy.launcher.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Keycloak realm {@code lineproof}: roles, clients, the claims in their tokens, and the people of one installation.
 * Secrets and addresses stand in the template as {@code ${name}}.
 */
final class RealmTemplate {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z]+)}");

    private RealmTemplate() {}

    /** The realm with all placeholders filled; one without a value is refused. */
    static ObjectNode fill(Map<String, String> values, List<Person> people) throws IOException {
        ObjectNode realm = (ObjectNode) filled(read("realm.json"), values);
        // Keycloak drops attributes that the user profile does not declare; it wants the profile as text.
        ArrayNode profile = (ArrayNode)
                realm.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config");
        profile.removeAll().add(read("user-profile.json").toString());
        JsonNode mappers = read("mappers.json");
        for (JsonNode client : realm.withArray("clients")) {
            ((ObjectNode) client).set("protocolMappers", mappers.deepCopy());
        }
        people.forEach(person -> realm.withArray("users").add(person.json()));
        return realm;
    }

    private static JsonNode read(String resource) throws IOException {
        try (InputStream in = RealmTemplate.class.getResourceAsStream(resource)) {
            return JSON.readTree(in);
        }
    }

    private static JsonNode filled(JsonNode node, Map<String, String> values) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> object.set(name, filled(object.get(name), values)));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, filled(array.get(i), values));
            }
        } else if (node.isTextual()) {
            Matcher placeholders = PLACEHOLDER.matcher(node.textValue());
            return TextNode.valueOf(
                    placeholders.replaceAll(found -> Matcher.quoteReplacement(value(values, found.group(1)))));
        }
        return node;
    }

    private static String value(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The realm needs a value for \"" + name + "\".");
        }
        return value;
    }
}
