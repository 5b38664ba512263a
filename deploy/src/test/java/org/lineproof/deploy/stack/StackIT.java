package org.lineproof.deploy.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The installation stands and its parts know one another. */
class StackIT {

    private final Stack stack = Stack.current();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void thePortalSendsStrangersToTheLoginPage() throws Exception {
        HttpResponse<String> answer = get(stack.endpoints().portal());
        assertEquals(302, answer.statusCode());
        String login = answer.headers().firstValue("Location").orElseThrow();
        assertTrue(login.startsWith(stack.endpoints().oidc().issuer().toString()), login);
        HttpResponse<String> page = get(URI.create(login));
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("kc-form-login"), page.body());
    }

    @Test
    void theApiAsksForAToken() throws Exception {
        HttpResponse<String> answer = get(URI.create(stack.endpoints().api() + "/systems"));
        assertEquals(401, answer.statusCode());
    }

    @Test
    void commitsAreDurable() throws Exception {
        try (var owner = stack.owner();
                var row = owner.createStatement()
                        .executeQuery("select current_setting('fsync'), current_setting('synchronous_commit')")) {
            assertTrue(row.next());
            assertEquals("on", row.getString(1));
            assertEquals("on", row.getString(2));
        }
    }

    private HttpResponse<String> get(URI address) throws Exception {
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
