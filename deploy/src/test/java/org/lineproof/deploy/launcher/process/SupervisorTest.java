package org.lineproof.deploy.launcher.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    @Test
    void aProcessGetsItsEnvironmentAndItsInputAndWritesToItsLog() throws Exception {
        try (Supervisor supervisor = new Supervisor(directory)) {
            supervisor.run(shell("Echo two", "read line; echo \"$GREETING $line\"")
                    .with("GREETING", "hello")
                    .fed("world\n"));
        }
        assertEquals("hello world\n", Files.readString(directory.resolve("echo-two.log")));
    }

    @Test
    void aFailedProcessIsToldWithItsExitCodeAndItsLog() throws Exception {
        try (Supervisor supervisor = new Supervisor(directory)) {
            StartFailure failure = assertThrows(StartFailure.class, () -> supervisor.run(shell("Broken", "exit 3")));
            assertTrue(failure.getMessage().contains("exit code 3"), failure.getMessage());
            assertTrue(failure.getMessage().contains("broken.log"), failure.getMessage());
        }
    }

    @Test
    void aMissingProgramIsNamed() throws Exception {
        try (Supervisor supervisor = new Supervisor(directory)) {
            Command missing = new Command("Missing", List.of("/no/such/program"));
            assertThrows(StartFailure.class, () -> supervisor.run(missing));
        }
    }

    @Test
    void closingStopsAProcessAndItsChildren() throws Exception {
        ProcessHandle child;
        ManagedProcess parent;
        try (Supervisor supervisor = new Supervisor(directory)) {
            parent = supervisor.start(shell("Parent", "sleep 300 & wait"));
            child = await(() -> ProcessHandle.of(parent.pid())
                    .flatMap(handle -> handle.children().findFirst()));
        }
        assertFalse(parent.alive());
        assertTrue(ended(child));
    }

    @Test
    void aProcessThatIgnoresTheRequestToEndIsEndedByForce() throws Exception {
        try (Supervisor supervisor = new Supervisor(directory)) {
            ManagedProcess stubborn = supervisor.start(shell("Stubborn", "trap '' TERM; while :; do sleep 1; done"));
            stubborn.stop(Duration.ofMillis(300));
            assertFalse(stubborn.alive());
        }
    }

    @Test
    void aProcessOfSomebodyElseIsLeftAlone() throws Exception {
        Process foreign = new ProcessBuilder("sleep", "300").start();
        try {
            try (Supervisor supervisor = new Supervisor(directory)) {
                supervisor.start(shell("Ours", "sleep 300"));
            }
            assertTrue(foreign.isAlive());
        } finally {
            foreign.destroyForcibly();
        }
    }

    @Test
    void nothingIsStartedAfterClosing() throws Exception {
        Supervisor supervisor = new Supervisor(directory);
        supervisor.close();
        assertThrows(StartFailure.class, () -> supervisor.start(shell("Late", "true")));
    }

    @Test
    void whenTheLauncherIsKilledItsProcessesGoToo() throws Exception {
        Process launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DoomedLauncher.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ProcessHandle child;
        try (var output = launcher.inputReader()) {
            child = ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
        }
        launcher.destroyForcibly().waitFor();
        assertTrue(ended(child));
    }

    private static Command shell(String name, String script) {
        return new Command(name, List.of("sh", "-c", script));
    }

    private static boolean ended(ProcessHandle process) throws Exception {
        return process.onExit().get(SOON.toSeconds(), TimeUnit.SECONDS) != null && !process.isAlive();
    }

    private static <T> T await(Supplier<Optional<T>> source) throws Exception {
        long end = System.nanoTime() + SOON.toNanos();
        Optional<T> found = source.get();
        while (found.isEmpty() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
            found = source.get();
        }
        return found.orElseThrow();
    }
}
