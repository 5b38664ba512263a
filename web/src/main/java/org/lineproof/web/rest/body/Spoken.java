package org.lineproof.web.rest.body;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lineproof.report.text.Language;

/** Answers whose words come in several languages. */
public final class Spoken {
    private static final List<Locale> LOCALES =
            List.of(Locale.forLanguageTag(Language.EN.code()), Locale.forLanguageTag(Language.DE.code()));

    private Spoken() {}

    /**
     * The language that suits the reader best, English if none does.
     *
     * @param accepted the field Accept-Language (RFC 9110, section 12.5.4); null or malformed is any
     */
    public static Language language(@Nullable String accepted) {
        if (accepted == null) {
            return Language.EN;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(accepted), LOCALES);
            return best == null ? Language.EN : Language.of(best.getLanguage());
        } catch (IllegalArgumentException e) {
            return Language.EN;
        }
    }

    /** The answer with the fields that say which language it is in, and that others can be had. */
    public static Response in(Language language, Response answer) {
        return Response.fromResponse(answer)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
