package org.lineproof.registry.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lineproof.database.KeyFiles;
import org.lineproof.database.PublishedRound;
import org.lineproof.database.TestDatabase;
import org.lineproof.database.TestTenant;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.privacy.boundary.SealedContents;
import org.lineproof.registry.control.DeclarationLog;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.boundary.succession.LogEnds;
import org.lineproof.transparency.control.SigningKeys;
import org.lineproof.transparency.entity.Acknowledgement;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.key.KeyPurpose;
import org.lineproof.transparency.entity.succession.ClosedLog;

/** A log ends for ever, and another goes on in its place. */
class LogClosureTest {

    private static final LogName SECOND = new LogName("audit/2");

    private final TestTenant tenant = new TestTenant();

    @BeforeEach
    void aLogOfThreeEntries() {
        for (int i = 0; i < 3; i++) {
            declare();
        }
        PublishedRound.publish(tenant);
    }

    @Test
    void newEntriesGoToTheSuccessor() {
        assertEquals(LogName.AUDIT, declare().log());
        assertEquals(SECOND, close(LogName.AUDIT).log());
        Acknowledgement later = declare();

        assertEquals(SECOND, later.log());
        assertEquals("lineproof.local/" + tenant.id() + "/audit/2", later.origin());
        PublishedRound.publish(tenant);
        assertEquals(4, size(LogName.AUDIT), "what was pending is published, and nothing more");
        assertEquals(2, size(SECOND));
    }

    @Test
    void theSuccessorBeginsWithWhatItContinues() {
        close(LogName.AUDIT);
        PublishedRound.publish(tenant);
        EvidenceLog first = log(LogName.AUDIT);

        assertEquals(LogClosure.SUCCESSION, type(SECOND, 0));
        assertEquals(first.origin(), field(SECOND, 0, "origin"));
        assertEquals(first.id().hash().hex(), field(SECOND, 0, "logId"));
        assertEquals("3", field(SECOND, 0, "size"));
        assertEquals(
                tenant.call(beans -> beans.get(LogReader.class).root(LogName.AUDIT, 3))
                        .base64(),
                field(SECOND, 0, "root"));
        ClosedLog closed =
                tenant.call(beans -> beans.get(LogEnds.class).of(LogName.AUDIT).orElseThrow());
        assertEquals(SECOND, closed.continuedIn());
        assertEquals("the submitter's key was stolen", closed.reason());
    }

    @Test
    void aClosedLogIsNeitherClosedAgainNorGivenNewKeys() {
        close(LogName.AUDIT);
        SigningKeys keys = new KeyFiles().add("log-2.key").add("receipt-2.key").started();

        for (Runnable attempt : List.<Runnable>of(
                () -> close(LogName.AUDIT),
                () -> tenant.run(beans -> beans.with(SigningKeys.class, keys)
                        .get(LogKeyRegistry.class)
                        .replace(LogName.AUDIT)),
                () -> tenant.run(beans -> beans.with(SigningKeys.class, keys)
                        .get(LogKeyRegistry.class)
                        .replace(LogName.AUDIT, KeyPurpose.RECEIPT)))) {
            Refusal refused = assertThrows(Refusal.class, attempt::run);
            assertEquals(Refusal.Kind.CONFLICT, refused.kind());
            assertTrue(refused.reason().endsWith("continued in audit/2"), refused.reason());
        }
    }

    @Test
    void aSuccessorIsClosedLikeAnyLog() {
        close(LogName.AUDIT);
        PublishedRound.publish(tenant);

        assertEquals(new LogName("audit/3"), close(SECOND).log());
        assertEquals(new LogName("audit/3"), declare().log());
        assertEquals(
                List.of(LogName.AUDIT, SECOND, new LogName("audit/3")),
                tenant.call(beans -> beans.get(LogEnds.class).line(LogName.AUDIT)));
    }

    @Test
    void anEmptyLogIsClosedWithoutAHead() {
        TestTenant other = new TestTenant();
        other.run(beans -> beans.get(DeclarationLog.class)
                .append("dataset", null, JsonNodeFactory.instance.objectNode().put("name", "x"), List.of()));
        Acknowledgement first = other.call(beans -> beans.get(LogClosure.class).close(LogName.AUDIT, "moved"));

        List<String> names = other.call(
                beans -> beans.get(SealedContents.class).open(first.entry()).orElseThrow().disclosures().stream()
                        .map(Disclosure::name)
                        .sorted()
                        .toList());
        assertEquals(List.of("declaredBy", "log", "logId", "origin", "reason"), names);
    }

    @Test
    void aReasonIsAskedFor() {
        for (String reason : List.of("", " ", "x".repeat(1_001))) {
            Refusal refused = assertThrows(
                    Refusal.class,
                    () -> tenant.run(beans -> beans.get(LogClosure.class).close(LogName.AUDIT, reason)));
            assertEquals("reason", refused.field());
        }
        assertEquals(LogName.AUDIT, declare().log());
    }

    @Test
    void anUnknownLogIsNotFound() {
        Refusal refused = assertThrows(Refusal.class, () -> close(LogName.LINEAGE));
        assertEquals(Refusal.Kind.NOT_FOUND, refused.kind());
    }

    @Test
    void nobodyButTheTenantSeesItAndNobodyTakesItBack() {
        close(LogName.AUDIT);
        assertEquals(0, new TestTenant().count("log_succession"));
        for (String statement : List.of("update log_succession set reason = 'x'", "delete from log_succession")) {
            RuntimeException refused = assertThrows(
                    RuntimeException.class,
                    () -> TestDatabase.shared()
                            .runAsTenant(
                                    tenant.id(),
                                    em -> em.createNativeQuery(statement).executeUpdate()));
            assertTrue(String.valueOf(refused.getMessage()).contains("permission denied"), refused.getMessage());
        }
    }

    private Acknowledgement close(LogName log) {
        return tenant.call(beans -> beans.get(LogClosure.class).close(log, "the submitter's key was stolen"));
    }

    private Acknowledgement declare() {
        return tenant.call(beans -> beans.get(DeclarationLog.class)
                .append("dataset", null, JsonNodeFactory.instance.objectNode().put("name", "part"), List.of()));
    }

    private EvidenceLog log(LogName name) {
        return tenant.call(beans -> beans.get(LogReader.class).log(name).orElseThrow());
    }

    private long size(LogName name) {
        return tenant.call(beans -> beans.get(LogReader.class).size(name));
    }

    private UUID entry(LogName log, int index) {
        return tenant.call(beans ->
                beans.get(LogReader.class).entries(log, index, index + 1).get(0).entry());
    }

    private String type(LogName log, int index) {
        String content = tenant.call(beans ->
                beans.get(LogReader.class).entries(log, index, index + 1).get(0).content());
        return content.replaceAll(".*\"type\":\"([^\"]*)\".*", "$1");
    }

    private String field(LogName log, int index, String name) {
        UUID entry = entry(log, index);
        return tenant.call(beans -> beans.get(SealedContents.class).open(entry).orElseThrow().disclosures().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value()
                .asText());
    }
}
