package org.lineproof.deploy.launcher.process;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadinessTest {

    @TempDir
    Path directory;

    @Test
    void nobodyWaitsForAProcessThatHasEnded() throws Exception {
        try (Supervisor supervisor = new Supervisor(directory)) {
            ManagedProcess ended = supervisor.start(new Command("Ended", List.of("sh", "-c", "exit 4")));
            StartFailure failure =
                    assertThrows(StartFailure.class, () -> Readiness.await(ended, Duration.ofMinutes(5), () -> false));
            assertTrue(failure.getMessage().contains("exit code 4"), failure.getMessage());
        }
    }

    @Test
    void aProcessThatDoesNotAnswerInTimeIsToldWithItsLog() throws Exception {
        try (Supervisor supervisor = new Supervisor(directory)) {
            ManagedProcess mute = supervisor.start(new Command("Mute", List.of("sleep", "300")));
            StartFailure failure =
                    assertThrows(StartFailure.class, () -> Readiness.await(mute, Duration.ZERO, () -> false));
            assertTrue(failure.getMessage().contains("mute.log"), failure.getMessage());
        }
    }

    @Test
    void theStatusDecidesWhetherAnAnswerCounts() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        server.start();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        assertTrue(Readiness.answers(address, status -> status == 503));
        assertFalse(Readiness.answers(address, status -> status == 200));
        server.stop(0);
        assertFalse(Readiness.answers(address, status -> true));
    }
}
