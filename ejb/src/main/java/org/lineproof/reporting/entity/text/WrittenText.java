package org.lineproof.reporting.entity.text;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lineproof.report.text.Language;

/**
 * A version of the text of a section.
 *
 * @param entry its entry in the log {@code audit}
 * @param version from 1, for each language
 * @param text null after an erasure
 * @param writtenBy the account of whoever wrote it, null after an erasure
 * @param role in which it was written, a role of the portal; null after an erasure
 */
public record WrittenText(
        UUID entry,
        SectionPlace place,
        Language language,
        int version,
        Instant writtenAt,
        @Nullable String text,
        @Nullable String writtenBy,
        @Nullable String role) {}
