package org.lineproof.web.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The plain page a person sees when something went wrong; depends on nothing that could be the thing that failed. */
final class ErrorPage {

    private static final String FORM = """
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%1$s - Lineproof</title>
        <link rel="icon" type="image/svg+xml" href="/assets/icon.svg">
        <link rel="stylesheet" href="/assets/lineproof.css"></head>
        <body><header class="masthead"><div class="masthead-in"><a class="wordmark" href="/">Lineproof</a></div></header>
        <main class="page">
        <header><h1>%1$s</h1></header>
        <section class="sheet">
        <p>%2$s</p>
        %3$s
        <div class="actions"><a class="button" href="/">Start page</a> <a class="button plain" href="/logout">Sign out</a></div>
        </section>
        </main></body>
        </html>
        """;

    private ErrorPage() {}

    /** Whether the address is one that programs call. */
    static boolean isForPrograms(String path) {
        return path.equals("/api") || path.startsWith("/api/") || path.equals("/logs") || path.startsWith("/logs/");
    }

    static void send(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType("text/html; charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(html(problem).getBytes(StandardCharsets.UTF_8));
    }

    static String html(Problem problem) {
        String id = problem.errorId() == null ? "" : "<p>Error id: <code>" + escaped(problem.errorId()) + "</code></p>";
        return String.format(Locale.ROOT, FORM, escaped(problem.title()), escaped(problem.detail()), id);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
