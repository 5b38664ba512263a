package org.lineproof.deploy.launcher.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.lineproof.deploy.launcher.process.StartFailure;

/** Brings a client of a realm that exists up to date through Keycloak's administration API. */
record RealmUpdate(URI base, String administrator, String password) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Replaces the client. Only for one without a service account: Keycloak deletes that along with the old client. */
    void client(JsonNode client) throws IOException {
        ObjectNode part = JSON.createObjectNode().put("ifResourceExists", "OVERWRITE");
        part.putArray("clients").add(client);
        send(HttpRequest.newBuilder(URI.create(base + "/admin/realms/" + KeycloakServer.REALM + "/partialImport"))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(part.toString())));
    }

    private String token() throws IOException {
        String form = "grant_type=password&client_id=admin-cli&username=" + encoded(administrator) + "&password="
                + encoded(password);
        return send(HttpRequest.newBuilder(URI.create(base + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .path("access_token")
                .asText();
    }

    private static JsonNode send(HttpRequest.Builder request) throws IOException {
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpRequest sent = request.timeout(Duration.ofSeconds(60)).build();
            HttpResponse<String> answer = http.send(sent, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new StartFailure("Keycloak refused to update its clients (status " + answer.statusCode() + " of "
                        + sent.uri() + "): " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The start was interrupted.");
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
