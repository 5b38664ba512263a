package org.lineproof.crash;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.lineproof.assurance.boundary.EvidenceEvaluation;
import org.lineproof.assurance.entity.CutHeads;
import org.lineproof.assurance.entity.Evaluation;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.database.AdmittedRows;
import org.lineproof.database.Beans;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.record.LogPin;
import org.lineproof.report.record.Pins;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.control.Patience;
import org.lineproof.reporting.control.ReportBook;
import org.lineproof.reporting.control.ReportWork;
import org.lineproof.reporting.control.queue.ReportQueue;
import org.lineproof.reporting.entity.RenderedReport;
import org.lineproof.reporting.entity.ReportStanding;
import org.lineproof.reporting.entity.file.KeptFiles;
import org.lineproof.reporting.entity.work.PinnedCut;
import org.lineproof.reporting.entity.work.Turn;
import org.lineproof.requirements.entity.Catalogue;
import org.lineproof.tenancy.control.RowLevelSecurity;
import org.lineproof.tenancy.entity.TenantId;

/**
 * A process that takes the next report of a tenant and makes it until it is killed, or done if the event never comes. What the container's interceptors do is done
 * here: each step is a transaction of its own.
 */
public final class DoomedReporter {
    private final EntityManagerFactory factory;
    private final TenantId tenant;

    private DoomedReporter(EntityManagerFactory factory, TenantId tenant) {
        this.factory = factory;
        this.tenant = tenant;
    }

    /** Arguments: JDBC address, tenant, event, and the how manieth of its name it is. */
    public static void main(String[] arguments) throws IOException {
        Tripwire tripwire = new Tripwire("report", arguments[2], Integer.parseInt(arguments[3]));
        try (NodeDatabase database = new NodeDatabase(arguments[0], tripwire)) {
            tripwire.enter("report");
            new DoomedReporter(database.app(), new TenantId(arguments[1])).make();
        }
    }

    private void make() {
        Turn turn = new CommittedQueue().next("doomed").orElseThrow();
        factory.runInTransaction(entityManager -> {
            admit(entityManager);
            new Beans(entityManager, tenant, turn.requestedBy())
                    .setting("lineproof.report.workers", "1")
                    .with(ReportQueue.class, new CommittedQueue())
                    .with(ReportBook.class, new CommittedBook())
                    .with(EvidenceEvaluation.class, new CommittedEvaluation())
                    .with(Patience.class, new Patience(Duration.ZERO))
                    .with(RowLevelSecurity.class, new AdmittedRows())
                    .get(ReportWork.class)
                    .perform(turn);
        });
    }

    private void admit(EntityManager entityManager) {
        entityManager
                .createNativeQuery("select set_config('lineproof.tenant', :tenant, true)", String.class)
                .setParameter("tenant", tenant.value())
                .getSingleResult();
    }

    private <T> T committed(Function<Beans, T> work) {
        return factory.callInTransaction(entityManager -> {
            admit(entityManager);
            return work.apply(new Beans(entityManager, tenant, "officer"));
        });
    }

    private final class CommittedQueue extends ReportQueue {
        @Override
        public Optional<Turn> next(String worker) {
            return committed(beans -> beans.get(ReportQueue.class).next(worker));
        }

        @Override
        public void step(Turn turn, int percent, String step) {
            committed(beans -> {
                beans.get(ReportQueue.class).step(turn, percent, step);
                return turn;
            });
        }

        @Override
        public Optional<PinnedCut> pinned(Turn turn) {
            return committed(beans -> beans.get(ReportQueue.class).pinned(turn));
        }

        @Override
        public void pin(Turn turn, Pins pins, String catalogueVersion) {
            committed(beans -> {
                beans.get(ReportQueue.class).pin(turn, pins, catalogueVersion);
                return turn;
            });
        }
    }

    /** Reads in a transaction of its own: what the rows were is forgotten when the evidence is read. */
    private final class CommittedEvaluation extends EvidenceEvaluation {
        @Override
        public CutHeads newestHeads(SystemId system) {
            return committed(beans -> admitted(beans).newestHeads(system));
        }

        @Override
        public EvidenceCut newestCut(SystemId system) {
            return committed(beans -> admitted(beans).newestCut(system));
        }

        @Override
        public EvidenceCut cut(SystemId system, Pins pins) {
            return committed(beans -> admitted(beans).cut(system, pins));
        }

        @Override
        public Evaluation evaluate(EvidenceCut cut, Catalogue law, Language language) {
            return committed(beans -> admitted(beans).evaluate(cut, law, language));
        }

        private EvidenceEvaluation admitted(Beans beans) {
            return beans.with(RowLevelSecurity.class, new AdmittedRows()).get(EvidenceEvaluation.class);
        }
    }

    private final class CommittedBook extends ReportBook {
        @Override
        public Optional<ReportStanding> standing(UUID id) {
            return committed(beans -> beans.get(ReportBook.class).standing(id));
        }

        @Override
        public KeptFiles issue(Turn turn, String system, RenderedReport report, List<LogPin> pins) {
            return committed(beans -> beans.get(ReportBook.class).issue(turn, system, report, pins));
        }
    }
}
