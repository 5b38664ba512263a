package org.lineproof.reporting.seal.trust;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import eu.europa.esig.dss.spi.exception.DSSExternalResourceException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineproof.database.Beans;
import org.lineproof.reporting.seal.SealingHouse;
import org.lineproof.tenancy.entity.Refusal;

class RevocationFetchTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static void refused(String address, String words) {
        RevocationFetch fetch = new RevocationFetch(RevocationFetch.client(null, PATIENCE), PATIENCE);
        String said = String.valueOf(assertThrows(DSSExternalResourceException.class, () -> fetch.get(address))
                .getMessage());
        assertTrue(said.contains(words), said);
    }

    @Test
    void onlyPlainAddressesOfHttpAreFetched() {
        refused("file:///etc/hostname", "no plain http or https address");
        refused("ldap://127.0.0.1/cn=list", "no plain http or https address");
        refused("http://user:secret@127.0.0.1/list.crl", "no plain http or https address");
        refused("http:/list.crl", "no plain http or https address");
        refused("list.crl", "no plain http or https address");
        refused("http://127.0.0.1/a b", "no address");
    }

    @Test
    void everythingGoesThroughTheConfiguredProxy() throws Exception {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(200, 1);
            exchange.getResponseBody().write(7);
            exchange.close();
        });
        proxy.start();
        try {
            RevocationFetch fetch = new RevocationFetch(RevocationFetch.client(proxy.getAddress(), PATIENCE), PATIENCE);
            assertArrayEquals(new byte[] {7}, fetch.get("http://lists.invalid/authority.crl"));
            assertEquals(List.of("http://lists.invalid/authority.crl"), asked);
        } finally {
            proxy.stop(0);
        }
    }

    @Test
    void aProxyThatIsNoneIsNamed(@TempDir Path directory) throws Exception {
        try (SealingHouse house = new SealingHouse(directory)) {
            for (String wrong :
                    List.of("proxy.example", "socks://proxy.example:1080", "http://proxy.example", "http://a b")) {
                Beans beans = house.beans()
                        .setting("lineproof.seal.revocation", "online")
                        .setting("lineproof.seal.revocation.proxy", wrong);
                Refusal refusal = assertThrows(
                        Refusal.class, () -> beans.get(SealTrust.class).verifier());
                assertTrue(refusal.reason().contains("lineproof.seal.revocation.proxy"), refusal.reason());
            }
        }
    }
}
