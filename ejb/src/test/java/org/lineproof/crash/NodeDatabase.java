package org.lineproof.crash;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.lineproof.database.EntityClasses;

/** A node's connections: as the application's role and as the publisher's. Nothing is remembered between transactions. */
record NodeDatabase(EntityManagerFactory app, EntityManagerFactory publisher) implements AutoCloseable {

    NodeDatabase(String url, Tripwire tripwire) {
        this(entityManagers(url, "lineproof_app", tripwire), entityManagers(url, "lineproof_publisher", tripwire));
    }

    private static EntityManagerFactory entityManagers(String url, String role, Tripwire tripwire) {
        HibernatePersistenceConfiguration configuration = new HibernatePersistenceConfiguration(role)
                .property(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, tripwire.dataSource(url, role))
                .property(AvailableSettings.STATEMENT_BATCH_SIZE, 200)
                .property(AvailableSettings.ORDER_INSERTS, true)
                .property(AvailableSettings.JDBC_TIME_ZONE, "UTC");
        EntityClasses.all().forEach(configuration::managedClass);
        return configuration.createEntityManagerFactory();
    }

    @Override
    public void close() {
        app.close();
        publisher.close();
    }
}
