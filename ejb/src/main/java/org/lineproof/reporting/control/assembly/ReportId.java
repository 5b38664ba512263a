package org.lineproof.reporting.control.assembly;

import java.nio.charset.StandardCharsets;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.report.record.LogPin;
import org.lineproof.report.record.Pins;
import org.lineproof.reporting.entity.ReportRequest;

/** The id of a report follows from what it is pinned to, so that a second assembly bears the same. */
final class ReportId {
    private static final int DIGITS = 12;

    private ReportId() {}

    static String of(ReportInput input, Pins pins) {
        ReportRequest request = input.request();
        StringBuilder pinned = new StringBuilder();
        line(pinned, request.definition());
        line(pinned, input.catalogue().version().version());
        line(pinned, pins.textVersion());
        line(pinned, request.language());
        line(pinned, request.from());
        line(pinned, request.to());
        line(pinned, request.scope());
        if (request.definition().equals(ReportRequest.EXTRACT)) {
            // An extract names who asked for it and when.
            line(pinned, input.requester());
        }
        // The note has origin, size and root, and the cosignatures that were there: later ones make another report.
        for (LogPin log : pins.logs()) {
            pinned.append(log.note());
            line(pinned, log.state());
            line(pinned, log.anchor());
        }
        pins.overdue().forEach(log -> line(pinned, log));
        Hash hash = Hash.sha256(pinned.toString().getBytes(StandardCharsets.UTF_8));
        return request.definition() + "-" + hash.hex().substring(0, DIGITS);
    }

    private static void line(StringBuilder pinned, Object part) {
        pinned.append(part).append('\n');
    }
}
