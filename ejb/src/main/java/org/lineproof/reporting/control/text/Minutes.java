package org.lineproof.reporting.control.text;

import java.time.Instant;

/** Minutes as they are printed. */
public final class Minutes {
    private static final int LENGTH = 16;

    private Minutes() {}

    /** {@code 2026-11-22 10:00 UTC}. */
    public static String of(Instant minute) {
        return minute.toString().substring(0, LENGTH).replace('T', ' ') + " UTC";
    }
}
