package org.lineproof.registry.boundary.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lineproof.registry.entity.Declared.refuses;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lineproof.database.TestDatabase;
import org.lineproof.database.TestTenant;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.boundary.Registered;
import org.lineproof.registry.entity.AiSystemDeclaration;
import org.lineproof.registry.entity.Declared;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.registry.entity.access.GrantStanding;
import org.lineproof.registry.entity.access.GrantStanding.State;
import org.lineproof.registry.entity.access.NewGrant;
import org.lineproof.tenancy.boundary.access.ReadingScope;
import org.lineproof.tenancy.entity.Page;
import org.lineproof.tenancy.entity.PageRequest;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.access.Reach;
import org.lineproof.transparency.boundary.LogReader;

/** Grants on a real PostgreSQL, with the rights of the application's role. */
class AccessRegistryTest {
    private static final SystemId TRIAGE = new SystemId("claim-triage");
    private static final String WHY = "Annual audit, letter of 3 March";
    private static final PageRequest ALL = PageRequest.first(100);

    private static final TestDatabase DATABASE = TestDatabase.shared();

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private TestTenant tenant;

    @BeforeEach
    void openOrganisation() {
        tenant = new TestTenant().as("ada", "compliance-officer");
        tenant.run(beans -> {
            AiSystemRegistry systems = beans.get(AiSystemRegistry.class);
            systems.register(AiSystemDeclaration.parse(Declared.system("claim-triage")));
            systems.register(AiSystemDeclaration.parse(Declared.system("fraud-score")));
        });
    }

    @Test
    void anAuditorReadsWhatWasGrantedAndNothingElse() {
        assertEquals(Set.of(), reach("olga").systems());
        GrantStanding granted = grant("olga", TRIAGE, today.plusDays(30)).value();
        assertEquals(State.GRANTED, granted.state());
        assertEquals("ada", granted.grantedBy());
        assertEquals(WHY, granted.reason());
        assertEquals(new Reach(false, Set.of("claim-triage")), reach("olga"));
        assertEquals(new Reach(false, Set.of()), reach("otto"));
        assertEquals(new Reach(false, Set.of()), reach("Olga"));
    }

    @Test
    void aGrantForTheWholeOrganisationHoldsEverySystem() {
        grant("olga", null, today);
        assertTrue(reach("olga").whole());
        assertTrue(reach("olga").holds("a-system-of-tomorrow"));
    }

    @Test
    void whoHasAnotherReadingRoleIsNotLimited() {
        for (String role : List.of("compliance-officer", "admin", "engineer", "reviewer", "pipeline")) {
            tenant.as("olga", "auditor", role);
            assertTrue(scope(ReadingScope::reach).whole(), role);
        }
        tenant.as("olga", "auditor", "relying-party");
        assertFalse(scope(ReadingScope::reach).whole());
    }

    @Test
    void theHousesOwnWorkReadsEverythingUntilItEnds() {
        tenant.as("olga", "auditor");
        tenant.run(beans -> {
            ReadingScope scope = beans.get(ReadingScope.class);
            boolean seen = scope.asOwnWork(() -> scope.sees("claim-triage"));
            assertTrue(seen);
            assertThrows(
                    IllegalStateException.class,
                    () -> scope.asOwnWork(() -> {
                        throw new IllegalStateException("on the way");
                    }));
            assertFalse(scope.sees("claim-triage"));
        });
    }

    @Test
    void aGrantEndsWithItsDay() {
        UUID id = grant("olga", TRIAGE, today).value().id();
        assertTrue(reach("olga").holds("claim-triage"));
        backdate(id);
        assertEquals(Set.of(), reach("olga").systems());
        assertEquals(State.ENDED, listed("ada", "compliance-officer").get(0).state());
        assertEquals(State.GRANTED, grant("olga", TRIAGE, today).value().state());
    }

    @Test
    void whatWasTakenBackIsReadNoMore() {
        GrantStanding granted = grant("olga", TRIAGE, today.plusDays(30)).value();
        GrantStanding revoked = revoke(granted.id());
        assertEquals(State.REVOKED, revoked.state());
        assertEquals("ada", revoked.revocation().by());
        assertEquals(Set.of(), reach("olga").systems());
        assertEquals(revoked, revoke(granted.id()), "again it changes nothing");
        assertEquals(1, tenant.count("access_revocation"));
        assertNotEquals(
                granted.id(), grant("olga", TRIAGE, today.plusDays(30)).value().id());
        assertEquals(
                List.of(State.GRANTED, State.REVOKED),
                listed("ada", "compliance-officer").stream()
                        .map(GrantStanding::state)
                        .toList());
    }

    @Test
    void theSameGrantAgainIsTheSame() {
        Registered<GrantStanding> first = grant("olga", TRIAGE, today.plusDays(30));
        Registered<GrantStanding> second = grant(" olga ", TRIAGE, today.plusDays(30));
        assertTrue(first.created());
        assertFalse(second.created());
        assertEquals(first.value(), second.value());
        assertTrue(grant("olga", TRIAGE, today.plusDays(31)).created());
        assertEquals(2, tenant.count("access_grant"));
    }

    @Test
    void theEntriesNameNobodyAndNoReason() {
        GrantStanding granted = grant("olga", TRIAGE, today.plusDays(30)).value();
        UUID revocation = revoke(granted.id()).revocation().entry();
        for (UUID entry : List.of(granted.id(), revocation)) {
            String content = tenant.call(beans ->
                    beans.get(LogReader.class).standing(entry).orElseThrow().content());
            assertTrue(content.contains("\"type\":\"access-"), content);
            assertFalse(content.contains("olga") || content.contains("ada") || content.contains("letter"), content);
        }
    }

