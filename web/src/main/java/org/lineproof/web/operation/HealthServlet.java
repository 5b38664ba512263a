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
import org.lineproof.tenancy.boundary.TenantAdministration;

/**
 * Tells load balancers whether evidence can be taken: 200 with the database reachable, 503 without. Ledger and identity
 * provider may be away, so they are not asked. The form is that of MicroProfile Health.
 */
@WebServlet("/health")
public class HealthServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1;

    private static final Logger LOG = Logger.getLogger(HealthServlet.class.getName());

    @Inject
    transient TenantAdministration tenants;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean up = reachesDatabase();
        String status = up ? "UP" : "DOWN";
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .print("{\"status\":\"" + status + "\",\"checks\":[{\"name\":\"database\",\"status\":\"" + status
                        + "\"}]}");
    }

    private boolean reachesDatabase() {
        try {
            return tenants.databaseAnswers();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the database does not answer", e);
            return false;
        }
    }
}
