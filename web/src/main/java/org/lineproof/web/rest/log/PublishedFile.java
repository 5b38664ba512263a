package org.lineproof.web.rest.log;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * One file of a published log with the headers that C2SP tlog-tiles asks for.
 *
 * @param bytes as they are before any compression
 * @param caching the header Cache-Control
 * @param compressible whether it is sent compressed to who takes that: hashes do not get smaller
 */
record PublishedFile(byte[] bytes, String type, String caching, boolean compressible) {

    /** It changes with the next publication: kept for a second, so that a crowd is answered once. */
    private static final String SHORTLY = "public, max-age=1";

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String BINARY = "application/octet-stream";

    static PublishedFile checkpoint(String note) {
        return new PublishedFile(note.getBytes(StandardCharsets.UTF_8), "text/plain; charset=utf-8", SHORTLY, false);
    }

    static PublishedFile hashes(byte[] tile) {
        return new PublishedFile(tile, BINARY, FOR_EVER, false);
    }

    static PublishedFile entries(byte[] bundle) {
        return new PublishedFile(bundle, BINARY, FOR_EVER, true);
    }

    static PublishedFile json(byte[] json) {
        return new PublishedFile(json, "application/json", SHORTLY, false);
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(type);
        response.setHeader("Cache-Control", caching);
        byte[] body = bytes;
        if (compressible) {
            response.setHeader("Vary", "Accept-Encoding");
            if (takesGzip(request.getHeaders("Accept-Encoding"))) {
                response.setHeader("Content-Encoding", "gzip");
                body = compressed(bytes);
            }
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Whether gzip is named and not ruled out by a weight of zero. */
    static boolean takesGzip(Enumeration<String> accepted) {
        while (accepted.hasMoreElements()) {
            for (String coding : accepted.nextElement().toLowerCase(Locale.ROOT).split(",")) {
                if (coding.strip().matches("gzip(\\s*;\\s*q\\s*=\\s*(1(\\.0*)?|0?\\.0*[1-9][0-9]*))?")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static byte[] compressed(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }
}
