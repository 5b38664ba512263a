package org.lineproof.reporting.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lineproof.anchoring.boundary.AnchorQuery;
import org.lineproof.assurance.boundary.EvidenceEvaluation;
import org.lineproof.assurance.entity.CutHeads;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.entity.AiSystem;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.record.Pins;
import org.lineproof.reporting.control.queue.ReportQueue;
import org.lineproof.reporting.control.queue.StoppedWork;
import org.lineproof.reporting.control.queue.WorkingMemory;
import org.lineproof.reporting.entity.work.Turn;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.entity.EntryStanding;
import org.lineproof.transparency.entity.LogName;

/** Waits until a report can be made at the newest heads of its logs. Looks at heads alone: entries are read once, at the end. */
@ApplicationScoped
public class Settling {
    private static final int MOST_WAITING_PERCENT = 30;

    @Inject
    EvidenceEvaluation evaluation;

    @Inject
    AiSystemRegistry systems;

    @Inject
    LogReader logs;

    @Inject
    AnchorQuery anchors;

    @Inject
    Patience patience;

    @Inject
    ReportQueue queue;

    @Inject
    WorkingMemory memory;

    /**
     * The newest heads under which the system is declared; waits a while for the ledger, but goes on without it.
     *
     * @throws Refusal if the system is not declared there yet, or the server has no memory for so many entries
     * @throws StoppedWork if the report was cancelled, or another node has it by now
     */
    public Pins pins(Turn turn, SystemId system) {
        CutHeads heads = evaluation.newestHeads(system);
        memory.require(heads.entries());
        for (int round = 0; round < patience.rounds() && !settled(system, heads); round++) {
            queue.step(
                    turn,
                    Math.min(5 + round, MOST_WAITING_PERCENT),
                    "waiting until the newest checkpoints are "
                            + (published(system, heads) ? "anchored" : "published"));
            patience.pause();
            heads = evaluation.newestHeads(system);
        }
        if (!declared(system, heads)) {
            throw Refusal.unprocessable(
                    "system", "the registration of this system is not published yet; request the report again");
        }
        memory.require(heads.entries());
        return heads.pins();
    }

    private boolean settled(SystemId system, CutHeads heads) {
        return published(system, heads) && (heads.anchored() || ledgerIsAway());
    }

    private boolean ledgerIsAway() {
        return anchors.missedSince().filter(patience::isOver).isPresent();
    }

    /** Whether the registration is published, and the first entry of the system if one was acknowledged; no ledger is needed. */
    private boolean published(SystemId system, CutHeads heads) {
        return declared(system, heads)
                && (heads.system().stream().anyMatch(head -> !head.empty())
                        || !logs.acknowledged(LogName.ofSystem(system.value())));
    }

    /** A system of which nothing is logged can be reported on, by the checkpoint that says so. */
    private boolean declared(SystemId system, CutHeads heads) {
        return !heads.system().isEmpty()
                && systems.find(system)
                        .map(AiSystem::entry)
                        .flatMap(logs::standing)
                        .filter(registration -> stands(registration, heads))
                        .isPresent();
    }

    private static boolean stands(EntryStanding entry, CutHeads heads) {
        Long index = entry.index();
        return index != null
                && heads.audit().stream().anyMatch(head -> head.origin().equals(entry.origin()) && index < head.size());
    }
}
