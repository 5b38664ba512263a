package org.lineproof.web.rest.log;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.boundary.PublishedLogs;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.key.PublishedKeys;
import org.lineproof.web.problem.Problem;
import org.lineproof.web.problem.ProblemPage;
import org.lineproof.web.rest.proof.ProofJson;

/**
 * The keys of a log for everybody who knows its name: {@code /logs/.well-known/lineproof-keys/<tenant>/<log>}. Not at the
 * root: Payara itself answers everything below {@code /.well-known}, with nothing.
 */
@WebServlet("/logs/.well-known/lineproof-keys/*")
public class LogKeysServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1;

    @Inject
    transient PublishedLogs logs;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        Optional<PublishedKeys> keys = read(String.valueOf(request.getPathInfo()));
        if (keys.isPresent()) {
            PublishedFile.json(CanonicalJson.bytes(ProofJson.of(keys.get()))).send(request, response);
        } else {
            ProblemPage.send(
                    response,
                    Problem.of(
                            404,
                            "not-found",
                            "There is no such log: expected /logs/.well-known/lineproof-keys/<tenant>/<log>."),
                    request.getRequestURI());
        }
    }

    private Optional<PublishedKeys> read(String path) {
        int tenantEnd = path.indexOf('/', 1);
        if (tenantEnd < 2) {
            return Optional.empty();
        }
        try {
            return logs.keys(new TenantId(path.substring(1, tenantEnd)), new LogName(path.substring(tenantEnd + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
