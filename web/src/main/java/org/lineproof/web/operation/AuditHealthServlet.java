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
import org.lineproof.anchoring.boundary.audit.AuditWatch;
import org.lineproof.anchoring.entity.audit.AuditStanding;

/**
 * Tells monitoring, not load balancers, whether the logs still fit: 503 when the last audit of some log found damage or
 * is overdue, else 200. Apart from {@code /health}, for a node that shows damage has to go on taking evidence. Numbers
 * only, for anybody may ask; which log it is, its readers see.
 */
@WebServlet("/health/audit")
public class AuditHealthServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1;

    private static final String CHECK = "log-audit";
    private static final Logger LOG = Logger.getLogger(AuditHealthServlet.class.getName());

    @Inject
    transient AuditWatch watch;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            answer(response, watch.standing());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the database does not answer", e);
            HealthAnswer.write(response, CHECK, false, "{}");
        }
    }

    private static void answer(HttpServletResponse response, AuditStanding standing) throws IOException {
        HealthAnswer.write(
                response,
                CHECK,
                !standing.alarming(),
                "{\"audited\":" + standing.audited() + ",\"damaged\":" + standing.damaged() + ",\"overdue\":"
                        + standing.overdue() + "}");
    }
}
