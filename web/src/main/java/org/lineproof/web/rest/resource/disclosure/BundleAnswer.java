package org.lineproof.web.rest.resource.disclosure;

import jakarta.ws.rs.core.Response;

/** A bundle as an answer. */
final class BundleAnswer {

    private BundleAnswer() {}

    /** The file, which no cache keeps: it may be withdrawn or erased a moment later. */
    static Response of(byte[] bundle, String id) {
        return Response.ok(bundle, "application/zip")
                .header("Content-Disposition", "attachment; filename=\"decision-" + id + ".zip\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
