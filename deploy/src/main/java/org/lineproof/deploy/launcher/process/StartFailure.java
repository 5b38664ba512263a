package org.lineproof.deploy.launcher.process;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Lineproof cannot start; the message says in one sentence why, what to do, and where the log lies. */
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** A failure that has no log of its own. */
    public StartFailure(String message) {
        super(message);
    }

    /** A failure whose details stand in {@code log}. */
    public StartFailure(String message, Path log) {
        super(message + " The log is " + log.toAbsolutePath());
    }

    /** A failure with a cause, told in the message. */
    public StartFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
