package org.lineproof.deploy.launcher.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process of ours with all processes it started itself. */
public final class ManagedProcess {

    private static final Duration AFTER_FORCE = Duration.ofSeconds(5);

    private final Command command;
    private final Process process;
    private final Path log;

    ManagedProcess(Command command, Process process, Path log) {
        this.command = command;
        this.process = process;
        this.log = log;
    }

    /** What people call it. */
    public String name() {
        return command.name();
    }

    /** Where its output goes. */
    public Path log() {
        return log;
    }

    /** Id of the process we started; its program may be a child of it, see {@link #programPid()}. */
    public long pid() {
        return process.pid();
    }

    /** Id of the process that does the work: the child if a start script waits for one, else the process itself. */
    public long programPid() {
        return process.children().map(ProcessHandle::pid).findFirst().orElse(process.pid());
    }

    /** Whether it still runs. */
    public boolean alive() {
        return process.isAlive();
    }

    /** Waits until it ends and gives its exit code. */
    int awaitExit() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure(name() + " was interrupted.", log);
        }
    }

    /** Tells what became of a process that should run. */
    public StartFailure failure() {
        return process.isAlive()
                ? new StartFailure(name() + " did not answer in time.", log)
                : new StartFailure(name() + " ended by itself with exit code " + process.exitValue() + ".", log);
    }

    /** Asks it to end, waits for {@code grace}, and ends by force what is left of it and of its children. */
    public void stop(Duration grace) {
        List<ProcessHandle> family = family();
        if (process.isAlive()) {
            signal(command.stopSignal());
        }
        awaitEnd(family, grace);
        family.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(family, AFTER_FORCE);
        // A handle knows of the end a little before the process that was started does.
        process.onExit()
                .completeOnTimeout(process, AFTER_FORCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** Ends it and its children at once, as a crash would. */
    public void kill() {
        List<ProcessHandle> family = family();
        family.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(family, Duration.ofSeconds(10));
    }

    private List<ProcessHandle> family() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-s", name, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
        }
    }

    private static void awaitEnd(List<ProcessHandle> family, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (family.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < end) {
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
