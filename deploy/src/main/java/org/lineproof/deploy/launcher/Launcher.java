package org.lineproof.deploy.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.lineproof.anchoring.besu.node.NodeAccess;
import org.lineproof.deploy.demo.Demonstration;
import org.lineproof.deploy.demo.ProofKeyAdmission;
import org.lineproof.deploy.launcher.process.ResidentMemory;
import org.lineproof.deploy.launcher.process.StartFailure;
import org.lineproof.deploy.once.OnceRun;

/** {@code mvn -Prun}: starts Lineproof with everything it needs and keeps it running until Ctrl-C. */
public final class Launcher {

    private final Progress progress;
    private final Ending ending;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Launcher(Progress progress) throws IOException {
        this.progress = progress;
        this.ending = Ending.of(System.getProperties(), progress);
    }

    /**
     * Exit code 0 after a stop in good order. When something failed, 3 if the reason stands in the file that the
     * property {@code lineproof.failure.file} names, and 1 if it was printed.
     */
    public static void main(String[] arguments) throws IOException {
        System.exit(new Launcher(new Progress(System.out)).run());
    }

    private int run() {
        try {
            Settings settings = Settings.of(System.getProperties(), System.getenv());
            progress.say("Lineproof starts in " + settings.runDirectory());
            Installation installation = installation(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(installation), "stop"));
            stopWithParent();
            Endpoints endpoints = installation.start();
            demonstrate(settings, endpoints);
            if (!settings.once()) {
                announce(settings, endpoints);
                stopped.await();
            }
            return Ending.GOOD;
        } catch (StartFailure e) {
            return ending.failure("Lineproof did not start. " + e.getMessage());
        } catch (DemonstrationFailure e) {
            return ending.failure(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ending.failure("Lineproof was interrupted.");
        }
    }

    private Installation installation(Settings settings) {
        try {
            return new Installation(settings, progress);
        } catch (IOException | UncheckedIOException e) {
            throw new StartFailure(
                    "The directory " + settings.runDirectory() + " cannot be used (" + e
                            + "). Let this user write there, or choose another by -Dlineproof.run.dir=DIRECTORY.",
                    e);
        }
    }

    /**
     * Loads the demonstration once for a run directory, and with {@code -Donce} takes it to its report. Whoever wants
     * to work with Lineproof can do so without a complete demonstration; {@code -Donce} is nothing without it.
     */
    private void demonstrate(Settings settings, Endpoints endpoints) {
        Path loaded = settings.runDirectory().resolve("demonstration-loaded");
        Consumer<String> indented = line -> progress.say("    " + line);
        try {
            if ((settings.demo() || settings.once()) && Files.notExists(loaded)) {
                admitKey(settings, endpoints);
                Demonstration demonstration = new Demonstration(endpoints, settings.runDirectory(), indented);
                progress.step(
                        "Demonstration",
                        demonstration::load,
                        counts -> counts.lineageEvents() + " lineage events, " + counts.receipts() + " receipts");
                Files.createFile(loaded);
            }
            if (settings.once()) {
                progress.step(
                        "Report and verification",
                        new OnceRun(endpoints, settings.runDirectory(), indented)::run,
                        Path::toString);
            }
        } catch (Exception e) {
            String reason = "The demonstration fell short: " + e.getMessage() + ". The logs are in "
                    + settings.runDirectory().resolve("logs");
            if (settings.once()) {
                throw new DemonstrationFailure(reason, e);
            }
            progress.say(reason);
        }
    }

    /** The launcher holds all keys of its installation, the administrator's among them. */
    private static void admitKey(Settings settings, Endpoints endpoints) throws IOException {
        NodeAccess external = settings.ledger();
        new ProofKeyAdmission(
                        external == null ? NodeAccess.open(endpoints.ledger().url()) : external,
                        endpoints.ledger().proofs(),
                        settings.runDirectory().resolve("keys"))
                .admit();
    }

    private static final class DemonstrationFailure extends RuntimeException {
        private static final long serialVersionUID = 1;

        DemonstrationFailure(String message, Exception cause) {
            super(message, cause);
        }
    }

    private void stop(Installation installation) {
        ending.asked();
        progress.say("Lineproof stops ...");
        installation.close();
        progress.say("Lineproof has stopped; its data stays.");
        stopped.countDown();
    }

    /** Maven may be killed without a word: then nobody could stop us at this terminal any more. */
    private static void stopWithParent() {
        ProcessHandle.current().parent().ifPresent(maven -> maven.onExit().thenRun(() -> System.exit(0)));
    }

    private void announce(Settings settings, Endpoints endpoints) {
        progress.say(String.format(Locale.ROOT, "%nLineproof is ready after %.0f s.", progress.elapsedSeconds()));
        progress.say("  Portal      " + endpoints.portal());
        progress.say("  API         " + endpoints.api());
        progress.say("  Logs        " + endpoints.logs());
        progress.say("  Keycloak    " + endpoints.oidc().issuer());
        progress.say("  All this    " + settings.runDirectory().resolve("endpoints.json"));
        new TreeMap<>(endpoints.users())
                .forEach((name, login) -> progress.say(
                        String.format(Locale.ROOT, "  Login       %-10s %s", login.username(), login.password())));
        for (Map.Entry<String, Long> pid : new TreeMap<>(endpoints.pids()).entrySet()) {
            ResidentMemory.mebibytes(pid.getValue())
                    .ifPresent(size -> progress.say(String.format(
                            Locale.ROOT,
                            "  Memory      %-10s %5d MiB (process %d)",
                            pid.getKey(),
                            size,
                            pid.getValue())));
        }
        progress.say("Ctrl-C stops everything.");
    }
}
