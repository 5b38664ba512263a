package org.lineproof.deploy.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lineproof.anchoring.besu.node.LedgerContract;
import org.lineproof.deploy.launcher.database.DatabaseRoles;
import org.lineproof.deploy.launcher.database.PostgresServer;
import org.lineproof.deploy.launcher.files.KeyDirectory;
import org.lineproof.deploy.launcher.files.PrivateFile;
import org.lineproof.deploy.launcher.files.Secrets;
import org.lineproof.deploy.launcher.identity.KeycloakServer;
import org.lineproof.deploy.launcher.ledger.AnvilNode;
import org.lineproof.deploy.launcher.ledger.BesuNode;
import org.lineproof.deploy.launcher.ledger.ExternalLedger;
import org.lineproof.deploy.launcher.ledger.LedgerNode;
import org.lineproof.deploy.launcher.ledger.RegistryContract;
import org.lineproof.deploy.launcher.process.Ports;
import org.lineproof.deploy.launcher.process.StartFailure;
import org.lineproof.deploy.launcher.process.Supervisor;
import org.lineproof.deploy.launcher.seal.TestSeals;
import org.lineproof.deploy.launcher.server.ApplicationSettings;
import org.lineproof.deploy.launcher.server.PayaraServer;
import org.lineproof.deploy.launcher.server.ServerPorts;
import org.lineproof.deploy.launcher.timestamp.LocalAuthority;

/**
 * Lineproof with everything it needs, over one run directory. What does not need one another starts at the same time:
 * the database, the ledger, Keycloak; the application server needs the first two.
 */
public final class Installation implements AutoCloseable {

    private final Settings settings;
    private final Progress progress;
    private final Path javaHome = Path.of(System.getProperty("java.home"));
    private final RunLock lock;
    private final Supervisor supervisor;
    private final Secrets secrets;
    private final KeyDirectory keys;
    private final People people;
    private final AssignedPorts ports;
    private final AtomicReference<@Nullable LocalAuthority> authority = new AtomicReference<>();
    private @Nullable Running running;

    private record AssignedPorts(int postgres, int ledger, int keycloak, int timeStamps, ServerPorts server) {}

    private record Running(
            PostgresServer database,
            Anchoring ledger,
            KeycloakServer keycloak,
            PayaraServer payara,
            Endpoints endpoints) {}

    private record Anchoring(LedgerNode node, String contract, String proofs) {}

    /** Takes hold of the run directory, which is created, and of its ports; a second one is refused. */
    public Installation(Settings settings, Progress progress) throws IOException {
        this.settings = settings;
        this.progress = progress;
        Path directory = PrivateFile.directory(settings.runDirectory());
        this.lock = RunLock.take(directory);
        SecureRandom random = new SecureRandom();
        this.secrets = new Secrets(directory.resolve("secrets.json"), random);
        this.keys = KeyDirectory.complete(directory.resolve("keys"), random);
        TestSeals.complete(keys.path().resolve("seal"), People.organisations(), random);
        this.people = new People(secrets);
        this.ports = assign(new Ports(directory.resolve("ports.json"), line -> progress.say("  " + line)));
        this.supervisor = new Supervisor(directory.resolve("logs"));
    }

    /** Starts everything and writes {@code endpoints.json}; on failure what was started is stopped again. */
    public Endpoints start() {
        try {
            var database =
                    begin("PostgreSQL", this::database, d -> d.url(DatabaseRoles.DATABASE) + ", durable commits");
            var ledger = begin("Ledger", this::anchoring, l -> l.node().description() + ", contract " + l.contract());
            var timeStamps = begin("Time stamps", this::authority, a -> a.url() + " (" + LocalAuthority.WORTH + ")");
            var keycloak = begin("Keycloak", this::keycloak, k -> k.issuer().toString());
            var unpacked = begin("Payara files", this::payaraFiles, Path::toString);
            var payara = CompletableFuture.allOf(database, ledger, timeStamps, unpacked)
                    .thenCompose(ready -> begin(
                            "Payara with the EAR",
                            () -> payara(database.join(), ledger.join(), timeStamps.join()),
                            p -> "http://localhost:" + p.ports().http() + "/"));
            firstFailureOrAll(database, ledger, timeStamps, keycloak, payara);
            Endpoints endpoints = endpoints(database.join(), ledger.join(), keycloak.join(), payara.join());
            endpoints.write(settings.runDirectory().resolve("endpoints.json"));
            running = new Running(database.join(), ledger.join(), keycloak.join(), payara.join(), endpoints);
            return endpoints;
        } catch (CompletionException e) {
            close();
            throw e.getCause() instanceof StartFailure failure
                    ? failure
                    : new StartFailure(
                            "The start failed: " + e.getCause() + ". The logs are in "
                                    + settings.runDirectory().resolve("logs"),
                            e.getCause());
        } catch (IOException e) {
            close();
            throw new StartFailure("endpoints.json could not be written: " + e.getMessage(), e);
        }
    }

