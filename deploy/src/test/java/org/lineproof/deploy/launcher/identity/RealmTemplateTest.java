package org.lineproof.deploy.launcher.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RealmTemplateTest {

    private static final Map<String, String> VALUES = Map.of(
            "portal", "http://localhost:8080",
            "portalSecret", "a\"b\\c$1",
            "pipelineSecret", "two",
            "secondPipelineSecret", "three");
    private static final Person OFFICER =
            new Person("officer", "Compliance", "Officer", "pw", "demo", "compliance-officer");

    @Test
    void addressesAndSecretsAreFilledIn() throws Exception {
        JsonNode portal = filled().at("/clients/0");
        assertEquals(
                "http://localhost:8080/callback", portal.at("/redirectUris/0").asText());
        assertEquals("a\"b\\c$1", portal.path("secret").asText());
    }

    @Test
    void aMissingValueIsNamed() {
        Map<String, String> fewer = new HashMap<>(VALUES);
        fewer.remove("portal");
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> RealmTemplate.fill(fewer, List.of()));
        assertTrue(refusal.getMessage().contains("portal"), refusal.getMessage());
    }

    @Test
    void everyClientPutsGroupsTenantNameAndAudienceIntoItsTokens() throws Exception {
        for (JsonNode client : filled().path("clients")) {
            List<String> mappers = new ArrayList<>();
            client.path("protocolMappers")
                    .forEach(mapper -> mappers.add(mapper.path("name").asText()));
            assertEquals(
                    List.of("groups", "tenant", "upn", "audience"),
                    mappers,
                    client.path("clientId").asText());
        }
    }

    @Test
    void theUserProfileKnowsTheTenantSoThatKeycloakKeepsIt() throws Exception {
        String text = filled().at(
                        "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                .asText();
        JsonNode profile = new ObjectMapper().readTree(text);
        List<String> attributes = new ArrayList<>();
        profile.path("attributes")
                .forEach(attribute -> attributes.add(attribute.path("name").asText()));
        assertEquals(List.of("username", "email", "firstName", "lastName", "tenant"), attributes);
        assertTrue(text.contains("${username}"), "Keycloak's own placeholders stay");
    }

    @Test
    void nobodyMayGiveThemselvesAnotherTenant() throws Exception {
        String text = filled().at(
                        "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                .asText();
        for (JsonNode attribute : new ObjectMapper().readTree(text).path("attributes")) {
            if (attribute.path("name").asText().equals("tenant")) {
                assertEquals("[\"admin\"]", attribute.at("/permissions/edit").toString());
            }
        }
    }

    @Test
    void peopleAndServiceAccountsBelongToATenantAndHaveARole() throws Exception {
        JsonNode users = filled().path("users");
        assertEquals(3, users.size());
        for (JsonNode user : users) {
            assertFalse(user.at("/attributes/tenant/0").asText().isEmpty(), user.toString());
            assertEquals(1, user.path("realmRoles").size(), user.toString());
        }
        assertEquals("officer", users.get(2).path("username").asText());
    }

    private static ObjectNode filled() throws Exception {
        return RealmTemplate.fill(VALUES, List.of(OFFICER));
    }
}
