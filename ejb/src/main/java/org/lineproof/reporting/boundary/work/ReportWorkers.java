package org.lineproof.reporting.boundary.work;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lineproof.reporting.control.queue.Workplaces;
import org.lineproof.reporting.entity.work.Turn;
import org.lineproof.tenancy.boundary.Rounds;
import org.lineproof.tenancy.entity.OrganisationList;
import org.lineproof.tenancy.entity.TenantId;

/**
 * Takes requested reports from the queue, those whose maker is gone among them, and has a few made at a time. The tenants take
 * turns, so that none waits for all reports of another. Any number of nodes may do so on one database.
 */
@Startup
@Singleton
@DependsOn("Installation")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReportWorkers {
    private static final Logger LOG = Logger.getLogger(ReportWorkers.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final long FAREWELL_SECONDS = 5;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    ReportDesk desk;

    @Inject
    ReportRun run;

    @Inject
    Workplaces places;

    @Inject
    @ConfigProperty(name = "lineproof.tenants", defaultValue = "")
    String configuredTenants;

    private final Rounds rounds = new Rounds(
            LOG, Level.SEVERE, "reports cannot be made now, requests are taken all the same", "reports are made again");
    private final List<TenantId> turns = new ArrayList<>();
    /** This process, as the rows of its reports name it. */
    private final String worker = "process " + ProcessHandle.current().pid();

    @PostConstruct
    void start() {
        turns.addAll(OrganisationList.parse(configuredTenants).names().keySet());
        rounds.begin(executor, PAUSE, this::round);
    }

    /** What is being made goes back into the queue, for the next start or another node. */
    @PreDestroy
    void stop() {
        rounds.end(true);
        for (Turn turn : places.close()) {
            try {
                if (desk.putBack(turn).get(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                    LOG.info(() -> "report " + turn.report() + " is put back into the queue, since this server stops");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (ExecutionException | TimeoutException | RuntimeException e) {
                LOG.log(
                        Level.INFO,
                        e,
                        () -> "report " + turn.report()
                                + " could not be put back; it is taken up again after a minute");
            }
        }
    }

    private void round() throws Exception {
        for (Turn turn : places.due()) {
            desk.beat(turn).get();
        }
        boolean found = true;
        while (found && places.free()) {
            found = takeOne();
        }
    }

    /** The tenant whose report is begun comes last from now on. */
    private boolean takeOne() throws Exception {
        for (int i = 0; i < turns.size(); i++) {
            Optional<Turn> next = desk.next(turns.get(i), worker).get();
            if (next.isPresent()) {
                Collections.rotate(turns.subList(i, turns.size()), -1);
                begin(next.get());
                return true;
            }
        }
        return false;
    }

    /** A report that no thread takes is taken up again when its lease ends. */
    private void begin(Turn turn) {
        places.enter(turn);
        try {
            run.start(turn);
        } catch (RuntimeException e) {
            places.leave(turn);
            throw e;
        }
    }
}
