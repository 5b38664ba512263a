package org.lineproof.deploy.launcher.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lineproof.deploy.launcher.files.Unpacked;
import org.lineproof.deploy.launcher.process.Command;
import org.lineproof.deploy.launcher.process.ManagedProcess;
import org.lineproof.deploy.launcher.process.Readiness;
import org.lineproof.deploy.launcher.process.StartFailure;
import org.lineproof.deploy.launcher.process.Supervisor;

/** A Payara Server with a domain of its own that runs the EAR. */
public final class PayaraServer {

    private static final String DOMAIN = "lineproof";
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Supervisor supervisor;
    private final Path home;
    private final Path domains;
    private final Path javaHome;
    private final ServerPorts ports;
    private final Map<String, String> environment;
    private @Nullable ManagedProcess process;

    private PayaraServer(
            Supervisor supervisor, Path directory, Path javaHome, ServerPorts ports, Map<String, String> environment) {
        this.supervisor = supervisor;
        this.home = directory.resolve("server");
        this.domains = directory.resolve("domains");
        this.javaHome = javaHome;
        this.ports = ports;
        this.environment = environment;
    }

    /** Unpacks the distribution under {@code directory}, unless it is there; needs nothing else to run. */
    public static void unpack(Path archive, Path directory) throws IOException {
        Unpacked.zip(archive, directory.resolve("server"));
    }

    /**
     * Starts the server with the application and waits until both answer. The EAR is deployed when it differs from
     * the one deployed last; the domain is then made anew, so that nothing of the old application stays.
     */
    public static PayaraServer start(
            Supervisor supervisor,
            Path directory,
            Path javaHome,
            ServerPorts ports,
            Map<String, String> environment,
            Path ear)
            throws IOException {
        PayaraServer server = new PayaraServer(supervisor, directory, javaHome, ports, environment);
        String digest = digest(ear);
        Path stamp = server.domains.resolve(DOMAIN).resolve("deployed.sha256");
        boolean deployed =
                Files.exists(stamp) && Files.readString(stamp).strip().equals(digest);
        if (!deployed) {
            server.freshDomain();
        }
        server.start();
        if (!deployed) {
            server.deploy(ear);
            Files.writeString(stamp, digest + "\n");
        }
        server.awaitApplication();
        return server;
    }

    /** The server's process. */
    public ManagedProcess process() {
        if (process == null) {
            throw new IllegalStateException("Payara has not been started.");
        }
        return process;
    }

    /** The ports in use. */
    public ServerPorts ports() {
        return ports;
    }

    /** Ends the server as a crash would. */
    public void kill() {
        process().kill();
    }

    /** Starts the server again after {@link #kill()} with the application it had, and waits until it answers. */
    public void restart() throws IOException {
        if (process().alive()) {
            process().stop(Duration.ofSeconds(20));
        }
        start();
        awaitApplication();
    }

    private void freshDomain() throws IOException {
        Path domain = domains.resolve(DOMAIN);
        Unpacked.remove(domain);
        Files.createDirectories(domains);
        Unpacked.copy(home.resolve("glassfish/domains/domain1"), domain);
        // The welcome page would answer where the portal is not up yet.
        Unpacked.remove(domain.resolve("docroot"));
        Files.createDirectories(domain.resolve("docroot"));
        LoggingProperties.of(domain).withoutColour();
    }

    private void start() throws IOException {
        Path domain = domains.resolve(DOMAIN);
        DomainXml.read(domain.resolve("config/domain.xml")).configure(ports).write();
        // The password of the key stores that came with the domain; no listener of ours uses them.
        ManagedProcess started = supervisor.start(new Command("Payara", commandLine())
                .with(environment)
                .with("JAVA_HOME", javaHome.toString())
                .fed("AS_ADMIN_MASTERPASSWORD=changeit\n"));
        URI web = URI.create("http://127.0.0.1:" + ports.http() + "/");
        process = started;
        Readiness.await(started, LIMIT, () -> Readiness.answers(web, status -> true));
    }

    /** Payara tells how it would start the server: started by ourselves, the server is our child and dies with us. */
    private List<String> commandLine() throws IOException {
        Path plan = supervisor.logFile("payara-command");
        ProcessBuilder builder = new ProcessBuilder(
                        asadmin("start-domain", "--domaindir", domains.toString(), "--dry-run", DOMAIN))
                .redirectErrorStream(true)
                .redirectOutput(plan.toFile());
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().put("AS_JAVA", javaHome.toString());
        try {
            int code = builder.start().waitFor();
            List<String> lines = Files.readAllLines(plan);
            int first = lines.indexOf(javaHome.resolve("bin/java").toString());
            int last = lines.indexOf("Command start-domain executed successfully.");
            if (code != 0 || first < 0 || last < first) {
                throw new StartFailure("Payara does not tell how to start its domain.", plan);
            }
            return lines.subList(first, last).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The start was interrupted.");
        }
    }

    private void deploy(Path ear) {
        supervisor.run(new Command(
                "Payara deployment",
                asadmin(
                        "--host",
                        "127.0.0.1",
                        "--port",
                        Integer.toString(ports.admin()),
                        "deploy",
                        "--force=true",
                        "--name=lineproof",
                        ear.toString())));
    }

    private List<String> asadmin(String... arguments) {
        List<String> line = new ArrayList<>(List.of(
                javaHome.resolve("bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                home.resolve("glassfish/lib/client/appserver-cli.jar").toString()));
        line.addAll(Arrays.asList(arguments));
        return line;
    }

    private void awaitApplication() {
        URI health = URI.create("http://127.0.0.1:" + ports.http() + "/health");
        Readiness.await(process(), LIMIT, () -> Readiness.answers(health, status -> status == 200));
    }

    private static String digest(Path ear) throws IOException {
        if (Files.notExists(ear)) {
            throw new StartFailure("The application is missing (" + ear + "). Build it with \"mvn package\".");
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(ear)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
