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
import org.lineproof.inference.boundary.proof.DisputeWatch;

/**
 * Tells monitoring whether a node of the chain contradicts our own verification about some proof: 503 then, else 200. As
 * {@link AuditHealthServlet} apart from {@code /health}, in numbers.
 */
@WebServlet("/health/proofs")
public class ProofHealthServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1;

    private static final Logger LOG = Logger.getLogger(ProofHealthServlet.class.getName());

    @Inject
    transient DisputeWatch watch;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            long open = watch.open();
            HealthAnswer.write(response, "proofs-on-chain", open == 0, "{\"inDispute\":" + open + "}");
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the database does not answer", e);
            HealthAnswer.write(response, "proofs-on-chain", false, "{}");
        }
    }
}
