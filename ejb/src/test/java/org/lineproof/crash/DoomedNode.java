package org.lineproof.crash;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.lineproof.anchoring.besu.RegistryLedger;
import org.lineproof.anchoring.besu.TestRegistry;
import org.lineproof.anchoring.entity.LedgerKind;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.entity.EvidenceLog;

/**
 * A process that takes, publishes and anchors entries until it is killed; it tells what it has promised to others. It
 * does nothing of that before it is told to, by a line on its standard input.
 */
public final class DoomedNode {

    /** So many entries fill a tile and begin another. */
    private static final int MANY = 260;

    private DoomedNode() {}

    /** Arguments: JDBC address, node of the chain, registry, and the name of a {@link CrashPoint}. */
    public static void main(String[] arguments) throws IOException {
        CrashPoint point = CrashPoint.valueOf(arguments[3]);
        Tripwire tripwire = new Tripwire(point);
        RegistryLedger ledger = new RegistryLedger(
                LedgerKind.ANVIL, URI.create(arguments[1]), arguments[2], TestRegistry.SUBMITTER_KEY);
        try (NodeDatabase database = new NodeDatabase(arguments[0], tripwire)) {
            Node node = new Node(database, ledger, new TenantId(point.tenant()), tripwire);
            if (System.in.read() < 0) {
                return;
            }
            EvidenceLog log = node.open();
            tripwire.enter("append");
            acknowledge(node.append(5));
            acknowledge(node.append(MANY));
            tripwire.enter("publish");
            show(node.publish(log).orElseThrow());
            tripwire.enter("anchor");
            node.anchor();
            acknowledge(node.append(7));
            tripwire.enter("publish again");
            show(node.publish(log).orElseThrow());
            tripwire.enter("anchor again");
            node.anchor();
        }
    }

    private static void acknowledge(List<UUID> entries) {
        entries.forEach(entry -> say("ACKNOWLEDGED " + entry));
    }

    private static void show(String note) {
        say("PUBLISHED " + Base64.getEncoder().encodeToString(note.getBytes(StandardCharsets.UTF_8)));
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
