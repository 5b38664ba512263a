package org.lineproof.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lineproof.client.sending.Producer;
import org.lineproof.client.sending.ReceiptApi;
import org.lineproof.client.sending.Sender;
import org.lineproof.client.sending.Sender.Failing;
import org.lineproof.client.spool.Spool;
import org.lineproof.client.spool.SpoolFull;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.disclosure.Salt;
import org.lineproof.evidence.jose.JwsSigner;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.statement.InferenceStatement;

/**
 * Records decisions. Each is salted, numbered and on the disk when {@link #record} returns; a thread signs and sends what
 * waits there, in order, whenever the service takes it. May be used by several threads.
 */
public final class ReceiptClient implements AutoCloseable {
    private static final Duration LAST_SENDING = Duration.ofSeconds(5);

    private final ClientSettings settings;
    private final Spool spool;
    private final Sender sender;
    private final Thread thread;
    private final SecureRandom random = new SecureRandom();

    private ReceiptClient(ClientSettings settings, Spool spool, Sender sender) {
        this.settings = settings;
        this.spool = spool;
        this.sender = sender;
        this.thread = new Thread(sender, "lineproof-client");
        thread.setDaemon(true);
    }

    /**
     * Opens the spool and begins to send what waits in it.
     *
     * @param signer the key that is registered with the models of the system
     * @param token gives a bearer token of the API; asked for each request
     * @throws IOException if the spool cannot be used or is in use
     */
    public static ReceiptClient open(ClientSettings settings, JwsSigner signer, Supplier<String> token)
            throws IOException {
        Clock clock = Clock.systemUTC();
        // A new directory is a loss of state as far as anybody can tell: later epochs have higher numbers.
        Spool spool = Spool.open(settings.spool(), settings.spoolBytes(), clock::millis);
        Sender sender = new Sender(
                spool,
                new Producer(settings.producer(), settings.system(), signer),
                new ReceiptApi(settings.api(), token, settings.patience()),
                new Sender.Pace(
                        settings.signing(),
                        settings.together(),
                        settings.firstPause(),
                        settings.longestPause(),
                        settings.heartbeats()),
                clock);
        ReceiptClient client = new ReceiptClient(settings, spool, sender);
        client.thread.start();
        return client;
    }

    /**
     * Takes a decision: from now on it reaches the service, whatever happens to this process.
     *
     * @return its number in this epoch
     * @throws IllegalArgumentException naming a field that is missing
     * @throws SpoolFull if too much waits already
     * @throws IOException if the disk fails: the decision may have been taken or not
     */
    public long record(Decision decision) throws IOException {
        return record(List.of(decision));
    }

    /** Takes decisions at the price of one: all or none; the number of the first is returned. */
    public long record(List<Decision> decisions) throws IOException {
        if (decisions.isEmpty()) {
            throw new IllegalArgumentException("no decision to record");
        }
        List<byte[]> contents = new ArrayList<>();
        for (Decision decision : decisions) {
            contents.add(Producer.spooled(salted(checked(decision.fields()))));
        }
        return spool.append(contents);
    }

    /** The service's own rules: what it would refuse must not wait in front of all that follows. */
    private ObjectNode checked(ObjectNode fields) {
        InferenceStatement place = new InferenceStatement(
                settings.producer(), settings.system(), 0, 1, JsonNodeFactory.instance.objectNode());
        try {
            return InferenceStatement.of(place.clearClaims(), fields).fields();
        } catch (MalformedJson e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private List<Disclosure> salted(ObjectNode fields) {
        return fields.properties().stream()
                .map(field -> Disclosure.of(Salt.random(random), field.getKey(), field.getValue()))
                .toList();
    }

    /** Waits until the service has everything that was recorded, or the time is over; whether it has. */
    public boolean awaitArrival(Duration time) throws InterruptedException {
        return spool.awaitArrival(time.toNanos());
    }

    /** The epoch of this spool. */
    public long epoch() {
        return spool.epoch();
    }

    /** How many decisions were recorded in this epoch. */
    public long recorded() {
        return spool.given();
    }

    /** How many of them the service has: the first so many. */
    public long arrived() {
        return spool.arrived();
    }

    /** Why nothing arrives since when; empty while everything is on its way. */
    public Optional<Failing> failing() {
        return sender.failing();
    }

    /** Sends for a few seconds more; what is not sent then stays in the spool for the next client. */
    @Override
    public void close() throws IOException {
        try {
            awaitArrival(failing().isPresent() ? Duration.ZERO : LAST_SENDING);
            sender.close();
            thread.interrupt();
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            spool.close();
        }
    }
}
