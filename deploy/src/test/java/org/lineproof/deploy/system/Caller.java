package org.lineproof.deploy.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.lineproof.deploy.demo.ApiClient;
import org.lineproof.deploy.launcher.Endpoints;

/** Somebody who calls the API, with a real token of Keycloak or with none. */
final class Caller {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI api;
    private final Optional<String> token;

    private Caller(URI api, Optional<String> token) {
        this.api = api;
        this.token = token;
    }

    static Caller pipeline(Endpoints endpoints) {
        return machine(endpoints, endpoints.client("pipeline"));
    }

    static Caller machine(Endpoints endpoints, Endpoints.ClientCredentials client) {
        try {
            return withToken(endpoints, ApiClient.machine(endpoints, client).token());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A person of the first organisation by the name in the endpoints file. */
    static Caller person(Endpoints endpoints, String name) {
        return person(endpoints, endpoints.user(name));
    }

    static Caller person(Endpoints endpoints, Endpoints.Login login) {
        try {
            return withToken(endpoints, ApiClient.person(endpoints, login).token());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Caller nobody(Endpoints endpoints) {
        return new Caller(endpoints.api(), Optional.empty());
    }

    static Caller withToken(Endpoints endpoints, String token) {
        return new Caller(endpoints.api(), Optional.of(token));
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer get(String path, String... headers) {
        return send(request(path).headers(headers).GET());
    }

    Answer post(String path, JsonNode body) {
        return post(path, "application/json", body.toString());
    }

    Answer post(String path, String type, String body) {
        return post(path, type, body.getBytes(StandardCharsets.UTF_8));
    }

    Answer post(String path, String type, byte[] body, String... headers) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpRequest.Builder request(String path) {
        URI uri = path.startsWith("http") ? URI.create(path) : URI.create(api + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60));
        token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
        return request;
    }

    private Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            return new Answer(request.method() + " " + request.uri(), http.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
