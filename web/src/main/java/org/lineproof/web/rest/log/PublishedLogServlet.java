package org.lineproof.web.rest.log;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;
import org.lineproof.evidence.merkle.TilePath;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.boundary.PublishedLogs;
import org.lineproof.web.problem.Problem;
import org.lineproof.web.problem.ProblemPage;

/** Serves logs to everybody, also to scripts of other sites: they hold digests, no content. */
@WebServlet("/logs/*")
public class PublishedLogServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    transient PublishedLogs logs;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        switch (request.getMethod()) {
            case "GET", "HEAD" -> super.service(request, response);
            case "OPTIONS" -> {
                response.setHeader("Allow", "GET, HEAD, OPTIONS");
                response.setHeader("Access-Control-Allow-Methods", "GET, HEAD");
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            default -> {
                response.setHeader("Allow", "GET, HEAD, OPTIONS");
                refuse(request, response, Problem.of(405, "method-not-allowed", "A published log is only read."));
            }
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<LogPath> path;
        try {
            path = LogPath.parse(String.valueOf(request.getPathInfo()));
        } catch (IllegalArgumentException e) {
            refuse(request, response, Problem.of(400, "malformed", e.getMessage() + "."));
            return;
        }
        Optional<PublishedFile> found = path.flatMap(this::read);
        if (found.isPresent()) {
            found.get().send(request, response);
        } else {
            refuse(
                    request,
                    response,
                    Problem.of(
                            404,
                            "not-found",
                            "No log publishes this (yet): expected /logs/<tenant>/<log>/checkpoint or .../tile/<L>/<N>"
                                    + "[.p/<W>] within the size of the newest checkpoint."));
        }
    }

    private Optional<PublishedFile> read(LogPath path) {
        TenantId tenant = path.tenant();
        return switch (path) {
            case LogPath.Head head -> logs.checkpoint(tenant, head.log()).map(PublishedFile::checkpoint);
            case LogPath.Tile tile ->
                logs.tile(tenant, tile.log(), tile.path())
                        .map(bytes -> tile.path().level() == TilePath.ENTRIES
                                ? PublishedFile.entries(bytes)
                                : PublishedFile.hashes(bytes));
        };
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        ProblemPage.send(response, problem, request.getRequestURI());
    }
}
