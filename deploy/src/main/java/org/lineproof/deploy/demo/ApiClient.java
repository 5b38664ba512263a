package org.lineproof.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.lineproof.deploy.launcher.Endpoints;

/** Speaks to the API as one caller, who has a token of the identity provider. */
public final class ApiClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI api;
    private final String token;

    private ApiClient(URI api, String token) {
        this.api = api;
        this.token = token;
    }

    /** The pipeline: its token comes by client credentials (RFC 6749, section 4.4). */
    public static ApiClient pipeline(Endpoints endpoints) throws IOException {
        return machine(endpoints, endpoints.client("pipeline"));
    }

    /** A machine client with its own id and secret. */
    public static ApiClient machine(Endpoints endpoints, Endpoints.ClientCredentials client) throws IOException {
        return new ApiClient(endpoints.api(), token(endpoints, client, Map.of("grant_type", "client_credentials")));
    }

    /** A person: a script cannot type into a login page, so the demonstration's realm allows the password grant. */
    public static ApiClient person(Endpoints endpoints, Endpoints.Login login) throws IOException {
        Map<String, String> grant =
                Map.of("grant_type", "password", "username", login.username(), "password", login.password());
        return new ApiClient(endpoints.api(), token(endpoints, endpoints.client("pipeline"), grant));
    }

    /** The bearer token, for clients that send it themselves. */
    public String token() {
        return token;
    }

    /** An answer of the API. */
    public record Answer(int status, byte[] body, Map<String, String> headers) {

        /** The body as JSON. */
        public JsonNode json() throws IOException {
            return JSON.readTree(body);
        }
    }

    /**
     * Sends a body.
     *
     * @param path below the API's address, beginning with a slash
     * @throws IOException if the answer is not of the class 2xx; the message names path, status and what was answered
     */
    public Answer post(String path, String type, byte[] body) throws IOException {
        return send(request(path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    /** Sends JSON; see {@link #post(String, String, byte[])}. */
    public Answer post(String path, JsonNode body) throws IOException {
        return post(path, "application/json", JSON.writeValueAsBytes(body));
    }

    /** @throws IOException if the answer is not of the class 2xx */
    public Answer get(String path) throws IOException {
        return send(request(path).GET().build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(api + path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest request) throws IOException {
        HttpResponse<byte[]> response = exchange(http, request);
        if (response.statusCode() / 100 != 2) {
            throw new IOException(request.method() + " " + request.uri().getPath() + " was answered "
                    + response.statusCode() + ": " + new String(response.body(), StandardCharsets.UTF_8));
        }
        Map<String, String> headers = response.headers().map().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().get(0)));
        return new Answer(response.statusCode(), response.body(), headers);
    }

    private static String token(Endpoints endpoints, Endpoints.ClientCredentials credentials, Map<String, String> grant)
            throws IOException {
        String form = grant.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&"))
                + "&client_id=" + encoded(credentials.id()) + "&client_secret=" + encoded(credentials.secret());
        HttpRequest request = HttpRequest.newBuilder(endpoints.oidc().token())
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<byte[]> response = exchange(HttpClient.newHttpClient(), request);
        String token = JSON.readTree(response.body()).path("access_token").asText("");
        if (token.isEmpty()) {
            throw new IOException("the identity provider gave no token for " + credentials.id() + ", status "
                    + response.statusCode() + ": " + new String(response.body(), StandardCharsets.UTF_8));
        }
        return token;
    }

    private static HttpResponse<byte[]> exchange(HttpClient http, HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + request.uri(), e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
