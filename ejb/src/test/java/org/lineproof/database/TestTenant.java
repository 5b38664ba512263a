package org.lineproof.database;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lineproof.tenancy.entity.Organisation;
import org.lineproof.tenancy.entity.TenantId;

/** An organisation of a test's own; every call is a transaction in which the product's beans act for it. */
public final class TestTenant {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final TestDatabase DATABASE = TestDatabase.shared();

    private final TenantId id = new TenantId("tenant-" + COUNT.incrementAndGet());
    private String principal = "pipeline";
    private Set<String> roles = Set.of();

    public TestTenant() {
        DATABASE.runAsTenant(id, em -> em.persist(new Organisation(id, "An organisation", Instant.EPOCH)));
    }

    public TenantId id() {
        return id;
    }

    /** From now on this caller acts, in these roles. */
    public TestTenant as(String caller, String... inRoles) {
        this.principal = caller;
        this.roles = Set.of(inRoles);
        return this;
    }

    public <T> T call(Function<Beans, T> work) {
        return DATABASE.asTenant(id, em -> work.apply(new Beans(em, id, principal, roles)));
    }

    public void run(Consumer<Beans> work) {
        DATABASE.runAsTenant(id, em -> work.accept(new Beans(em, id, principal, roles)));
    }

    /** Rows of a query in SQL, as this tenant sees them. */
    public long count(String from) {
        return DATABASE.asTenant(id, em -> (Long)
                em.createNativeQuery("select count(*) from " + from, Long.class).getSingleResult());
    }

    /** The SQL statements prepared by a piece of work that ends with its commit; setting the tenant is one of them. */
    public long statements(Consumer<Beans> work) {
        return PreparedStatements.of(() -> run(work));
    }
}
