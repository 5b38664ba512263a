package org.lineproof.assurance.control.supplied;

import java.util.Optional;
import org.lineproof.assurance.control.question.Examination;
import org.lineproof.assurance.entity.supplied.Stated;
import org.lineproof.assurance.entity.supplied.SuppliedReport;

/** How a question is answered from the report of a supplier. */
interface Reading {
    /**
     * What the report says of a model version.
     *
     * @param registration of the model version, as the bundle opens it
     * @param examination of our own cut
     * @return empty if it says nothing to the question
     */
    Optional<Saying> of(SuppliedReport report, Stated registration, Examination examination);
}
