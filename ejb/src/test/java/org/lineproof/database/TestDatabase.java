package org.lineproof.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.lineproof.tenancy.entity.TenantId;

/**
 * One real PostgreSQL a test run with the product's schema and its three roles, so that tests see the same rights and
 * the same row-level security as the server does.
 */
public final class TestDatabase {

    /** The most of a role at a time. */
    private static final int CONNECTIONS = 40;

    private final EmbeddedPostgres server;
    private final EntityManagerFactory app;
    private final EntityManagerFactory publisher;

    private TestDatabase(boolean durable) {
        String sync = durable ? "on" : "off";
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", sync)
                    .setServerConfig("synchronous_commit", sync)
                    .setServerConfig("full_page_writes", sync)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
            createRoles();
            Flyway.configure()
                    .dataSource(url(), "lineproof_owner", "test")
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the embedded PostgreSQL did not start", e);
        }
        app = entityManagers("lineproof_app");
        publisher = entityManagers("lineproof_publisher");
    }

    public static TestDatabase shared() {
        return Shared.DATABASE;
    }

    /** Another server, for tests of what survives: it answers a commit when the disk has it. */
    public static TestDatabase durable() {
        return new TestDatabase(true);
    }

    /** A transaction of the application's role that sees this tenant's rows alone. */
    public <T> T asTenant(TenantId tenant, Function<EntityManager, T> work) {
        return app.callInTransaction(entityManager -> {
            admit(tenant, entityManager);
            return work.apply(entityManager);
        });
    }

    public void runAsTenant(TenantId tenant, Consumer<EntityManager> work) {
        asTenant(tenant, entityManager -> {
            work.accept(entityManager);
            return tenant;
        });
    }

    /** An entity manager of the application's role in a transaction the caller ends. */
    public EntityManager begin(TenantId tenant) {
        EntityManager entityManager = app.createEntityManager();
        entityManager.getTransaction().begin();
        admit(tenant, entityManager);
        return entityManager;
    }

    /** A transaction of the publisher's role. */
    public <T> T asPublisher(Function<EntityManager, T> work) {
        return publisher.callInTransaction(work);
    }

    /** Statements of the owner's role, which may do what an attacker with the database's password may do. */
    public void asOwner(String... statements) {
        try (Connection connection =
                        server.getDatabase("lineproof_owner", "lineproof").getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static void admit(TenantId tenant, EntityManager entityManager) {
        entityManager
                .createNativeQuery("select set_config('lineproof.tenant', :tenant, true)", String.class)
                .setParameter("tenant", tenant.value())
                .getSingleResult();
    }

    private void createRoles() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role lineproof_owner login password 'test'");
            statement.execute("create role lineproof_app login password 'test'");
            statement.execute("create role lineproof_publisher login password 'test'");
            statement.execute("create database lineproof owner lineproof_owner");
        }
    }

    private EntityManagerFactory entityManagers(String role) {
        HibernatePersistenceConfiguration configuration = new HibernatePersistenceConfiguration(role)
                .jdbcUrl(url())
                .jdbcUsername(role)
                .jdbcPassword("test")
                .property(AvailableSettings.POOL_SIZE, CONNECTIONS)
                .property(AvailableSettings.STATEMENT_BATCH_SIZE, 200)
                .property(AvailableSettings.ORDER_INSERTS, true)
                .property(AvailableSettings.STATEMENT_INSPECTOR, new PreparedStatements())
                .property(AvailableSettings.JDBC_TIME_ZONE, "UTC");
        EntityClasses.all().forEach(configuration::managedClass);
        return configuration.createEntityManagerFactory();
    }

    /** JDBC address of the database; the password of each role is {@code test}. */
    public String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/lineproof";
    }

    /** Started when first asked for. */
    private static final class Shared {
        static final TestDatabase DATABASE = new TestDatabase(false);
    }

    private void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
