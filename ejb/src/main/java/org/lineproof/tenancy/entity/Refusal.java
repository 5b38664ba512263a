package org.lineproof.tenancy.entity;

import jakarta.ejb.ApplicationException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The answer to input that cannot be taken: what is wrong, with which field, and what would cure it. The transaction
 * is rolled back, so nothing is stored by half.
 */
@ApplicationException(rollback = true)
public class Refusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** Why the input was refused, in the terms of RFC 9110. */
    public enum Kind {
        /** 400: the form is wrong. */
        MALFORMED,
        /** 403: the caller may not. */
        FORBIDDEN,
        /** 404: it does not exist for this tenant. */
        NOT_FOUND,
        /** 409: it contradicts what is recorded. */
        CONFLICT,
        /** 410: it was there, and is not any more. */
        GONE,
        /** 413: it is larger than we take. */
        TOO_LARGE,
        /** 422: the form is right, the content is not. */
        UNPROCESSABLE,
        /** 503: not now; the same request may go through later. */
        UNAVAILABLE
    }

    private final Kind kind;
    private final @Nullable String field;

    private Refusal(Kind kind, @Nullable String field, String reason) {
        super(reason);
        this.kind = kind;
        this.field = field;
    }

    public static Refusal malformed(@Nullable String field, String reason) {
        return new Refusal(Kind.MALFORMED, field, reason);
    }

    public static Refusal unprocessable(@Nullable String field, String reason) {
        return new Refusal(Kind.UNPROCESSABLE, field, reason);
    }

    public static Refusal conflict(@Nullable String field, String reason) {
        return new Refusal(Kind.CONFLICT, field, reason);
    }

    public static Refusal notFound(String reason) {
        return new Refusal(Kind.NOT_FOUND, null, reason);
    }

    public static Refusal gone(String reason) {
        return new Refusal(Kind.GONE, null, reason);
    }

    public static Refusal forbidden(String reason) {
        return new Refusal(Kind.FORBIDDEN, null, reason);
    }

    public static Refusal tooLarge(@Nullable String field, String reason) {
        return new Refusal(Kind.TOO_LARGE, field, reason);
    }

    public static Refusal unavailable(String reason) {
        return new Refusal(Kind.UNAVAILABLE, null, reason);
    }

    public Kind kind() {
        return kind;
    }

    /** The name of the offending field as the caller wrote it, or null where the whole is meant. */
    public @Nullable String field() {
        return field;
    }

    /** What is wrong and what would cure it; safe to show to the caller. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
