package org.lineproof.lineage.boundary;

import java.util.List;
import org.lineproof.lineage.entity.Deviation;
import org.lineproof.transparency.entity.Acknowledgement;

/**
 * The answer to one recorded event.
 *
 * @param deviations where it differs from the specification
 */
public record LineageReceipt(Acknowledgement acknowledgement, List<Deviation> deviations) {

    public LineageReceipt {
        deviations = List.copyOf(deviations);
    }
}
