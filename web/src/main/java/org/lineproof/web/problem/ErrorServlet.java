package org.lineproof.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.lang.System.Logger.Level;
import java.util.Objects;

/**
 * The error page of the container: problem details for programs, a plain page for people. What the caller did wrong is
 * said, what we did wrong gets an error id that stands in the log, too.
 */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1;

    private static final System.Logger LOG = System.getLogger(ErrorServlet.class.getName());

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "/error");
        Problem problem = problemOf(request);
        if (ErrorPage.isForPrograms(path)) {
            ProblemPage.send(response, problem, path);
        } else {
            page(request, response, problem);
        }
    }

    /** The portal has pages for what happens every day; the rest gets one that depends on nothing. */
    private static void page(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws ServletException, IOException {
        if (problem.kind().equals("forbidden")) {
            request.getRequestDispatcher("/errors/forbidden.xhtml").forward(request, response);
        } else if (problem.kind().equals("not-found")) {
            request.getRequestDispatcher("/errors/missing.xhtml").forward(request, response);
        } else {
            ErrorPage.send(response, problem);
        }
    }

    private static Problem problemOf(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            Problem problem = Diagnosis.of(thrown);
            if (problem.errorId() != null) {
                LOG.log(Level.ERROR, "error " + problem.errorId(), thrown);
            }
            return problem;
        }
        if (request.getAttribute(ProblemPage.ATTRIBUTE) instanceof Problem known) {
            return known;
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status && status >= 400
                ? Statuses.of(status)
                : Statuses.of(404);
    }
}
