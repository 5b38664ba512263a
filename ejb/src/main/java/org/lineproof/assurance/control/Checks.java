package org.lineproof.assurance.control;

import java.util.List;
import org.lineproof.assurance.entity.Evaluation;
import org.lineproof.assurance.entity.EvidenceCut;
import org.lineproof.requirements.entity.Catalogue;

/** All checks, in the order in which their findings are shown. */
public final class Checks {
    private static final List<Check> ALL = List.of(
            new EventsLogged(),
            new UnbrokenSequences(),
            new RegisteredModels(),
            new KnownTrainingData(),
            new HumanOversight(),
            new WholeLogs(),
            new KeptPromises(),
            new RetentionDeclared());

    private Checks() {}

    /** Puts every question to the cut. */
    public static Evaluation evaluate(EvidenceCut cut, Catalogue catalogue) {
        Examination examination = new Examination(cut, catalogue);
        return new Evaluation(
                cut.systemId(),
                cut.pins(),
                ALL.stream().map(check -> check.apply(examination)).toList());
    }
}
