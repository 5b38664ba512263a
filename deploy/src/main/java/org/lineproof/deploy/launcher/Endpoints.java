package org.lineproof.deploy.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.lineproof.deploy.launcher.files.PrivateFile;

/**
 * Where a running installation can be reached and with which logins: the content of {@code endpoints.json}.
 *
 * @param portal address of the portal, ends with a slash
 * @param api address under which the REST resources lie, no slash at the end
 * @param logs address under which the published logs lie, no slash at the end
 * @param tenant id of the organisation the demonstration belongs to
 * @param oidc the identity provider
 * @param clients machine clients by name ({@code pipeline})
 * @param users people by name ({@code officer, auditor, guest-auditor, engineer, reviewer, insurer, authority, admin})
 * @param ledger the chain that anchors the logs
 * @param database owner login of the database; tests tamper with it
 * @param pids process ids by name ({@code payara, keycloak, postgres, ledger}); an external ledger has none
 */
public record Endpoints(
        URI portal,
        URI api,
        URI logs,
        String tenant,
        Oidc oidc,
        Map<String, ClientCredentials> clients,
        Map<String, Login> users,
        Ledger ledger,
        Database database,
        Map<String, Long> pids) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Copies the maps, so that the record cannot change. */
    public Endpoints {
        clients = Map.copyOf(clients);
        users = Map.copyOf(users);
        pids = Map.copyOf(pids);
    }

    /** Issuer of the tokens and the address that gives them out. */
    public record Oidc(URI issuer, URI token) {}

    /** A machine client's id and secret. */
    public record ClientCredentials(String id, String secret) {}

    /** A person's login. */
    public record Login(String username, String password) {}

    /**
     * The ledger; {@code kind} is {@code besu} or {@code anvil}, {@code contract} and {@code proofs} are the addresses of
     * the registries of checkpoints and of proofs in hex.
     */
    public record Ledger(String kind, URI url, long chainId, String contract, String proofs) {}

    /** JDBC address and login of the owner of the tables. */
    public record Database(String url, String user, String password) {}

    /** The login of the person with that name; fails with the names there are when there is no such person. */
    public Login user(String name) {
        return named(users, name);
    }

    /** The machine client with that name; fails with the names there are when there is no such client. */
    public ClientCredentials client(String name) {
        return named(clients, name);
    }

    /** Reads the file that {@link #write(Path)} wrote. */
    public static Endpoints read(Path file) throws IOException {
        JsonNode json = JSON.readTree(Files.readAllBytes(file));
        return JSON.treeToValue(json, Endpoints.class);
    }

    /** Writes the file for its owner only: it holds passwords. */
    public void write(Path file) throws IOException {
        PrivateFile.write(file, JSON.writeValueAsBytes(json()));
    }

    /** The same as a JSON tree. */
    public ObjectNode json() {
        return JSON.valueToTree(this);
    }

    private static <T> T named(Map<String, T> all, String name) {
        T found = all.get(name);
        if (found == null) {
            throw new IllegalArgumentException("there is no \"" + name + "\", only " + all.keySet());
        }
        return found;
    }
}
