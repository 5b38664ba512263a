package org.lineproof.assurance.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.lineproof.assurance.control.Checks;
import org.lineproof.assurance.control.WholeLogs;
import org.lineproof.assurance.control.cut.CutReading;
import org.lineproof.assurance.control.cut.DamagedEvidence;
import org.lineproof.assurance.control.remembered.Circumstances;
import org.lineproof.assurance.control.remembered.PresentCircumstances;
import org.lineproof.assurance.control.remembered.RememberedEvaluations;
import org.lineproof.assurance.control.remembered.RememberedEvaluations.Subject;
import org.lineproof.assurance.entity.CutHeads;
import org.lineproof.assurance.entity.Evaluation;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.assurance.entity.policy.Policy;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.record.Pins;
import org.lineproof.report.text.Language;
import org.lineproof.requirements.boundary.RequirementCatalogue;
import org.lineproof.requirements.entity.Catalogue;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.boundary.access.ReadingScope;
import org.lineproof.tenancy.entity.Refusal;

/**
 * Judges recorded evidence the way an auditor would: from the entries of the logs below one checkpoint each, and from
 * nothing else. Findings speak of evidence; what they mean in law is for a person to decide.
 */
@Stateless
@TenantScoped
public class EvidenceEvaluation {
    @Inject
    CutReading reading;

    @Inject
    RequirementCatalogue catalogue;

    @Inject
    ReadingScope scope;

    @Inject
    CurrentTenant tenant;

    @Inject
    PresentCircumstances circumstances;

    @Inject
    RememberedEvaluations remembered;

    /** The same in English. */
    public Evaluation evaluate(SystemId system) {
        return evaluate(system, Language.EN);
    }

    /** What the checks find as of the newest cut; an altered entry that cannot be read is itself the finding. */
    public Evaluation evaluate(SystemId system, Language language) {
        scope.require(system.value());
        try {
            return scope.asOwnWork(() -> present(system, language));
        } catch (DamagedEvidence e) {
            return new Evaluation(
                    system.value(),
                    catalogue.version().version(),
                    Policy.SHIPPED,
                    List.of(e.log()),
                    List.of(WholeLogs.damaged(e, catalogue.requirement("aia-19-1"), language)));
        }
    }

    private Evaluation present(SystemId system, Language language) throws DamagedEvidence {
        Subject subject = new Subject(tenant.id(), system.value(), language);
        Circumstances now = circumstances.of(system.value());
        Optional<Evaluation> known = remembered.find(subject, now);
        if (known.isPresent()) {
            return known.get();
        }
        Evaluation made = evaluate(reading.at(system.value(), now.heads()), catalogue.current(), language);
        remembered.remember(subject, now, made);
        return made;
    }

    /** What the checks find in a cut against one version of the law; the same for the same three. */
    public Evaluation evaluate(EvidenceCut cut, Catalogue law, Language language) {
        return Checks.evaluate(cut, law, language);
    }

    /**
     * The newest cut for a system, with everything that is kept of it.
     *
     * @throws Refusal (unprocessable) if an entry was altered so that it cannot be read
     */
    public EvidenceCut newestCut(SystemId system) {
        try {
            return newest(system);
        } catch (DamagedEvidence e) {
            throw damaged(e);
        }
    }

    /** What the newest cut for a system is made at; much cheaper than reading it. */
    public CutHeads newestHeads(SystemId system) {
        scope.require(system.value());
        return scope.asOwnWork(() -> reading.heads(system.value()));
    }

    /**
     * The cut that an earlier report was made of, with everything that is still kept of it.
     *
     * @throws Refusal (unprocessable) if an entry was altered so that it cannot be read
     */
    public EvidenceCut cut(SystemId system, Pins pins) {
        try {
            return seen(system, () -> reading.at(system.value(), pins));
        } catch (DamagedEvidence e) {
            throw damaged(e);
        }
    }

    private EvidenceCut newest(SystemId system) throws DamagedEvidence {
        return seen(system, () -> reading.newest(system.value()));
    }

    /** A cut of a system holds the logs of the whole organisation, too. */
    private EvidenceCut seen(SystemId system, ReadingScope.Work<EvidenceCut, DamagedEvidence> read)
            throws DamagedEvidence {
        scope.require(system.value());
        return scope.asOwnWork(read);
    }

    private static Refusal damaged(DamagedEvidence damage) {
        return Refusal.unprocessable("system", damage.getMessage() + "; run the audit of that log");
    }
}
