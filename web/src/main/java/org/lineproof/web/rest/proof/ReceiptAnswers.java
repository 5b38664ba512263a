package org.lineproof.web.rest.proof;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.boundary.EntryReceipts;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.entity.EntryStanding;
import org.lineproof.web.problem.Problem;
import org.lineproof.web.problem.ProblemException;

/** The receipt of an entry in the form that the caller accepts: our JSON, a COSE receipt, a C2SP tlog-proof. */
@RequestScoped
public class ReceiptAnswers {

    /** RFC 9052, section 11.3; the parameter is left out where types are negotiated. */
    public static final String COSE = "application/cose";

    /** The registered type of receipts in the SCITT architecture; the bytes are the same. */
    public static final String SCITT = "application/scitt-receipt+cose";

    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE,
                    MediaType.valueOf(COSE),
                    MediaType.valueOf(SCITT),
                    MediaType.TEXT_PLAIN_TYPE)
            .add()
            .build();

    /** The publisher looks for new entries more often than that. */
    private static final int RETRY_SECONDS = 1;

    @Inject
    LogReader reader;

    @Inject
    EntryReceipts receipts;

    /**
     * @param entry empty if the address names none
     * @param path of the request, for a problem
     */
    public Response of(Optional<UUID> entry, Request request, String path) {
        EntryStanding standing = entry.flatMap(reader::standing)
                .orElseThrow(() -> new ProblemException(404, "not-found", "No entry of this id is recorded."));
        return standing.state() == EntryStanding.State.PUBLISHED
                ? published(standing.entry(), form(request))
                : pending(path);
    }

    /** What the caller likes best of what there is. */
    static MediaType form(Request request) {
        Variant best = request.selectVariant(FORMS);
        if (best == null) {
            throw new ProblemException(
                    406,
                    "not-acceptable",
                    "A receipt comes as application/json, " + COSE + ", " + SCITT + " or text/plain (tlog-proof).");
        }
        return best.getMediaType();
    }

    private Response published(UUID entry, MediaType form) {
        return switch (form.getSubtype()) {
            case "cose", "scitt-receipt+cose" ->
                file(
                        form,
                        entry + ".cose",
                        receipts.cose(entry).orElseThrow(ReceiptAnswers::gone).bytes());
            case "plain" ->
                file(
                        form.withCharset("utf-8"),
                        entry + ".tlog-proof",
                        receipts.receipt(entry)
                                .orElseThrow(ReceiptAnswers::gone)
                                .proof()
                                .text());
            default ->
                file(
                        form,
                        entry + ".receipt.json",
                        receipts.receipt(entry)
                                .orElseThrow(ReceiptAnswers::gone)
                                .bytes());
        };
    }

    /** Under the newest checkpoint, which is another one in a while. */
    static Response file(MediaType type, String name, Object content) {
        return Response.ok(content, type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "private, no-cache")
                .header("Vary", "Accept")
                .build();
    }

    static Response pending(String path) {
        Problem problem = Problem.of(
                409,
                "not-published",
                "The entry is recorded and promised, but not published yet: there is no receipt before that. Ask again"
                        + " after Retry-After seconds.");
        return Response.status(409)
                .type(Problem.MEDIA_TYPE)
                .header("Retry-After", RETRY_SECONDS)
                .header("Cache-Control", "no-store")
                .entity(problem.json(path))
                .build();
    }

    private static Refusal gone() {
        return Refusal.notFound("No entry of this id is recorded.");
    }
}
