package org.lineproof.deploy.launcher.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.lineproof.deploy.launcher.files.PrivateFile;
import org.lineproof.deploy.launcher.files.Unpacked;
import org.lineproof.deploy.launcher.process.Command;
import org.lineproof.deploy.launcher.process.ManagedProcess;
import org.lineproof.deploy.launcher.process.Readiness;
import org.lineproof.deploy.launcher.process.Supervisor;

/** A Keycloak of our own with the realm {@code lineproof}; its users and sessions stay in its own directory. */
public final class KeycloakServer {

    /** Name of the realm. */
    public static final String REALM = "lineproof";

    private static final String ADMINISTRATOR = "keycloak-admin";

    private final ManagedProcess process;
    private final URI base;

    private KeycloakServer(ManagedProcess process, URI base) {
        this.process = process;
        this.base = base;
    }

    /**
     * Starts the server and waits until the realm answers. A realm that is there keeps its users; the portal's client
     * is brought up to date when its address has changed.
     */
    public static KeycloakServer start(Supervisor supervisor, Home home, int port, Realm realm) throws IOException {
        Path server = Unpacked.zip(home.archive(), home.directory().resolve("server"));
        ObjectNode filled = realm.json();
        Path imported = server.resolve("data/import/lineproof-realm.json");
        Path stamp = home.directory().resolve("portal-client.json");
        boolean first = Files.notExists(stamp);
        if (first) {
            PrivateFile.write(imported, filled.toString().getBytes(StandardCharsets.UTF_8));
        }
        URI base = URI.create("http://localhost:" + port);
        ManagedProcess process = supervisor.start(command(home, server, port, base, realm.administratorPassword()));
        KeycloakServer keycloak = new KeycloakServer(process, base);
        URI discovery = URI.create(keycloak.issuer() + "/.well-known/openid-configuration");
        Readiness.await(process, Duration.ofMinutes(4), () -> Readiness.answers(discovery, status -> status == 200));
        JsonNode portal = filled.at("/clients/0");
        if (!first && !Files.readString(stamp).equals(portal.toString())) {
            new RealmUpdate(base, ADMINISTRATOR, realm.administratorPassword()).client(portal);
        }
        PrivateFile.write(stamp, portal.toString().getBytes(StandardCharsets.UTF_8));
        Files.deleteIfExists(imported);
        return keycloak;
    }

    /**
     * Where Keycloak comes from and lives.
     *
     * @param archive the distribution as ZIP
     * @param directory where it is unpacked and keeps its data
     * @param javaHome the JDK it runs on
     */
    public record Home(Path archive, Path directory, Path javaHome) {}

    /**
     * What the realm is filled with.
     *
     * @param administratorPassword of the server's administrator
     * @param values addresses and client secrets by the names in the template
     * @param people who can log in
     */
    public record Realm(String administratorPassword, Map<String, String> values, List<Person> people) {

        ObjectNode json() throws IOException {
            return RealmTemplate.fill(values, people);
        }
    }

    /** The server's process. */
    public ManagedProcess process() {
        return process;
    }

    /** Issuer of the tokens. */
    public URI issuer() {
        return issuer(base);
    }

    /** Issuer of the tokens of a Keycloak at that port of this machine. */
    public static URI issuer(URI base) {
        return URI.create(base + "/realms/" + REALM);
    }

    private static Command command(Home home, Path server, int port, URI base, String password) {
        return new Command(
                        "Keycloak",
                        List.of(
                                "sh",
                                server.resolve("bin/kc.sh").toString(),
                                "start-dev",
                                "--http-host=127.0.0.1",
                                "--http-port=" + port,
                                "--hostname=" + base,
                                "--import-realm"))
                .with(Map.of(
                        "JAVA_HOME",
                        home.javaHome().toString(),
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        ADMINISTRATOR,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        password,
                        // Two cores start everything at once: the second compiler tier costs more than it gives here.
                        "JAVA_OPTS_APPEND",
                        "-XX:TieredStopAtLevel=1 -XX:-UseG1GC -XX:+UseSerialGC"));
    }
}
