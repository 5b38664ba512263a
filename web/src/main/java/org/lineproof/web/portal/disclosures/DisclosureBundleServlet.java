package org.lineproof.web.portal.disclosures;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lineproof.reporting.boundary.disclosure.DisclosedDecisions;
import org.lineproof.reporting.boundary.disclosure.DisclosureDesk;
import org.lineproof.reporting.entity.disclosure.DisclosureToken;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.web.portal.Absence;
import org.lineproof.web.portal.Refusals;

/**
 * Bundles of disclosures: {@code /disclosed/bundle?token=} for the recipient, {@code /disclose/bundle?receipt=&id=} for the
 * compliance officer. The descriptor opens each to its role alone.
 */
@WebServlet({"/disclosed/bundle", "/disclose/bundle"})
public class DisclosureBundleServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    transient DisclosedDecisions decisions;

    @Inject
    transient DisclosureDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Optional<byte[]> bundle =
                    request.getServletPath().startsWith("/disclosed/") ? recipients(request) : officers(request);
            if (bundle.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setContentType("application/zip");
            response.setContentLength(bundle.get().length);
            response.setHeader("Content-Disposition", "attachment; filename=\"decision.zip\"");
            response.setHeader("Cache-Control", "no-store");
            response.getOutputStream().write(bundle.get());
        } catch (RuntimeException e) {
            Refusal refusal = Refusals.in(e).orElseThrow(() -> e);
            response.sendError(
                    refusal.kind() == Refusal.Kind.UNAVAILABLE
                            ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                            : HttpServletResponse.SC_NOT_FOUND,
                    refusal.reason());
        }
    }

    private Optional<byte[]> recipients(HttpServletRequest request) {
        String token = text(request.getParameter("token"));
        return token.matches("[A-Za-z0-9_-]{43}")
                ? Optional.of(decisions.bundle(new DisclosureToken(token)))
                : Optional.empty();
    }

    private Optional<byte[]> officers(HttpServletRequest request) {
        Optional<UUID> receipt = Absence.identifier(text(request.getParameter("receipt")));
        Optional<UUID> id = Absence.identifier(text(request.getParameter("id")));
        return receipt.flatMap(known -> id.map(disclosure -> desk.bundle(known, disclosure)));
    }

    private static String text(@Nullable String parameter) {
        return parameter == null ? "" : parameter;
    }
}
