package org.lineproof.web.portal.reports;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.assurance.boundary.answer.AnswerRegistry;
import org.lineproof.assurance.entity.answer.AttachedDocument;
import org.lineproof.assurance.entity.answer.DocumentHead;
import org.lineproof.registry.entity.ModelDigest;
import org.lineproof.reporting.boundary.IssuedReportQuery;
import org.lineproof.reporting.boundary.PinFiles;
import org.lineproof.reporting.entity.ReportFormat;
import org.lineproof.reporting.entity.ReportStanding;
import org.lineproof.reporting.entity.file.StoredFile;
import org.lineproof.web.portal.Absence;

/**
 * The files of reports, {@code /download/report/<id>/<format>}, an earlier version of one under a seal with
 * {@code /<version>} behind, documents of answers, {@code /download/document/<digits of the
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
            sendReport(response, path[1], path[2], null);
        } else if (path.length == 4 && path[0].equals("report") && path[3].matches("0|[1-9][0-9]{0,3}")) {
            sendReport(response, path[1], path[2], Integer.valueOf(path[3]));
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

    /** The newest version unless one is asked for. */
    private void sendReport(HttpServletResponse response, String id, String word, @Nullable Integer version)
            throws IOException {
        Optional<ReportStanding> standing = Absence.identifier(id).flatMap(issued::standing);
        Optional<StoredFile> file = standing.flatMap(report -> ReportFormat.of(word)
                .flatMap(format -> version == null
                        ? issued.file(report.id(), format)
                        : issued.file(report.id(), format, version)));
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String document = standing.map(ReportStanding::documentId).orElse("");
        StoredFile found = file.get();
        describe(response, found.format().mediaType(), found.fileName(document), found.size());
        try (InputStream in = found.open()) {
            in.transferTo(response.getOutputStream());
        }
    }

    private static void send(HttpServletResponse response, String type, String name, byte[] content)
            throws IOException {
        describe(response, type, name, content.length);
        response.getOutputStream().write(content);
    }

    private static void describe(HttpServletResponse response, String type, String name, long length) {
        response.setContentType(type);
        response.setContentLengthLong(length);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
