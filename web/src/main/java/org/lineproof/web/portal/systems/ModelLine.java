package org.lineproof.web.portal.systems;

import java.time.Instant;
import java.util.List;
import org.lineproof.registry.entity.JobId;
import org.lineproof.registry.entity.ModelVersion;
import org.lineproof.web.portal.telling.LineageStage;

/**
 * A registered model version.
 *
 * @param stages the way back to its training data, the training first; empty if none is declared or seen
 * @param anchors what its proofs are checked with, the newest proposal first
 */
public record ModelLine(ModelVersion model, List<LineageStage> stages, List<AnchorLine> anchors) {

    public ModelLine {
        stages = List.copyOf(stages);
        anchors = List.copyOf(anchors);
    }

    public String label() {
        return model.label();
    }

    public String digest() {
        return model.digest().value();
    }

    /** RFC 7638 thumbprint of the key that signs for it. */
    public String thumbprint() {
        return model.signer().thumbprint().base64Url();
    }

    /** The job that trained it, or that none is declared. */
    public String trainedBy() {
        JobId job = model.trainedBy();
        return job == null ? "not declared" : job.namespace() + " / " + job.name();
    }

    public Instant registeredAt() {
        return model.registeredAt();
    }
}
