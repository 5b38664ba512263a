package org.lineproof.web.portal.systems;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lineproof.inference.entity.ReceiptView;
import org.lineproof.lineage.boundary.LineageQuery;
import org.lineproof.lineage.entity.UnproducedInput;
import org.lineproof.registry.entity.DatasetId;
import org.lineproof.registry.entity.JobId;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.web.portal.telling.LineageStage;
import org.lineproof.web.portal.telling.LineageWords;
import org.lineproof.web.portal.wording.Step;

/** The way from a model back to its training data. */
@RequestScoped
public class TrainingData {

    private static final int DEPTH = 20;

    @Inject
    LineageQuery lineage;

    /** The link "data" of a decision that this model made for the system. */
    public Step step(SystemId system, ReceiptView.Model model) {
        JobId job = model.trainedBy();
        return job == null
                ? LineageWords.unknown()
                : LineageWords.step(job, lineage.upstream(system, job, DEPTH), unexplained(system));
    }

    /** The jobs on the way back from a training of one of the system's models, the training first. */
    public List<LineageStage> stages(SystemId system, JobId job) {
        return LineageWords.stages(lineage.upstream(system, job, DEPTH), unexplained(system));
    }

    private Set<DatasetId> unexplained(SystemId system) {
        return lineage.unproducedInputs(system).stream()
                .map(UnproducedInput::dataset)
                .collect(Collectors.toSet());
    }
}
