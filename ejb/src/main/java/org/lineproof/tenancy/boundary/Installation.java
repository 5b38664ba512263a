package org.lineproof.tenancy.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.lineproof.tenancy.entity.OrganisationList;

/**
 * Brings the schema to this version and opens the configured organisations, before anything else starts: every other
 * start-up bean depends on this one.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class Installation {

    private static final Logger LOG = Logger.getLogger(Installation.class.getName());

    @Resource(lookup = "java:app/jdbc/lineproof-owner")
    DataSource owner;

    @Inject
    TenantAdministration tenants;

    @Inject
    @ConfigProperty(name = "lineproof.tenants", defaultValue = "")
    String configuredTenants;

    @PostConstruct
    void prepare() {
        Flyway flyway = Flyway.configure(Installation.class.getClassLoader())
                .dataSource(owner)
                .locations("classpath:db/migration")
                .load();
        int applied = flyway.migrate().migrationsExecuted;
        // The result of a migration that had nothing to do names no version.
        LOG.info(() -> "database schema at version " + flyway.info().current().getVersion() + ", " + applied
                + " migrations applied now");
        OrganisationList.parse(configuredTenants).names().forEach(tenants::open);
    }
}
