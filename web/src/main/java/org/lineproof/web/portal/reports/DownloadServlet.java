package org.lineproof.web.portal.reports;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;
import org.lineproof.assurance.boundary.answer.AnswerRegistry;
import org.lineproof.assurance.entity.answer.AttachedDocument;
import org.lineproof.assurance.entity.answer.DocumentHead;
import org.lineproof.registry.entity.ModelDigest;
import org.lineproof.reporting.boundary.IssuedReportQuery;
import org.lineproof.reporting.boundary.PinFiles;
import org.lineproof.reporting.entity.ReportFormat;
import org.lineproof.reporting.entity.ReportStanding;
import org.lineproof.web.portal.Absence;

/**
 * The files of reports, {@code /download/report/<id>/<format>}, documents of answers, {@code /download/document/<digits of the
 * digest>}, and the pin file, {@code /download/pins.json}. Who may have which is in {@code web.xml}, as in the API.
 */
@WebServlet("/download/*")
public class DownloadServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    transient IssuedReportQuery issued;

    @Inject
    transient PinFiles pins;

    @Inject
    transient AnswerRegistry answers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] path = Optional.ofNullable(request.getPathInfo())
                .orElse("/")
                .substring(1)
                .split("/");
        if (path.length == 1 && path[0].equals("pins.json")) {
            send(response, "application/json", "pins.json", pins.current().bytes());
        } else if (path.length == 3 && path[0].equals("report")) {
            sendReport(response, path[1], path[2]);
        } else if (path.length == 2 && path[0].equals("document")) {
            sendDocument(response, path[1]);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Always as an octet stream to be saved: what people attach is never shown by a browser under our address. */
    private void sendDocument(HttpServletResponse response, String digits) throws IOException {
        Optional<AttachedDocument> document =
                digits.matches("[0-9a-f]{64}") ? answers.document(ModelDigest.ofDigits(digits)) : Optional.empty();
        if (document.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        send(
                response,
                "application/octet-stream",
                DocumentHead.of(document.get()).fileName(),
                document.get().content());
    }

    private void sendReport(HttpServletResponse response, String id, String word) throws IOException {
        Optional<ReportStanding> standing = Absence.identifier(id).flatMap(issued::standing);
        Optional<ReportFormat> format = ReportFormat.of(word);
        Optional<byte[]> file = standing.flatMap(report -> format.flatMap(kind -> issued.file(report.id(), kind)));
        String document = standing.map(ReportStanding::documentId).orElse("");
        if (file.isEmpty() || format.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        send(response, format.get().mediaType(), format.get().fileName(document), file.get());
    }

    private static void send(HttpServletResponse response, String type, String name, byte[] content)
            throws IOException {
        response.setContentType(type);
        response.setContentLength(content.length);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.getOutputStream().write(content);
    }
}
