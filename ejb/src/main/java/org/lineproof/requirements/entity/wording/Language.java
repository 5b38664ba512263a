package org.lineproof.requirements.entity.wording;

import java.util.Arrays;
import java.util.Locale;

/** A language in which the catalogue has titles. Its texts of the duties are English. */
public enum Language {
    EN,
    DE;

    /** The code of ISO 639-1, in small letters. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException naming the languages there are */
    public static Language of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected en or de"));
    }
}
