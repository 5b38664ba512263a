package org.lineproof.deploy.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.lineproof.deploy.launcher.Endpoints;
import org.lineproof.deploy.launcher.Installation;
import org.lineproof.deploy.launcher.database.DatabaseRoles;

/** The one installation that all integration tests of a build share, and the accidents they may cause in it. */
public final class Stack {

    private static Stack current;

    private final Installation installation;

    Stack(Installation installation) {
        this.installation = installation;
    }

    /** The running installation; fails outside the integration tests. */
    public static Stack current() {
        if (current == null) {
            throw new IllegalStateException("There is no installation: run this test with \"mvn verify\".");
        }
        return current;
    }

    static void isNow(Stack stack) {
        current = stack;
    }

    /** Addresses and logins. */
    public Endpoints endpoints() {
        return installation.endpoints();
    }

    /** The people of a second organisation by role name. */
    public Map<String, Endpoints.Login> secondUsers() {
        return installation.secondOrganisation().users();
    }

    /** The machine client of the second organisation. */
    public Endpoints.ClientCredentials secondPipeline() {
        return installation.secondOrganisation().client("pipeline");
    }

    /** Port of the server's administration, for Arquillian. */
    public int adminPort() {
        return installation.payara().ports().admin();
    }

    /** A connection as the owner of the tables, whom row-level security does not bind. */
    public Connection owner() throws SQLException {
        Endpoints.Database database = endpoints().database();
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    /** The logins of the database's roles. */
    public DatabaseRoles roles() {
        return installation.roles();
    }

    /** Where the server reads its signing keys when it starts. */
    public Path keys() {
        return installation.keys().path();
    }

    /** Crashes the application server: kill -9, no word to anybody. */
    public void killServer() {
        installation.payara().kill();
    }

    /** Starts the application server again and waits until the application answers. */
    public void startServer() throws IOException {
        installation.payara().restart();
    }

    /** Stops the time-stamp authority. */
    public void stopTimeStamps() {
        installation.stopTimeStamps();
    }

    /** Starts the time-stamp authority again. */
    public void startTimeStamps() throws IOException {
        installation.startTimeStamps();
    }

    /** Stops the chain. */
    public void stopLedger() {
        installation.stopLedger();
    }

    /** Starts the chain again with all its blocks. */
    public void startLedger() throws IOException {
        installation.startLedger();
    }
}
