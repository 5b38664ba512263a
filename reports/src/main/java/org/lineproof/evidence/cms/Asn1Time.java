package org.lineproof.evidence.cms;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.x509.Time;

/** GeneralizedTime as RFC 3161 and RFC 5280 allow it: UTC, seconds always, fractions perhaps; and UTCTime. */
public final class Asn1Time {
    private static final int NANO_DIGITS = 9;
    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("MMddHHmmss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, NANO_DIGITS, true)
            .appendLiteral('Z')
            .toFormatter(Locale.ROOT);

    private static final int TO_SECONDS = "yyyyMMddHHmmss".length();

    private Asn1Time() {}

    /** @throws DateTimeParseException for a time in another zone or without seconds */
    public static Instant instant(ASN1GeneralizedTime time) {
        return LocalDateTime.parse(time.getTimeString(), FORM).toInstant(ZoneOffset.UTC);
    }

    /** @throws DateTimeParseException for a time in another zone or without seconds */
    static Instant instant(Time time) {
        return time.toASN1Primitive() instanceof ASN1GeneralizedTime general
                ? instant(general)
                : LocalDateTime.parse(time.getTime().substring(0, TO_SECONDS) + "Z", FORM)
                        .toInstant(ZoneOffset.UTC);
    }
}
