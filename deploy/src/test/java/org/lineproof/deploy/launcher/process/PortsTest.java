package org.lineproof.deploy.launcher.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    @TempDir
    Path directory;

    private final List<String> said = new ArrayList<>();

    @Test
    void aPortThatWasGivenIsRemembered() throws Exception {
        int first = ports().claim("portal", 0);
        assertEquals(first, ports().claim("portal", 0));
        assertTrue(said.isEmpty(), said.toString());
    }

    @Test
    void aTakenPortIsReplacedAndSaidSo() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int given = ports().claim("portal", taken.getLocalPort());
            assertNotEquals(taken.getLocalPort(), given);
            assertTrue(Ports.isFree(given));
            assertEquals(
                    List.of("Port " + taken.getLocalPort() + " (portal) is taken; " + given + " is used in its place."),
                    said);
        }
    }

    @Test
    void noTwoNamesGetTheSamePort() throws Exception {
        Ports ports = ports();
        int first = ports.claim("portal", 0);
        assertNotEquals(first, ports.claim("ledger", first));
    }

    @Test
    void aPortIsTakenWhereverItsOwnerListens() throws Exception {
        try (ServerSocket everywhere = new ServerSocket(0)) {
            assertFalse(Ports.isFree(everywhere.getLocalPort()));
        }
    }

    private Ports ports() throws Exception {
        return new Ports(directory.resolve("ports.json"), said::add);
    }
}
