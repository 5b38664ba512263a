package org.lineproof.web.operation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The form of MicroProfile Health for one check: 200 when it is up, 503 when it is down. */
final class HealthAnswer {

    private HealthAnswer() {}

    /** @param data an object in JSON, numbers only: anybody may ask */
    static void write(HttpServletResponse response, String check, boolean up, String data) throws IOException {
        String status = up ? "UP" : "DOWN";
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .print("{\"status\":\"" + status + "\",\"checks\":[{\"name\":\"" + check + "\",\"status\":\"" + status
                        + "\",\"data\":" + data + "}]}");
    }
}
