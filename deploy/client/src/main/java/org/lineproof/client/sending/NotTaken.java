package org.lineproof.client.sending;

import java.io.IOException;
import java.time.Duration;

/** The service did not take what was sent, or could not be reached. It is sent again. */
public final class NotTaken extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Duration retryAfter;

    NotTaken(String reason, Duration retryAfter) {
        super(reason);
        this.retryAfter = retryAfter;
    }

    NotTaken(String reason) {
        this(reason, Duration.ZERO);
    }

    Duration retryAfter() {
        return retryAfter;
    }
}
