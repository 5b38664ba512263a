package org.lineproof.web.rest.view.release;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lineproof.web.problem.FieldFault;
import org.lineproof.web.problem.Problem;
import org.lineproof.web.problem.ProblemException;

/** Which version of a file under a seal is wanted. */
public final class FileVersion {
    private static final int MOST = 1_000;

    private FileVersion() {}

    /**
     * From the query parameter as it came.
     *
     * @return null if none is named
     * @throws ProblemException 400 unless it is an integer from 0 to 1,000
     */
    public static @Nullable Integer of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (text.matches("[0-9]{1,4}") && Integer.parseInt(text) <= MOST) {
            return Integer.valueOf(text);
        }
        throw new ProblemException(
                Problem.ofFields(400, List.of(new FieldFault("version", "has to be an integer from 0 to " + MOST))));
    }
}
