package org.lineproof.privacy.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.batch.BatchedStatement;
import org.lineproof.evidence.batch.SignedBatch;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.disclosure.Salt;
import org.lineproof.evidence.json.MalformedJson;

/** The stored form of a {@link Content}. */
@Entity
@Immutable
@Table(name = "sealed_content")
public class SealedContent {

    @Id
    @Column(name = "entry_id")
    private UUID entryId;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column
    private String disclosures;

    /** Null where they follow from statement and disclosures. */
    @Column
    private byte @Nullable [] raw;

    @Column(name = "raw_salt")
    private byte[] rawSalt;

    @Column
    private @Nullable String statement;

    protected SealedContent() {}

    /** A content's disclosures as they are stored: one a line. */
    public static String disclosures(Content content) {
        return String.join("\n", encoded(content));
    }

    /** A content's raw bytes, null where they say nothing beside its statement and disclosures: most do not. */
    public static byte @Nullable [] raw(Content content) {
        byte[] raw = content.raw();
        return Arrays.equals(raw, assembled(content.statement(), encoded(content))) ? null : raw;
    }

    public UUID entryId() {
        return entryId;
    }

    /** @throws MalformedJson if the row was changed into something that is no disclosure any more */
    public Content content() throws MalformedJson {
        List<String> lines = disclosures.isEmpty() ? List.of() : List.of(disclosures.split("\n", -1));
        List<Disclosure> parsed = new ArrayList<>();
        for (String line : lines) {
            parsed.add(Disclosure.parse(line));
        }
        byte[] received = raw == null ? assembled(statement, lines) : raw;
        if (received == null) {
            throw new MalformedJson("raw", "is missing, and there is no statement that it follows from");
        }
        return new Content(parsed, received, new Salt(rawSalt), statement);
    }

    private static List<String> encoded(Content content) {
        return content.disclosures().stream().map(Disclosure::encoded).toList();
    }

    /** The SD-JWT, or the line of a batch, that these make; null without a statement. */
    private static byte @Nullable [] assembled(@Nullable String statement, List<String> disclosures) {
        if (statement == null) {
            return null;
        }
        String text = BatchedStatement.isForm(statement)
                ? SignedBatch.line(disclosures)
                : statement + "~" + String.join("~", disclosures) + "~";
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
