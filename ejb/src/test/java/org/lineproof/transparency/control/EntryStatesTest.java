package org.lineproof.transparency.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.lineproof.database.Beans;
import org.lineproof.database.PreparedStatements;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.entity.EntryStanding.State;
import org.lineproof.transparency.entity.LoggedEntry;

class EntryStatesTest {

    private final LogFixture fixture = new LogFixture();

    @Test
    void manyEntriesAreToldHowFarTheyHaveCome() {
        fixture.receive(3);
        fixture.publish();
        fixture.receive(2);
        List<LoggedEntry> sequenced = sequence();
        fixture.receive(1);

        List<UUID> all = entries();
        Map<UUID, State> states = states(fixture.tenant, all);
        List<State> found = all.stream().map(states::get).toList();
        assertEquals(
                List.of(
                        State.PUBLISHED,
                        State.PUBLISHED,
                        State.PUBLISHED,
                        State.SEQUENCED,
                        State.SEQUENCED,
                        State.PENDING),
                found);
        assertEquals(2, sequenced.size());
        for (UUID entry : all) {
            assertEquals(standing(entry), states.get(entry), "as one by one");
        }
    }

    @Test
    void nothingIsSaidOfWhatIsNotThereOrAnothers() {
        fixture.receive(1);
        UUID own = entries().get(0);
        UUID unknown = new UUID(1, 2);
        assertEquals(Map.of(own, State.PENDING), states(fixture.tenant, List.of(own, unknown)));
        assertEquals(Map.of(), states(new LogFixture().tenant, List.of(own)));
        assertEquals(Map.of(), states(fixture.tenant, List.of()));
    }

    @Test
    void aPageCostsOneStatement() {
        fixture.receive(25);
        fixture.publish();
        List<UUID> page = entries();
        LogFixture.DATABASE.runAsTenant(fixture.tenant, em -> {
            LogReader reader = new Beans(em, fixture.tenant, "reader").get(LogReader.class);
            assertEquals(
                    1,
                    PreparedStatements.of(
                            () -> assertEquals(25, reader.states(page).size())));
        });
    }

    /** Gives places to what is pending, and no checkpoint. */
    private List<LoggedEntry> sequence() {
        return LogFixture.DATABASE.asPublisher(em -> {
            PublisherRows rows = new PublisherRows(em);
            List<LoggedEntry> pending = rows.pending(fixture.log, 0, 100);
            try {
                new LogExtension(rows, fixture.log).append(pending);
            } catch (DamagedLog e) {
                throw new IllegalStateException(e);
            }
            return pending;
        });
    }

    private List<UUID> entries() {
        return LogFixture.DATABASE.asTenant(
                fixture.tenant,
                em -> em.unwrap(Session.class)
                        .createNativeQuery("select entry_id from log_entry order by arrival", UUID.class)
                        .getResultList());
    }

    private State standing(UUID entry) {
        return LogFixture.DATABASE.asTenant(fixture.tenant, em -> {
            var standing =
                    new Beans(em, fixture.tenant, "reader").get(LogReader.class).standing(entry);
            assertTrue(standing.isPresent());
            return standing.get().state();
        });
    }

    private static Map<UUID, State> states(TenantId tenant, List<UUID> entries) {
        return LogFixture.DATABASE.asTenant(
                tenant,
                em -> new Beans(em, tenant, "reader").get(LogReader.class).states(entries));
    }
}
