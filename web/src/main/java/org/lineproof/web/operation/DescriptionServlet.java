package org.lineproof.web.operation;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;

/**
 * Serves the OpenAPI description that the build made from the resources. The server's own service for it answers
 * nothing while an application stands at the context root.
 */
@WebServlet("/openapi")
public class DescriptionServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1;

    private static final String FILE = "/WEB-INF/openapi.json";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (InputStream description = getServletContext().getResourceAsStream(FILE)) {
            if (description == null) {
                throw new IOException(FILE + " is missing in the archive");
            }
            response.setContentType("application/json");
            response.setHeader("Access-Control-Allow-Origin", "*");
            response.setHeader("Cache-Control", "no-cache");
            description.transferTo(response.getOutputStream());
        }
    }
}
