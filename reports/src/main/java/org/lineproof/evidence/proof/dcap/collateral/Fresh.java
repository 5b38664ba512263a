package org.lineproof.evidence.proof.dcap.collateral;

import java.time.DateTimeException;
import java.time.Instant;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.proof.attestation.UndecidedAttestation;

/**
 * A text of Intel's that counted at a time.
 *
 * @param members what it says
 */
record Fresh(Members members) {
    Fresh(Members members, String name, Instant at) throws MalformedJson, UndecidedAttestation {
        this(members);
        if (at.isBefore(members.read("issueDate", Fresh::time))) {
            throw new UndecidedAttestation(
                    name + " was issued after the time it is needed for; send the one of that time");
        }
        if (at.isAfter(members.read("nextUpdate", Fresh::time))) {
            throw new UndecidedAttestation(
                    name + " was out of date at the time it is needed for; send the one of that time");
        }
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("expected a time in UTC", e);
        }
    }
}
