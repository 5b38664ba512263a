package org.lineproof.anchoring.control.audit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How often every log is audited: {@code lineproof.audit.interval}, an ISO 8601 duration of ten minutes to 31 days, six
 * hours by default; {@code off} leaves the audits to the operator's command. With a value that is neither, the default
 * rules and the log of the server says so: a mistyped setting must not end the audits.
 */
@ApplicationScoped
public class AuditInterval {

    private static final Logger LOG = Logger.getLogger(AuditInterval.class.getName());
    private static final String DEFAULT = "PT6H";
    private static final String OFF = "off";
    private static final Duration SHORTEST = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofDays(31);

    @Inject
    @ConfigProperty(name = "lineproof.audit.interval", defaultValue = DEFAULT)
    String configured = DEFAULT;

    private Optional<Duration> length = Optional.of(Duration.parse(DEFAULT));

    @PostConstruct
    void load() {
        try {
            length = parse(configured);
        } catch (IllegalArgumentException e) {
            LOG.severe(e.getMessage() + "; every " + DEFAULT + " is audited instead");
        }
    }

    /** Empty if the server is not to audit by itself. */
    public Optional<Duration> length() {
        return length;
    }

    /** @throws IllegalArgumentException naming the setting and what it may be */
    static Optional<Duration> parse(String text) {
        String stripped = text.strip();
        if (stripped.equalsIgnoreCase(OFF)) {
            return Optional.empty();
        }
        try {
            Duration length = Duration.parse(stripped);
            if (length.compareTo(SHORTEST) >= 0 && length.compareTo(LONGEST) <= 0) {
                return Optional.of(length);
            }
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(refusal(stripped), e);
        }
        throw new IllegalArgumentException(refusal(stripped));
    }

    private static String refusal(String text) {
        return "lineproof.audit.interval is '" + text + "': expected a duration of PT10M to P31D, as PT6H, or off";
    }
}
