package org.lineproof.deploy.launcher.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.lineproof.deploy.launcher.process.StartFailure;

/**
 * The database of Lineproof and its three logins: the owner of the tables, the application, and the publisher of the
 * logs. The last two own nothing, so that row-level security and missing grants bind them.
 *
 * @param owner password of {@code lineproof_owner}
 * @param app password of {@code lineproof_app}
 * @param publisher password of {@code lineproof_publisher}
 */
public record DatabaseRoles(String owner, String app, String publisher) {

    /** Name of the database. */
    public static final String DATABASE = "lineproof";

    /** Login of the owner. */
    public static final String OWNER = "lineproof_owner";

    /** Creates what is missing and sets the passwords; does nothing else to what is there. */
    public void apply(PostgresServer server) {
        try (Connection postgres = server.superuser("postgres")) {
            role(postgres, OWNER, owner);
            role(postgres, "lineproof_app", app);
            role(postgres, "lineproof_publisher", publisher);
            if (isMissing(postgres, "SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                execute(postgres, "CREATE DATABASE " + DATABASE + " OWNER " + OWNER);
            }
        } catch (SQLException e) {
            throw new StartFailure("The database could not be set up: " + e.getMessage(), e);
        }
    }

    private static void role(Connection postgres, String name, String password) throws SQLException {
        if (isMissing(postgres, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
            execute(postgres, "CREATE ROLE " + name + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS");
        }
        // Passwords are letters and digits, see Secrets; a statement like this one takes no parameters.
        execute(postgres, "ALTER ROLE " + name + " PASSWORD '" + password + "'");
    }

    private static boolean isMissing(Connection postgres, String query) throws SQLException {
        try (Statement statement = postgres.createStatement();
                var row = statement.executeQuery(query)) {
            return !row.next();
        }
    }

    private static void execute(Connection postgres, String sql) throws SQLException {
        try (Statement statement = postgres.createStatement()) {
            statement.execute(sql);
        }
    }
}
