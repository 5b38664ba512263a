package org.lineproof.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes problems where there is no REST container: in servlets, filters and at the door. */
public final class ProblemPage {

    /** Request attribute under which a filter leaves the problem that the error page has to show. */
    static final String ATTRIBUTE = Problem.class.getName();

    private ProblemPage() {}

    /** Lets the container's error page tell the problem, as HTML or JSON by the address that was called. */
    public static void show(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        request.setAttribute(ATTRIBUTE, problem);
        response.sendError(problem.status());
    }

    /**
     * Answers with the problem as JSON and ends the response.
     *
     * @param instance the path of the request
     */
    public static void send(HttpServletResponse response, Problem problem, String instance) throws IOException {
        byte[] body = problem.json(instance).toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }
}
