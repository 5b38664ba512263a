package org.lineproof.tenancy.control;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/**
 * One data source a database role. A transaction uses one of them only, so none needs XA. The address and the
 * passwords come from the configuration; a default value stands in each expression because Payara resolves an
 * expression without one too early. An enterprise bean, because Payara reads the definitions on components only.
 */
@Singleton
@DataSourceDefinition(
        name = "java:app/jdbc/lineproof",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=lineproof.db.url:jdbc:postgresql://localhost:5432/lineproof}",
        user = "lineproof_app",
        password = "${MPCONFIG=lineproof.db.app.password:unset}",
        minPoolSize = 4,
        maxPoolSize = 32)
@DataSourceDefinition(
        name = "java:app/jdbc/lineproof-publisher",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=lineproof.db.url:jdbc:postgresql://localhost:5432/lineproof}",
        user = "lineproof_publisher",
        password = "${MPCONFIG=lineproof.db.publisher.password:unset}",
        minPoolSize = 2,
        maxPoolSize = 8)
@DataSourceDefinition(
        name = "java:app/jdbc/lineproof-owner",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=lineproof.db.url:jdbc:postgresql://localhost:5432/lineproof}",
        user = "lineproof_owner",
        password = "${MPCONFIG=lineproof.db.owner.password:unset}",
        minPoolSize = 0,
        maxPoolSize = 2)
public class DataSources {}
