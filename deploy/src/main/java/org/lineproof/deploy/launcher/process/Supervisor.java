package org.lineproof.deploy.launcher.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** Starts processes with a log each and stops all of them, the youngest first; none outlives this JVM. */
public final class Supervisor implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Path logs;
    private final Watchdog watchdog;
    private final Deque<ManagedProcess> running = new ArrayDeque<>();
    private boolean closed;

    /** Keeps the logs in {@code logs}, which is created. */
    public Supervisor(Path logs) throws IOException {
        this.logs = Files.createDirectories(logs);
        this.watchdog =
                new Watchdog(ProcessBuilder.Redirect.to(logFile("watchdog").toFile()));
    }

    /** Starts the command; its output goes to {@code logs/<name>.log}, begun anew. */
    public synchronized ManagedProcess start(Command command) {
        if (closed) {
            throw new StartFailure(command.name() + " is not started: everything is being stopped.");
        }
        Path log = logFile(command.name());
        try {
            ProcessBuilder builder = new ProcessBuilder(Session.own(command.line()))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(command.environment());
            Process process = builder.start();
            watchdog.watch(process.pid());
            ManagedProcess managed = new ManagedProcess(command, process, log);
            running.push(managed);
            process.onExit().thenAccept(ended -> ended(managed));
            feed(process, command.input());
            return managed;
        } catch (IOException e) {
            throw new StartFailure(command.name() + " cannot be started: " + e.getMessage(), e);
        }
    }

    /** Runs the command to its end; an exit code other than 0 is a failure that names the log. */
    public void run(Command command) {
        ManagedProcess process = start(command);
        int code = process.awaitExit();
        if (code != 0) {
            throw new StartFailure(command.name() + " failed with exit code " + code + ".", process.log());
        }
    }

    /** Where a process of that name writes. */
    public Path logFile(String name) {
        return logs.resolve(name.toLowerCase(Locale.ROOT).replace(' ', '-') + ".log");
    }

    /** Stops all processes, the youngest first, and waits for each; starts nothing any more. */
    @Override
    public void close() {
        List<ManagedProcess> youngestFirst;
        synchronized (this) {
            closed = true;
            youngestFirst = new ArrayList<>(running);
        }
        youngestFirst.forEach(p -> p.stop(GRACE));
        watchdog.close();
    }

    long watchdogPid() {
        return watchdog.pid();
    }

    private synchronized void ended(ManagedProcess process) {
        running.remove(process);
        watchdog.forget(process.pid());
    }

    private static void feed(Process process, String input) throws IOException {
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
    }
}
