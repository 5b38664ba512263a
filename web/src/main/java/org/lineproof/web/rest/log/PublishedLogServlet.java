package org.lineproof.web.rest.log;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.boundary.PublishedLogs;
import org.lineproof.web.problem.Problem;
import org.lineproof.web.problem.ProblemPage;

/** Serves logs to everybody, also to scripts of other sites: they hold digests, no content. */
@WebServlet("/logs/*")
public class PublishedLogServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1;

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

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
        Optional<LogPath> path = LogPath.parse(String.valueOf(request.getPathInfo()));
        Optional<Served> found = path.flatMap(this::read);
        if (found.isPresent()) {
            found.get().send(response);
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

    private Optional<Served> read(LogPath path) {
        TenantId tenant = path.tenant();
        return switch (path) {
            case LogPath.Head head ->
                logs.checkpoint(tenant, head.log())
                        .map(note -> new Served(
                                note.getBytes(StandardCharsets.UTF_8), "text/plain; charset=UTF-8", "no-cache"));
            case LogPath.Tile tile ->
                logs.tile(tenant, tile.log(), tile.path())
                        .map(bytes -> new Served(bytes, "application/octet-stream", FOR_EVER));
        };
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        ProblemPage.send(response, problem, request.getRequestURI());
    }

    private record Served(byte[] bytes, String type, String caching) {

        void send(HttpServletResponse response) throws IOException {
            response.setContentType(type);
            response.setHeader("Cache-Control", caching);
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }
}
