package org.lineproof.standalone.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** A connection to the database outside a container. It only reads: the database itself refuses to write through it. */
public final class StandaloneDatabase implements AutoCloseable {

    /** Held, or its level would be forgotten: Hibernate tells of its start at length, a command has other lines to show. */
    private static final Logger NOISE = Logger.getLogger("org.hibernate");

    private final EntityManagerFactory factory;
    private final EntityManager entityManager;

    /**
     * @param url JDBC address of the PostgreSQL database
     * @param user a login that may read the rows, as {@code lineproof_publisher}
     * @param entities the persistent classes that will be read
     * @throws jakarta.persistence.PersistenceException if the database does not answer or refuses the login
     */
    public StandaloneDatabase(String url, String user, String password, List<Class<?>> entities) {
        NOISE.setLevel(Level.SEVERE);
        String readOnly = (url.indexOf('?') < 0 ? "?" : "&") + "readOnly=true&readOnlyMode=always";
        HibernatePersistenceConfiguration configuration = new HibernatePersistenceConfiguration("standalone")
                .jdbcUrl(url + readOnly)
                .jdbcUsername(user)
                .jdbcPassword(password)
                .property(AvailableSettings.JDBC_TIME_ZONE, "UTC");
        entities.forEach(configuration::managedClass);
        factory = configuration.createEntityManagerFactory();
        entityManager = factory.createEntityManager();
    }

    public EntityManager entityManager() {
        return entityManager;
    }

    @Override
    public void close() {
        entityManager.close();
        factory.close();
    }
}
