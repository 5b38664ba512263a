package org.lineproof.deploy.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.lineproof.deploy.demo.Demonstration;
import org.lineproof.deploy.launcher.process.ResidentMemory;
import org.lineproof.deploy.launcher.process.StartFailure;
import org.lineproof.deploy.once.OnceRun;

/** {@code mvn -Prun}: starts Lineproof with everything it needs and keeps it running until Ctrl-C. */
public final class Launcher {

    private final Progress progress = new Progress(System.out);
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Launcher() {}

    /** Exit code 0 after a stop in good order, 1 when something failed; the message says what. */
    public static void main(String[] arguments) {
        System.exit(new Launcher().run());
    }

    private int run() {
        try {
            Settings settings = Settings.of(System.getProperties(), System.getenv());
            progress.say("Lineproof starts in " + settings.runDirectory());
            Installation installation = new Installation(settings, progress);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(installation), "stop"));
            stopWithParent();
            Endpoints endpoints = installation.start();
            boolean complete = demonstrate(settings, endpoints);
            if (settings.once()) {
                return complete ? 0 : 1;
            }
            announce(settings, endpoints);
            stopped.await();
            return 0;
        } catch (StartFailure | IOException e) {
            progress.say("Lineproof did not start. " + e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** Loads the demonstration once for a run directory, and with {@code -Donce} takes it to its report. */
    private boolean demonstrate(Settings settings, Endpoints endpoints) {
        Path loaded = settings.runDirectory().resolve("demonstration-loaded");
        Consumer<String> indented = line -> progress.say("    " + line);
        try {
            if ((settings.demo() || settings.once()) && Files.notExists(loaded)) {
                Demonstration demonstration = new Demonstration(endpoints, settings.runDirectory(), indented);
                progress.step(
                        "Demonstration",
                        demonstration::load,
                        counts -> counts.lineageEvents() + " lineage events, " + counts.receipts() + " receipts");
                Files.createFile(loaded);
            }
            return !settings.once()
                    || progress.step(
                            "Report and verification",
                            new OnceRun(endpoints, settings.runDirectory(), indented)::run,
                            verified -> settings.runDirectory()
                                    .resolve("summary.json")
                                    .toString());
        } catch (Exception e) {
            progress.say("The demonstration fell short: " + e.getMessage() + " Logs are in "
                    + settings.runDirectory().resolve("logs"));
            return false;
        }
    }

    private void stop(Installation installation) {
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
