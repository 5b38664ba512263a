package org.lineproof.web.portal.wording;

import java.util.Locale;

/** The shape and muted colour that go with a status word. */
public enum Tone {
    /** Shown and holding. */
    GOOD,
    /** Shown and not holding. */
    BAD,
    /** Not known, or something is missing. */
    OPEN,
    /** On its way, or without weight either way. */
    QUIET;

    /** The class of the style sheet and the name of the shape in {@code assets/shapes.svg}. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
