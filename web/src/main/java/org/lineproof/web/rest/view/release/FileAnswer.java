package org.lineproof.web.rest.view.release;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.lineproof.reporting.entity.ReportStanding;
import org.lineproof.reporting.entity.file.StoredFile;

/** A file of a report as an answer: sent while it is read, under the digest that was logged of it. */
public final class FileAnswer {
    private FileAnswer() {}

    /** The file, or 304 to a caller who has it (RFC 9110, section 13.1.2). */
    public static Response of(ReportStanding standing, StoredFile file, Request request) {
        EntityTag tag = new EntityTag(file.sha256().hex());
        ResponseBuilder known = request.evaluatePreconditions(tag);
        if (known != null) {
            return known.build();
        }
        String document = standing.documentId() == null ? standing.id().toString() : standing.documentId();
        return Response.ok(body(file), file.format().mediaType())
                .tag(tag)
                .header("Content-Length", file.size())
                .header("Content-Disposition", "attachment; filename=\"" + file.fileName(document) + "\"")
                .header("Cache-Control", "private, no-cache")
                .build();
    }

    private static StreamingOutput body(StoredFile file) {
        return out -> {
            try (InputStream in = file.open()) {
                in.transferTo(out);
            }
        };
    }
}
