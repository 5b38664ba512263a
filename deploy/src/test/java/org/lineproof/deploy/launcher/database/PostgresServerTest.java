package org.lineproof.deploy.launcher.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineproof.deploy.launcher.process.Ports;
import org.lineproof.deploy.launcher.process.Supervisor;

class PostgresServerTest {

    private static final DatabaseRoles ROLES = new DatabaseRoles("owner1", "app1", "publisher1");

    @TempDir
    Path directory;

    @Test
    void dataStaysCommitsAreDurableAndNobodyEntersWithoutAPassword() throws Exception {
        int port = new Ports(directory.resolve("ports.json"), line -> {}).claim("postgres", 0);
        try (Supervisor supervisor = new Supervisor(directory.resolve("logs"))) {
            PostgresServer server = PostgresServer.start(supervisor, directory.resolve("pg"), port, "super1");
            ROLES.apply(server);
            try (Connection owner = connect(server, "lineproof_owner", "owner1")) {
                owner.createStatement().execute("create table kept as select 42 as value");
                assertEquals("on", value(owner, "show fsync"));
                assertEquals("on", value(owner, "show synchronous_commit"));
            }
            SQLException refused = assertThrows(
                    SQLException.class,
                    () -> connect(server, "lineproof_owner", "wrong").close());
            assertTrue(refused.getMessage().contains("password authentication failed"), refused.getMessage());
        }
        try (Supervisor supervisor = new Supervisor(directory.resolve("logs"))) {
            PostgresServer server = PostgresServer.start(supervisor, directory.resolve("pg"), port, "super1");
            ROLES.apply(server);
            try (Connection owner = connect(server, "lineproof_owner", "owner1")) {
                assertEquals("42", value(owner, "select value from kept"));
            }
        }
    }

    @Test
    void theProgramsAreChosenByMachine() {
        assertEquals("postgres-linux-x86_64.txz", PostgresBinaries.archiveName("Linux", "amd64"));
        assertEquals("postgres-linux-arm_64.txz", PostgresBinaries.archiveName("Linux", "aarch64"));
        assertEquals("postgres-darwin-arm_64.txz", PostgresBinaries.archiveName("Mac OS X", "aarch64"));
    }

    private static Connection connect(PostgresServer server, String user, String password) throws SQLException {
        return DriverManager.getConnection(server.url(DatabaseRoles.DATABASE), user, password);
    }

    private static String value(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
