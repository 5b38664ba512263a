package org.lineproof.deploy.launcher.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/** The ports of one installation: remembered in a file, and replaced by a free one when somebody else has them. */
public final class Ports {

    // Below the range from which Linux takes the ports of outgoing connections.
    private static final int LOWEST = 12_000;
    private static final int HIGHEST = 31_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Consumer<String> say;
    private final Random random = new Random();
    private final ObjectNode known;
    private final Set<Integer> given = new HashSet<>();

    /** Reads the remembered ports; {@code say} hears of each port that had to be replaced. */
    public Ports(Path file, Consumer<String> say) throws IOException {
        this.file = file;
        this.say = say;
        this.known =
                Files.exists(file) ? (ObjectNode) JSON.readTree(Files.readAllBytes(file)) : JSON.createObjectNode();
    }

    /** The port for {@code name}: the last one used, else {@code preferred}, else a free one; 0 prefers none. */
    public synchronized int claim(String name, int preferred) {
        int wanted = known.path(name).asInt(preferred);
        int port = wanted;
        while (port == 0 || given.contains(port) || !isFree(port)) {
            port = random.nextInt(LOWEST, HIGHEST);
        }
        if (port != wanted && wanted != 0) {
            say.accept("Port " + wanted + " (" + name + ") is taken; " + port + " is used in its place.");
        }
        given.add(port);
        known.put(name, port);
        try {
            Files.writeString(file, known.toPrettyString());
        } catch (IOException e) {
            throw new UncheckedIOException("The ports could not be kept in " + file, e);
        }
        return port;
    }

    /** Whether nobody listens on the port, on any address of this machine. */
    public static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