    /** Where everything is; only after {@link #start()}. */
    public Endpoints endpoints() {
        return running().endpoints();
    }

    /** The signing keys. */
    public KeyDirectory keys() {
        return keys;
    }

    /** The application server; tests crash it. */
    public PayaraServer payara() {
        return running().payara();
    }

    /** The same installation as the second organisation sees it: its people, its machine client, its tenant. */
    public Endpoints secondOrganisation() {
        Endpoints first = endpoints();
        return new Endpoints(
                first.portal(),
                first.api(),
                first.logs(),
                People.SECOND,
                first.oidc(),
                Map.of(
                        "pipeline",
                        new Endpoints.ClientCredentials(
                                "lineproof-pipeline-second", secrets.secret("client.pipeline-second"))),
                people.logins(People.SECOND),
                first.ledger(),
                first.database(),
                first.pids());
    }

    /** Stops the ledger, if it is ours, as an outage would. */
    public void stopLedger() {
        running().ledger().node().process().ifPresent(process -> process.stop(Duration.ofSeconds(10)));
    }

    /** Starts our ledger again with the chain it had. */
    public void startLedger() throws IOException {
        Running now = running();
        Anchoring again =
                new Anchoring(ledger(), now.ledger().contract(), now.ledger().proofs());
        running = new Running(now.database(), again, now.keycloak(), now.payara(), now.endpoints());
    }

    /** Stops the local time-stamp authority, as an outage would. */
    public void stopTimeStamps() {
        LocalAuthority running = authority.get();
        if (running != null) {
            running.close();
        }
    }

    /** Starts the local time-stamp authority again. */
    public void startTimeStamps() throws IOException {
        LocalAuthority stopped = authority.get();
        if (stopped != null) {
            stopped.start();
        }
    }

    /** Stops every process, the youngest first, and lets the run directory go. */
    @Override
    public void close() {
        supervisor.close();
        stopTimeStamps();
        try {
            lock.close();
        } catch (IOException e) {
            progress.say("The lock of " + settings.runDirectory() + " could not be let go: " + e.getMessage());
        }
    }

    private Running running() {
        if (running == null) {
            throw new IllegalStateException("The installation has not been started.");
        }
        return running;
    }

    private PostgresServer database() throws IOException {
        PostgresServer server = PostgresServer.start(
                supervisor,
                settings.runDirectory().resolve("postgres"),
                ports.postgres(),
                secrets.secret("database.superuser"));
        roles().apply(server);
        return server;
    }

    /** The passwords of the database's logins. */
    public DatabaseRoles roles() {
        return new DatabaseRoles(
                secrets.secret("database.owner"), secrets.secret("database.app"), secrets.secret("database.publisher"));
    }

    private Anchoring anchoring() throws IOException {
        LedgerNode node = ledger();
        Path directory = Files.createDirectories(settings.runDirectory().resolve("ledger"));
        RegistryContract registries = new RegistryContract(directory);
        return new Anchoring(
                node,
                registries.deployed(LedgerContract.CHECKPOINTS, node, keys, People.TENANT_IDS),
                registries.deployed(LedgerContract.PROOFS, node, keys, People.TENANT_IDS));
    }

    private LedgerNode ledger() throws IOException {
        Path directory = settings.runDirectory().resolve("ledger");
        if (settings.ledger() != null) {
            return ExternalLedger.at(settings.ledger());
        }
        return settings.besuHome() != null
                ? BesuNode.start(supervisor, settings.besuHome(), javaHome, directory.resolve("besu"), ports.ledger())
                : AnvilNode.start(supervisor, settings.nodeModules(), directory.resolve("anvil"), ports.ledger());
    }

    private LocalAuthority authority() throws IOException {
        LocalAuthority started = new LocalAuthority(keys.path(), ports.timeStamps());
        authority.set(started);
        return started;
    }

