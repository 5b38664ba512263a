package org.lineproof.transparency.boundary.succession;

import java.util.List;
import java.util.Optional;
import org.lineproof.standalone.control.StandaloneDatabase;
import org.lineproof.transparency.control.LogRows;
import org.lineproof.transparency.control.succession.Successions;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.succession.LogSuccession;

/** Which log follows which, outside a container. */
public final class StandaloneSuccession {

    /** The rows that are read. */
    public static final List<Class<?>> ROWS = List.of(EvidenceLog.class, LogSuccession.class);

    private final LogRows rows;
    private final Successions successions;

    public StandaloneSuccession(StandaloneDatabase database) {
        this.rows = new LogRows(database);
        this.successions = new Successions(database.entityManager());
    }

    /** The log of this origin. */
    public Optional<EvidenceLog> log(String origin) {
        return rows.logs().stream().filter(log -> log.origin().equals(origin)).findFirst();
    }

    /** The log that goes on in the place of this one, empty while this one is open. */
    public Optional<EvidenceLog> successor(EvidenceLog log) {
        return successions.of(log).map(row -> successions.line(log).get(1));
    }
}
