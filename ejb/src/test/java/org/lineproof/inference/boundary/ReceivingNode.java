package org.lineproof.inference.boundary;

import static org.lineproof.registry.entity.Declared.digest;
import static org.lineproof.registry.entity.Declared.signer;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lineproof.benchmark.Meter;
import org.lineproof.benchmark.Node;
import org.lineproof.database.TestDatabase;
import org.lineproof.inference.control.Outcome;
import org.lineproof.inference.control.Producer;
import org.lineproof.inference.control.ReceiptRecording;
import org.lineproof.inference.control.SignedReceipt;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.boundary.ModelRegistry;
import org.lineproof.registry.entity.AiSystemDeclaration;
import org.lineproof.registry.entity.Declared;
import org.lineproof.registry.entity.ModelDeclaration;
import org.lineproof.tenancy.entity.Organisation;
import org.lineproof.tenancy.entity.TenantId;

/**
 * A node that takes receipts, on a database that answers a commit when the disk has it; its recording begins a
 * transaction, as the container does. Beside it stands a table of plain rows of about the size of a receipt.
 */
final class ReceivingNode {
    private static final TenantId TENANT = new TenantId("bench");
    private static final String SYSTEM = "claim-triage";

    private final TestDatabase database = TestDatabase.durable();
    private final Node node = new Node(database, TENANT);
    private final Meter meter = new Meter(database);
    private final Producer producer = new Producer(signer(1)).ofSystem(SYSTEM);
    private final InferenceRegistrar registrar = new InferenceRegistrar();

    ReceivingNode() throws SQLException {
        database.runAsTenant(TENANT, em -> em.persist(new Organisation(TENANT, "Benchmark", Instant.EPOCH)));
        node.inTransaction(() -> {
            node.bean(AiSystemRegistry.class).register(AiSystemDeclaration.parse(Declared.system(SYSTEM)));
            return node.bean(ModelRegistry.class)
                    .register(ModelDeclaration.parse(Declared.model(SYSTEM, digest('a'), signer(1))));
        });
        database.asOwner("create table baseline (id uuid primary key, content text, received_at timestamptz)");
        ReceiptRecording recording = node.bean(ReceiptRecording.class);
        registrar.recording = new ReceiptRecording() {
            @Override
            public List<Outcome> record(List<SignedReceipt> batch) {
                return node.inTransaction(() -> recording.record(batch));
            }

            @Override
            public Map<Integer, Outcome> recordWhole(List<SignedReceipt> batch) {
                return node.inTransaction(() -> recording.recordWhole(batch));
            }
        };
    }

    InferenceRegistrar registrar() {
        return registrar;
    }

    Meter meter() {
        return meter;
    }

    /** Signs receipts that the node takes. */
    Producer producer() {
        return producer;
    }

    /** The SQL statements of some work, naming the tenant among them. */
    long statements(Runnable work) {
        return node.statements(work);
    }
}
