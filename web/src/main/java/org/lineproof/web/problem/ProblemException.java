package org.lineproof.web.problem;

import java.io.Serial;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    public ProblemException(int status, String kind, String detail) {
        this(Problem.of(status, kind, detail));
    }

    public Problem problem() {
        return problem;
    }
}
