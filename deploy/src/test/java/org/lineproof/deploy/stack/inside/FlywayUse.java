package org.lineproof.deploy.stack.inside;

import java.util.concurrent.Callable;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;

/** Finds the migrations in the EAR and compares them with the server's own database, through the driver of the EAR. */
public final class FlywayUse implements Callable<String> {

    @Override
    public String call() {
        MigrationInfoService info = Flyway.configure(FlywayUse.class.getClassLoader())
                .dataSource(
                        System.getenv("LINEPROOF_DB_URL"),
                        "lineproof_owner",
                        System.getenv("LINEPROOF_DB_OWNER_PASSWORD"))
                .locations("classpath:db/migration")
                .load()
                .info();
        return (info.applied().length > 0 ? "applied" : "none") + ", " + info.pending().length + " pending";
    }
}
