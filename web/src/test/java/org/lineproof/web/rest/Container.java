package org.lineproof.web.rest;

import jakarta.ws.rs.core.SecurityContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.lineproof.web.rest.body.BodyFilter;
import org.lineproof.web.rest.body.JsonBodyReader;
import org.lineproof.web.rest.body.JsonBodyWriter;

/** The REST container without a server, with the filters and mappers of the API around a resource of the test. */
public final class Container {

    private static final URI BASE = URI.create("http://localhost/api/v1/");

    private final ApplicationHandler handler;

    public Container(Class<?> resource) {
        handler = new ApplicationHandler(new ResourceConfig()
                .addProperties(new Api().getProperties())
                .register(resource)
                .register(BodyFilter.class)
                .register(JsonBodyReader.class)
                .register(JsonBodyWriter.class)
                .register(ProblemMapper.class));
    }

    /**
     * What came back.
     *
     * @param headers as texts, each with all its values
     */
    public record Answer(int status, String body, Map<String, List<Object>> headers) {

        public String header(String name) {
            return String.valueOf(headers.getOrDefault(name, List.of("")).get(0));
        }
    }

    public Answer get(String path, Map<String, String> headers) throws Exception {
        return send("GET", path, headers, new byte[0]);
    }

    public Answer send(String method, String path, Map<String, String> headers, byte[] body) throws Exception {
        ContainerRequest request = new ContainerRequest(
                BASE,
                BASE.resolve(path),
                method,
                new Nobody(),
                new MapPropertiesDelegate(),
                handler.getConfiguration());
        headers.forEach(request::header);
        if (body.length > 0) {
            request.header("Content-Length", body.length);
        }
        request.setEntityStream(new ByteArrayInputStream(body));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ContainerResponse response = handler.apply(request, out).get();
        return new Answer(
                response.getStatus(), out.toString(StandardCharsets.UTF_8), Map.copyOf(response.getHeaders()));
    }

    private static final class Nobody implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return () -> "nobody";
        }

        @Override
        public boolean isUserInRole(String role) {
            return false;
        }

        @Override
        public boolean isSecure() {
            return false;
        }

        @Override
        public String getAuthenticationScheme() {
            return "test";
        }
    }
}
