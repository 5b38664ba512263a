package org.lineproof.requirements.entity;

import java.time.LocalDate;

/**
 * A use case of Annex III.
 *
 * @param id such as {@code aia-annex3-5-a}
 * @param point point with its letter, such as {@code 5(a)}; {@code 2} has none
 * @param fria who has to make a fundamental rights impact assessment, {@code none} if nobody
 * @param conformityProcedure the procedure of Art. 43
 * @param explanationRight whether Art. 86 applies
 * @param extraLogs whether Art. 12(3) applies
 * @param appliesFrom from when the class exists
 */
public record AnnexEntry(
        String id,
        String point,
        String area,
        String useCase,
        String fria,
        String conformityProcedure,
        String registration,
        boolean explanationRight,
        boolean extraLogs,
        LocalDate appliesFrom,
        String source) {
    /** Whether a use of this kind is asked for the special duty. */
    public boolean asksFor(Requirement requirement) {
        String id = requirement.id();
        if (id.startsWith("aia-12-3") || id.startsWith("aia-26-10")) {
            return extraLogs;
        }
        if (id.startsWith("aia-27")) {
            return !fria.equals("none");
        }
        return !id.startsWith("aia-86") || explanationRight;
    }
}
