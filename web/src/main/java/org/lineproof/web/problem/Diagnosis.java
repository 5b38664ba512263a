package org.lineproof.web.problem;

import jakarta.ejb.ConcurrentAccessException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.tenancy.entity.Refusal;

/** Finds out what an exception means to the caller: the innermost cause that we know decides. */
public final class Diagnosis {

    private static final int DEEPEST_CAUSE = 20;

    private Diagnosis() {}

    /** The problem to answer with; one without a known cause is ours (500) and gets an error id. */
    public static Problem of(Throwable thrown) {
        return causes(thrown)
                .map(Diagnosis::known)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> new Problem(
                        500,
                        "internal",
                        "The server failed on this request; nothing was stored. Quote the error id to your operator.",
                        List.of(),
                        UUID.randomUUID().toString()));
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE);
    }

    private static Optional<Problem> known(Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case ProblemException own -> own.problem();
                    case Refusal refusal -> refused(refusal);
                    case MalformedJson malformed -> malformed(malformed);
                    case WebApplicationException http -> Statuses.of(http);
                    case SQLException database when comesBack(database) -> unavailable();
                    case ConcurrentAccessException busy -> unavailable();
                    default -> null;
                });
    }

    private static Problem refused(Refusal refusal) {
        int status = switch (refusal.kind()) {
            case MALFORMED -> 400;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case GONE -> 410;
            case TOO_LARGE -> 413;
            case UNPROCESSABLE -> 422;
            case UNAVAILABLE -> 503;
        };
        String kind = refusal.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String field = refusal.field();
        List<FieldFault> faults = field == null ? List.of() : List.of(new FieldFault(field, refusal.reason()));
        return new Problem(status, kind, refusal.reason(), faults, null);
    }

    private static Problem malformed(MalformedJson malformed) {
        return malformed.field().isEmpty()
                ? Problem.of(400, "malformed", malformed.reason())
                : Problem.ofFields(400, List.of(new FieldFault(malformed.field(), malformed.reason())));
    }

    /** Connection lost, too many connections, server stopping, serialisation failure, deadlock: a retry may succeed. */
    private static boolean comesBack(SQLException database) {
        String state = database.getSQLState();
        return database instanceof SQLTransientException
                || (state != null
                        && (state.startsWith("08")
                                || state.startsWith("53")
                                || state.startsWith("57P")
                                || state.equals("40001")
                                || state.equals("40P01")));
    }

    private static Problem unavailable() {
        return Problem.of(
                503,
                "unavailable",
                "The database does not take the request just now; nothing was stored. Send it again.");
    }
}
