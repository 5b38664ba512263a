package org.lineproof.web.operation;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lineproof.reporting.boundary.seal.SealWatch;
import org.lineproof.reporting.entity.seal.StampsStanding;

/**
 * Tells monitoring whether the archive time stamps of released reports are renewed: 503 when a renewal was tried in vain or a
 * stamp ended before it was renewed, else 200. As {@link AuditHealthServlet} apart from {@code /health}, in numbers.
 */
@WebServlet("/health/seals")
public class SealHealthServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1;

    private static final String CHECK = "archive-stamps";
    private static final Logger LOG = Logger.getLogger(SealHealthServlet.class.getName());

    @Inject
    transient SealWatch watch;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            StampsStanding standing = watch.standing();
            HealthAnswer.write(
                    response,
                    CHECK,
                    !standing.alarming(),
                    "{\"sealed\":" + standing.sealed() + ",\"failing\":" + standing.failing() + ",\"ended\":"
                            + standing.ended() + "}");
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the database does not answer", e);
            HealthAnswer.write(response, CHECK, false, "{}");
        }
    }
}
