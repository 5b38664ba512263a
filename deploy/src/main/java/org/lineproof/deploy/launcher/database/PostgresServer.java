package org.lineproof.deploy.launcher.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.lineproof.deploy.launcher.files.PrivateFile;
import org.lineproof.deploy.launcher.process.Command;
import org.lineproof.deploy.launcher.process.ManagedProcess;
import org.lineproof.deploy.launcher.process.Readiness;
import org.lineproof.deploy.launcher.process.StartFailure;
import org.lineproof.deploy.launcher.process.Supervisor;

/** An embedded PostgreSQL with a data directory that stays, durable commits, and passwords for every login. */
public final class PostgresServer {

    private static final String SUPERUSER = "postgres";

    private final ManagedProcess process;
    private final int port;
    private final String password;

    private PostgresServer(ManagedProcess process, int port, String password) {
        this.process = process;
        this.port = port;
        this.password = password;
    }

    /** Starts the server over {@code directory/data}, which is created at the first start, and waits for it. */
    public static PostgresServer start(Supervisor supervisor, Path directory, int port, String password)
            throws IOException {
        PrivateFile.directory(directory);
        Path programs = PostgresBinaries.unpack(directory.resolve("programs-18.6"));
        Path data = directory.resolve("data");
        if (Files.notExists(data.resolve("PG_VERSION"))) {
            initialise(supervisor, programs, data, password);
        }
        ManagedProcess process = supervisor.start(new Command(
                        "PostgreSQL",
                        unprivileged(List.of(
                                programs.resolve("bin/postgres").toString(),
                                "-D",
                                data.toString(),
                                "-p",
                                Integer.toString(port),
                                "-c",
                                "listen_addresses=127.0.0.1",
                                "-c",
                                "unix_socket_directories=",
                                "-c",
                                "fsync=on",
                                "-c",
                                "synchronous_commit=on",
                                "-c",
                                "full_page_writes=on",
                                "-c",
                                "max_connections=100",
                                "-c",
                                "timezone=UTC",
                                "-c",
                                "log_timezone=UTC")))
                // Fast shutdown; SIGTERM would wait for every client to leave.
                .stoppedBy("INT"));
        PostgresServer server = new PostgresServer(process, port, password);
        Readiness.await(process, Duration.ofSeconds(60), server::accepts);
        return server;
    }

    /** The server's process. */
    public ManagedProcess process() {
        return process;
    }

    /** JDBC address of a database of this server. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A connection as superuser. */
    Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, password);
    }

    private boolean accepts() {
        try (Connection connection = superuser("postgres")) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static void initialise(Supervisor supervisor, Path programs, Path data, String password)
            throws IOException {
        Path passwordFile = data.resolveSibling("initial-password");
        PrivateFile.write(passwordFile, (password + "\n").getBytes(StandardCharsets.US_ASCII));
        try {
            supervisor.run(new Command(
                    "PostgreSQL set-up",
                    unprivileged(List.of(
                            programs.resolve("bin/initdb").toString(),
                            "-D",
                            data.toString(),
                            "-U",
                            SUPERUSER,
                            "-A",
                            "scram-sha-256",
                            "--pwfile=" + passwordFile,
                            "--no-locale",
                            "--encoding=UTF8"))));
        } finally {
            Files.delete(passwordFile);
        }
    }

    /** PostgreSQL refuses to run as root: there it gets a user namespace, in which it is nobody. */
    private static List<String> unprivileged(List<String> line) {
        if (!System.getProperty("user.name").equals("root")) {
            return line;
        }
        if (!Files.isExecutable(Path.of("/usr/bin/unshare"))) {
            throw new StartFailure("PostgreSQL does not run as root. Start Lineproof as another user.");
        }
        List<String> wrapped = new ArrayList<>(List.of("/usr/bin/unshare", "--user"));
        wrapped.addAll(line);
        return wrapped;
    }
}
