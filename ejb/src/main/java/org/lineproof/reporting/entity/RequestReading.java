package org.lineproof.reporting.entity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.report.text.Language;
import org.lineproof.tenancy.entity.Refusal;

/** Reads a request for a report from JSON, strictly. */
final class RequestReading {
    private RequestReading() {}

    /** @throws Refusal naming the member that is missing, unknown or ill-formed */
    static ReportRequest of(ObjectNode body, Instant now, Duration shortest) {
        try {
            Members members = Members.of(body, "")
                    .only(
                            "definition",
                            "system",
                            "from",
                            "to",
                            "language",
                            "receipt",
                            "withheld",
                            "recipient",
                            "legalBasis",
                            "purpose",
                            "answerBy");
            Instant to = members.has("to") ? members.read("to", RequestReading::instant) : now;
            return new ReportRequest(
                    members.text("definition"),
                    members.read("system", SystemId::new),
                    members.has("from") ? members.read("from", RequestReading::instant) : to.minus(shortest),
                    to,
                    members.has("language") ? members.read("language", Language::of) : Language.EN,
                    scope(members),
                    "");
        } catch (MalformedJson e) {
            throw Refusal.malformed(e.field(), e.reason());
        }
    }

    private static ReportScope scope(Members members) throws MalformedJson {
        @Nullable UUID receipt = members.has("receipt") ? members.read("receipt", RequestReading::entry) : null;
        return new ReportScope(
                receipt,
                members.has("withheld") ? new TreeSet<>(members.readAll("withheld", text -> text)) : new TreeSet<>(),
                orEmpty(members.optionalText("recipient")),
                orEmpty(members.optionalText("legalBasis")),
                orEmpty(members.optionalText("purpose")),
                members.has("answerBy") ? members.read("answerBy", RequestReading::day) : null);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("expected an instant in UTC, for instance 2026-11-22T00:00:00Z", e);
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("expected a day, for instance 2026-12-11", e);
        }
    }

    private static UUID entry(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equals(text)) {
            throw new IllegalArgumentException("expected the id of an entry: a UUID in small letters");
        }
        return id;
    }
}
