package org.lineproof.privacy.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.disclosure.KeptDisclosures;
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
        return String.join("\n", content.disclosures().encoded());
    }

    public UUID entryId() {
        return entryId;
    }

    /** @throws MalformedJson if the row was changed into something that is no disclosure any more */
    public Content content() throws MalformedJson {
        return content(new Shared());
    }

    /**
     * The same.
     *
     * @param shared what the contents that are read beside this one have in common with it
     */
    public Content content(Shared shared) throws MalformedJson {
        List<Disclosure> parsed = new ArrayList<>();
        for (String line : disclosures.isEmpty() ? new String[0] : disclosures.split("\n", -1)) {
            parsed.add(Disclosure.parse(line));
        }
        KeptDisclosures kept = KeptDisclosures.of(parsed);
        kept = kept.named(shared.one(kept.names()));
        if (raw != null) {
            return new Content(kept, raw, new Salt(rawSalt), statement);
        }
        if (statement == null) {
            throw new MalformedJson("raw", "is missing, and there is no statement that it follows from");
        }
        return Content.signed(kept, new Salt(rawSalt), statement);
    }
}
