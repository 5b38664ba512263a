package org.lineproof.inference.boundary;

import static org.lineproof.registry.entity.Declared.digest;
import static org.lineproof.registry.entity.Declared.signer;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lineproof.database.TestTenant;
import org.lineproof.inference.control.Outcome;
import org.lineproof.inference.control.ReceiptRecording;
import org.lineproof.inference.control.SignedReceipt;
import org.lineproof.inference.control.batch.BatchUnderOneSignature;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.boundary.ModelRegistry;
import org.lineproof.registry.entity.AiSystemDeclaration;
import org.lineproof.registry.entity.Declared;
import org.lineproof.registry.entity.ModelDeclaration;
import org.lineproof.transparency.boundary.TransparencyService;
import org.lineproof.transparency.entity.Acknowledgement;

/** The boundary of receipts over a system with one model, whose every recording is a transaction as on the server. */
public final class Gateway {

    private final TestTenant tenant = new TestTenant();

    public Gateway() {
        declareSystem("claim-triage");
        tenant.run(beans -> beans.get(ModelRegistry.class)
                .register(ModelDeclaration.parse(Declared.model("claim-triage", digest('a'), signer(1)))));
    }

    public void declareSystem(String id) {
        tenant.run(beans -> beans.get(AiSystemRegistry.class).register(AiSystemDeclaration.parse(Declared.system(id))));
    }

    /** A system with the same model, of which what is proved is recorded on the chain. */
    public void declareRecordedSystem(String id) {
        tenant.run(beans -> {
            beans.get(AiSystemRegistry.class)
                    .register(AiSystemDeclaration.parse(Declared.system(id).put("recordProofs", true)));
            beans.get(ModelRegistry.class).register(ModelDeclaration.parse(Declared.model(id, digest('a'), signer(1))));
        });
    }

    public TestTenant tenant() {
        return tenant;
    }

    public InferenceReceipt send(String token) {
        return registrar().record(token);
    }

    BatchOutcome sendBatch(List<String> tokens) {
        String lines =
                tokens.stream().map(token -> "{\"receipt\":\"" + token + "\"}").collect(Collectors.joining("\n"));
        return registrar().recordBatch(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    }

    /** The ids of a batch under one signature, all of which is taken. */
    public List<UUID> takenSigned(String lines) {
        return sendSigned(lines).receipts().stream()
                .map(BatchOutcome.Accepted::id)
                .toList();
    }

    BatchOutcome sendSigned(String lines) {
        return registrar().recordSigned(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    }

    /** SQL statements of the recording alone. */
    long statementsOfSigned(String lines) {
        List<SignedReceipt> receipts = BatchUnderOneSignature.read(
                        new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)))
                .receipts();
        return tenant.statements(beans -> beans.get(ReceiptRecording.class).recordWhole(receipts));
    }

    <T> T ask(Function<InferenceQuery, T> question) {
        return tenant.call(beans -> question.apply(beans.get(InferenceQuery.class)));
    }

    /** Entries beyond those of the registrations. */
    long entries() {
        return tenant.count("log_entry where exists (select 1 from log where log.log_no = log_entry.log_no"
                + " and log.name like 'system/%')");
    }

    private InferenceRegistrar registrar() {
        InferenceRegistrar registrar = new InferenceRegistrar();
        registrar.recording = new ReceiptRecording() {
            @Override
            public List<Outcome> record(List<SignedReceipt> batch) {
                return tenant.call(beans -> beans.get(ReceiptRecording.class).record(batch));
            }

            @Override
            public Map<Integer, Outcome> recordWhole(List<SignedReceipt> batch) {
                return tenant.call(beans -> beans.get(ReceiptRecording.class).recordWhole(batch));
            }
        };
        registrar.transparency = new TransparencyService() {
            @Override
            public Optional<Acknowledgement> acknowledged(UUID entry) {
                return tenant.call(beans -> beans.get(TransparencyService.class).acknowledged(entry));
            }
        };
        return registrar;
    }
}
