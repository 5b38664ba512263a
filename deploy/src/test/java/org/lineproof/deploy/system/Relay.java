package org.lineproof.deploy.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The network between a client and the server: it can be down, and it can lose answers. */
final class Relay implements AutoCloseable {

    private final InetSocketAddress server;
    private final int port;
    private final AtomicInteger answersToLose = new AtomicInteger();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private ServerSocket listening;

    /** A relay that is down. */
    Relay(URI api) throws IOException {
        this.server = new InetSocketAddress(api.getHost(), api.getPort());
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
    }

    /** The API's address on this side. */
    URI here(URI api) {
        return URI.create("http://127.0.0.1:" + port + api.getPath());
    }

    void up() throws IOException {
        listening = new ServerSocket();
        listening.setReuseAddress(true);
        listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        daemon(this::accept);
    }

    void down() throws IOException {
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    /** The server gets the next requests, and the client hears nothing of it. */
    void loseAnswers(int count) {
        answersToLose.set(count);
    }

    int answersLeftToLose() {
        return answersToLose.get();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Socket upstream = new Socket();
                upstream.connect(server);
                open.add(client);
                open.add(upstream);
                daemon(() -> copy(client, upstream, false));
                daemon(() -> copy(upstream, client, true));
            } catch (IOException e) {
                continue;
            }
        }
    }

    private void copy(Socket from, Socket to, boolean answers) {
        byte[] buffer = new byte[8192];
        try (from;
                to) {
            for (int read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                if (answers && answersToLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    return;
                }
                to.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException e) {
            // One side has gone: so has the connection.
            return;
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            if (listening != null) {
                down();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