    @Test
    void anErasureLeavesThatThereWasAGrantAndEndsIt() {
        UUID id = grant("olga", TRIAGE, today.plusDays(30)).value().id();
        for (String table : List.of("sealed_content", "access_grantee")) {
            DATABASE.runAsTenant(
                    tenant.id(),
                    em -> em.createNativeQuery("delete from " + table + " where entry_id = :entry")
                            .setParameter("entry", id)
                            .executeUpdate());
        }
        GrantStanding erased = listed("ada", "compliance-officer").get(0);
        assertNull(erased.auditor());
        assertNull(erased.reason());
        assertNull(erased.grantedBy());
        assertEquals(State.ENDED, erased.state());
        assertEquals(Set.of(), reach("olga").systems());
    }

    @Test
    void onlyAnOfficerGrantsAndTakesBack() {
        UUID id = grant("olga", TRIAGE, today).value().id();
        for (String role : List.of("auditor", "admin", "engineer", "reviewer", "pipeline")) {
            tenant.as("olga", role);
            assertEquals(
                    Refusal.Kind.FORBIDDEN,
                    refusal(() -> grant("olga", null, today)).kind());
            assertEquals(Refusal.Kind.FORBIDDEN, refusal(() -> revoke(id)).kind());
        }
        assertEquals(1, tenant.count("access_grant"));
    }

    @Test
    void anAuditorSeesTheGrantsToTheOwnAccountOnly() {
        UUID mine = grant("olga", TRIAGE, today).value().id();
        UUID others = grant("otto", TRIAGE, today).value().id();
        assertEquals(2, listed("ada", "compliance-officer").size());
        Page<GrantStanding> seen = page("olga", "auditor");
        assertEquals(1, seen.total());
        assertEquals(mine, seen.items().get(0).id());
        assertTrue(
                tenant.call(beans -> beans.get(AccessRegistry.class).find(mine)).isPresent());
        assertTrue(tenant.call(beans -> beans.get(AccessRegistry.class).find(others))
                .isEmpty());
    }

    @Test
    void organisationsAreKeptApart() {
        UUID id = grant("olga", null, today).value().id();
        TestTenant other = new TestTenant().as("eve", "compliance-officer");
        assertEquals(
                Refusal.Kind.NOT_FOUND,
                refusal(() -> other.call(
                                beans -> beans.get(AccessRegistry.class).revoke(id)))
                        .kind());
        assertEquals(
                0,
                other.call(beans -> beans.get(AccessRegistry.class).list(ALL)).total());
        other.as("olga", "auditor");
        assertFalse(other.call(beans -> beans.get(ReadingScope.class).reach()).whole());
    }

    @Test
    void whatCannotBeGrantedIsRefused() {
        refuses("auditor", () -> new NewGrant(" ", TRIAGE, today, WHY));
        refuses("auditor", () -> new NewGrant("a".repeat(201), TRIAGE, today, WHY));
        refuses("reason", () -> new NewGrant("olga", TRIAGE, today, ""));
        refuses("until", () -> grant("olga", TRIAGE, today.minusDays(1)));
        refuses("until", () -> grant("olga", TRIAGE, today.plusYears(1).plusDays(1)));
        refuses("system", () -> grant("olga", new SystemId("no-such-system"), today));
        assertEquals(0, tenant.count("access_grant"));
        assertTrue(grant("olga", TRIAGE, today.plusYears(1)).created());
    }

    @Test
    void noRowIsEverChanged() {
        revoke(grant("olga", TRIAGE, today).value().id());
        for (String change : List.of(
                "update access_grant set last_day = last_day + 1",
                "delete from access_grant",
                "update access_grantee set auditor = 'otto'",
                "update access_revocation set revoked_at = now()",
                "delete from access_revocation")) {
            assertThrows(
                    RuntimeException.class,
                    () -> DATABASE.runAsTenant(
                            tenant.id(), em -> em.createNativeQuery(change).executeUpdate()),
                    change);
        }
    }

    private Registered<GrantStanding> grant(String auditor, @Nullable SystemId system, LocalDate until) {
        return tenant.call(beans -> beans.get(AccessRegistry.class).grant(new NewGrant(auditor, system, until, WHY)));
    }

    private GrantStanding revoke(UUID id) {
        return tenant.call(beans -> beans.get(AccessRegistry.class).revoke(id));
    }

    private List<GrantStanding> listed(String caller, String role) {
        return page(caller, role).items();
    }

    private Page<GrantStanding> page(String caller, String role) {
        tenant.as(caller, role);
        return tenant.call(beans -> beans.get(AccessRegistry.class).list(ALL));
    }

    /** What an auditor reads now; afterwards the officer acts again. */
    private Reach reach(String auditor) {
        tenant.as(auditor, "auditor");
        Reach reach = scope(ReadingScope::reach);
        tenant.as("ada", "compliance-officer");
        return reach;
    }

    private <T> T scope(Function<ReadingScope, T> question) {
        return tenant.call(beans -> question.apply(beans.get(ReadingScope.class)));
    }

    /** As if it had been granted ten days ago, until yesterday. */
    private static void backdate(UUID grant) {
        DATABASE.asOwner("update access_grant set granted_at = granted_at - interval '10 days', last_day = last_day - 1"
                + " where entry_id = '" + grant + "'");
    }

    private static Refusal refusal(Runnable act) {
        return assertThrows(Refusal.class, act::run);
    }
}