    private KeycloakServer keycloak() throws IOException {
        return KeycloakServer.start(
                supervisor,
                new KeycloakServer.Home(
                        settings.keycloak(), settings.runDirectory().resolve("keycloak"), javaHome),
                ports.keycloak(),
                new KeycloakServer.Realm(
                        secrets.secret("keycloak.administrator"),
                        Map.of(
                                "portal", portal(),
                                "portalSecret", secrets.secret("client.portal"),
                                "pipelineSecret", secrets.secret("client.pipeline"),
                                "secondPipelineSecret", secrets.secret("client.pipeline-second")),
                        people.all()));
    }

    private Path payaraFiles() throws IOException {
        Path directory = settings.runDirectory().resolve("payara");
        PayaraServer.unpack(settings.payara(), directory);
        return directory;
    }

    private PayaraServer payara(PostgresServer database, Anchoring ledger, LocalAuthority timeStamps)
            throws IOException {
        ApplicationSettings application = new ApplicationSettings(
                database.url(DatabaseRoles.DATABASE),
                roles(),
                keys.path(),
                People.TENANTS,
                portal(),
                new ApplicationSettings.Chain(
                        ledger.node().kind(),
                        ledger.node().url(),
                        ledger.contract(),
                        ledger.proofs(),
                        ledger.node().validators()),
                new ApplicationSettings.Authority(LocalAuthority.NAME, timeStamps.url(), timeStamps.certificate()),
                issuer(),
                secrets.secret("client.portal"));
        return PayaraServer.start(
                supervisor,
                settings.runDirectory().resolve("payara"),
                javaHome,
                ports.server(),
                application.environment(),
                settings.ear());
    }

    private String portal() {
        return "http://localhost:" + ports.server().http();
    }

    private URI issuer() {
        return KeycloakServer.issuer(URI.create("http://localhost:" + ports.keycloak()));
    }

    private Endpoints endpoints(
            PostgresServer database, Anchoring ledger, KeycloakServer keycloak, PayaraServer payara) {
        Map<String, Long> pids = new LinkedHashMap<>();
        pids.put("payara", payara.process().programPid());
        pids.put("keycloak", keycloak.process().programPid());
        pids.put("postgres", database.process().programPid());
        LedgerNode node = ledger.node();
        node.process().ifPresent(process -> pids.put("ledger", process.programPid()));
        return new Endpoints(
                URI.create(portal() + "/"),
                URI.create(portal() + "/api/v1"),
                URI.create(portal() + "/logs"),
                People.TENANT,
                new Endpoints.Oidc(keycloak.issuer(), URI.create(keycloak.issuer() + "/protocol/openid-connect/token")),
                Map.of(
                        "pipeline",
                        new Endpoints.ClientCredentials("lineproof-pipeline", secrets.secret("client.pipeline"))),
                people.logins(People.TENANT),
                new Endpoints.Ledger(node.kind(), node.url(), node.chainId(), ledger.contract(), ledger.proofs()),
                new Endpoints.Database(database.url(DatabaseRoles.DATABASE), DatabaseRoles.OWNER, roles().owner()),
                pids);
    }

    private AssignedPorts assign(Ports book) {
        boolean fixed = settings.fixedPorts();
        return new AssignedPorts(
                book.claim("postgres", fixed ? 15432 : 0),
                book.claim("ledger", fixed ? 18545 : 0),
                book.claim("keycloak", fixed ? 18081 : 0),
                book.claim("timestamp", fixed ? 18318 : 0),
                new ServerPorts(
                        book.claim("portal", fixed ? 18080 : 0),
                        book.claim("payara-admin", fixed ? 18048 : 0),
                        book.claim("payara-grid", fixed ? 18049 : 0)));
    }

    private <T> CompletableFuture<T> begin(String name, Callable<T> work, Function<T, String> outcome) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread.ofVirtual().name(name).start(() -> {
            try {
                result.complete(progress.step(name, work, outcome));
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    /** Returns when all are done; throws as soon as one has failed, so that nobody waits for the others. */
    private static void firstFailureOrAll(CompletableFuture<?>... all) {
        CompletableFuture<Void> failed = new CompletableFuture<>();
        for (CompletableFuture<?> each : all) {
            each.exceptionally(cause -> {
                failed.completeExceptionally(cause);
                return null;
            });
        }
        CompletableFuture.anyOf(CompletableFuture.allOf(all), failed).join();
    }
}
