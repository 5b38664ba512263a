package org.lineproof.registry.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.registry.entity.Declared.digest;
import static org.lineproof.registry.entity.Declared.refuses;
import static org.lineproof.registry.entity.Declared.signer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lineproof.database.TestTenant;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.privacy.boundary.SealedContents;
import org.lineproof.registry.entity.AiSystem;
import org.lineproof.registry.entity.AiSystemDeclaration;
import org.lineproof.registry.entity.DatasetDeclaration;
import org.lineproof.registry.entity.DatasetId;
import org.lineproof.registry.entity.Declared;
import org.lineproof.registry.entity.ModelDeclaration;
import org.lineproof.registry.entity.ModelDigest;
import org.lineproof.registry.entity.ModelVersion;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.entity.Refusal.Kind;
import org.lineproof.transparency.boundary.LogReader;

/** Registrations on a real PostgreSQL, with the rights of the application's role. */
class RegistrationTest {

    private static final SystemId TRIAGE = new SystemId("claim-triage");

    private TestTenant tenant;

    @BeforeEach
    void openOrganisation() {
        tenant = new TestTenant().as("officer");
    }

    private Registered<AiSystem> register(ObjectNode declaration) {
        return tenant.call(beans -> beans.get(AiSystemRegistry.class).register(AiSystemDeclaration.parse(declaration)));
    }

    private Registered<ModelVersion> registerModel(ObjectNode declaration) {
        return tenant.call(beans -> beans.get(ModelRegistry.class).register(ModelDeclaration.parse(declaration)));
    }

    @Test
    void aRegisteredSystemIsFoundAndHasALog() {
        assertTrue(register(Declared.system("claim-triage")).created());
        tenant.run(beans -> {
            AiSystem found = beans.get(AiSystemRegistry.class).find(TRIAGE).orElseThrow();
            assertEquals(Declared.system("claim-triage"), found.declaration().json());
            assertTrue(beans.get(LogReader.class).log(TRIAGE.log()).isPresent());
            assertEquals(List.of(found), beans.get(AiSystemRegistry.class).all());
        });
    }

    @Test
    void aRegistrationIsAnEntryWithItsMembersAndWhoDeclaredThemAsContent() throws Exception {
        AiSystem system = register(Declared.system("claim-triage")).value();
        String entry = tenant.call(beans -> beans.get(LogReader.class)
                .standing(system.entry())
                .orElseThrow()
                .content());
        var content = tenant.call(
                beans -> beans.get(SealedContents.class).open(system.entry()).orElseThrow());
        Entry logged = Entry.parse(entry.getBytes(StandardCharsets.UTF_8));
        assertEquals("system", logged.type());
        assertEquals("claim-triage", logged.system());
        assertEquals(content.root(), logged.contentRoot());
        assertTrue(content.disclosures().stream()
                .anyMatch(field -> field.name().equals("declaredBy")
                        && field.value().textValue().equals("officer")));
        assertFalse(entry.contains("officer"), "no person stands in an entry");
    }

    @Test
    void theSameDeclarationAgainChangesNothing() {
        AiSystem first = register(Declared.system("claim-triage")).value();
        Registered<AiSystem> second = register(Declared.system("claim-triage"));
        assertFalse(second.created());
        assertEquals(first.entry(), second.value().entry());
        assertEquals(1, tenant.count("log_entry"));
    }

    @Test
    void anotherDeclarationOfTheSameIdIsAConflictThatNamesTheField() {
        register(Declared.system("claim-triage"));
        ObjectNode other = Declared.system("claim-triage").put("intendedPurpose", "Rejects claims");
        assertEquals(
                Kind.CONFLICT, refuses("intendedPurpose", () -> register(other)).kind());
        ObjectNode without = Declared.system("claim-triage");
        without.remove("annexIII");
        refuses("annexIII", () -> register(without));
        assertEquals(1, tenant.count("log_entry"));
    }

    @Test
    void aModelNeedsItsSystem() {
        ObjectNode model = Declared.model("nobody", digest('a'), signer(1));
        assertEquals(
                Kind.UNPROCESSABLE,
                refuses("system", () -> registerModel(model)).kind());
        assertEquals(0, tenant.count("log_entry"));
    }

    @Test
    void aModelIsFoundByItsDigestAndItsEntryPointsAtTheSystems() throws Exception {
        AiSystem system = register(Declared.system("claim-triage")).value();
        ModelVersion model = registerModel(Declared.model("claim-triage", digest('a'), signer(1)))
                .value();
        tenant.run(beans -> {
            ModelVersion found = beans.get(ModelRegistry.class)
                    .byDigest(TRIAGE, new ModelDigest(digest('a')))
                    .orElseThrow();
            assertEquals(
                    Declared.model("claim-triage", digest('a'), signer(1)),
                    found.declaration().json());
            assertEquals(signer(1).key(), found.signer());
        });
        String entry = tenant.call(beans ->
                beans.get(LogReader.class).standing(model.entry()).orElseThrow().content());
        assertEquals(
                List.of(system.reference()),
                Entry.parse(entry.getBytes(StandardCharsets.UTF_8)).references());
    }

    @Test
    void aModelIsNeverDeclaredAnewUnderItsDigestOrItsName() {
        register(Declared.system("claim-triage"));
        registerModel(Declared.model("claim-triage", digest('a'), signer(1)));
        assertFalse(registerModel(Declared.model("claim-triage", digest('a'), signer(1)))
                .created());
        refuses("signer", () -> registerModel(Declared.model("claim-triage", digest('a'), signer(2))));
        ObjectNode sameName =
                Declared.model("claim-triage", digest('a'), signer(1)).put("digest", digest('b'));
        refuses("digest", () -> registerModel(sameName));
        assertTrue(registerModel(Declared.model("claim-triage", digest('b'), signer(1)))
                .created());
    }

    @Test
    void aDeclaredSourceIsFoundByItsName() {
        DatasetId raw = new DatasetId("s3://claims", "raw");
        DatasetDeclaration declaration = new DatasetDeclaration(raw, DatasetDeclaration.Kind.SOURCE);
        assertTrue(tenant.call(beans -> beans.get(DatasetRegistry.class).register(declaration))
                .created());
        assertFalse(tenant.call(beans -> beans.get(DatasetRegistry.class).register(declaration))
                .created());
        assertTrue(
                tenant.call(beans -> beans.get(DatasetRegistry.class).find(raw)).isPresent());
        assertEquals(
                1, tenant.call(beans -> beans.get(DatasetRegistry.class).all()).size());
    }

    @Test
    void anotherOrganisationSeesNothingOfIt() {
        register(Declared.system("claim-triage"));
        TestTenant other = new TestTenant();
        assertTrue(other.call(beans -> beans.get(AiSystemRegistry.class).find(TRIAGE))
                .isEmpty());
        assertEquals(0, other.count("ai_system"));
    }
}
