package org.lineproof.web.rest.body;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lineproof.web.problem.FieldFault;
import org.lineproof.web.problem.Problem;
import org.lineproof.web.problem.ProblemException;

/** Reads values from paths and query parameters. */
public final class Ids {

    private Ids() {}

    /** Empty where the text cannot name anything: under that path nothing stands. */
    public static <T> Optional<T> optional(String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** A UUID in its one written form; empty for anything else. */
    public static Optional<UUID> uuid(String text) {
        return optional(text, UUID::fromString).filter(id -> id.toString().equalsIgnoreCase(text));
    }

    /**
     * A query parameter, null if it was not given.
     *
     * @throws ProblemException 400 naming the parameter if the reader refuses it
     */
    public static <T> @Nullable T query(String name, @Nullable String text, Function<String, T> reader) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (RuntimeException e) {
            throw new ProblemException(
                    Problem.ofFields(400, List.of(new FieldFault(name, String.valueOf(e.getMessage())))));
        }
    }

    /** As {@link #query}, but the parameter has to be there. */
    public static <T> T required(String name, @Nullable String text, Function<String, T> reader) {
        T value = query(name, text, reader);
        if (value == null) {
            throw new ProblemException(
                    Problem.ofFields(400, List.of(new FieldFault(name, "is missing; give it as ?" + name + "="))));
        }
        return value;
    }

    /** @throws IllegalArgumentException unless the text is {@code true} or {@code false} */
    public static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("has to be true or false");
        };
    }
}
