package org.lineproof.privacy.entity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.batch.BatchedStatement;
import org.lineproof.evidence.batch.SignedBatch;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.disclosure.ContentRoot;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.disclosure.KeptDisclosures;
import org.lineproof.evidence.disclosure.RawCommitment;
import org.lineproof.evidence.disclosure.Salt;

/**
 * What an entry commits to and never shows: the fields, each with its own salt, and the bytes as they were received. A log has
 * many of them: what follows from the rest is not held but made when it is asked for.
 */
public final class Content {
    private final KeptDisclosures disclosures;
    /** Null where they follow from statement and disclosures. */
    private final byte @Nullable [] ownRaw;

    private final Salt rawSalt;
    private final @Nullable String statement;

    /**
     * @param raw the bytes as they were received
     * @param statement the producer's signed JWT without disclosures, null where the producer signed nothing
     */
    public Content(List<Disclosure> disclosures, byte[] raw, Salt rawSalt, @Nullable String statement) {
        this.disclosures = KeptDisclosures.of(disclosures);
        this.rawSalt = rawSalt;
        this.statement = statement;
        this.ownRaw = statement != null && Arrays.equals(raw, made(this.disclosures, statement)) ? null : raw.clone();
    }

    private Content(KeptDisclosures disclosures, Salt rawSalt, String statement) {
        this.disclosures = disclosures;
        this.rawSalt = rawSalt;
        this.statement = statement;
        this.ownRaw = null;
    }

    /** One of which the received bytes are those that statement and disclosures make. */
    static Content signed(KeptDisclosures disclosures, Salt rawSalt, String statement) {
        return new Content(disclosures, rawSalt, statement);
    }

    /** Makes one disclosure for each member of the object; the raw bytes get a salt of their own. */
    public static Content ofFields(ObjectNode members, byte[] raw, SecureRandom random) {
        List<Disclosure> disclosures = members.properties().stream()
                .map(member -> Disclosure.of(Salt.random(random), member.getKey(), member.getValue()))
                .toList();
        return new Content(disclosures, raw, Salt.random(random), null);
    }

    public ContentRoot root() {
        return ContentRoot.of(digests());
    }

    public RawCommitment commitment() {
        return RawCommitment.of(rawSalt, raw());
    }

    /** Never changes. */
    public KeptDisclosures disclosures() {
        return disclosures;
    }

    /** The disclosure of the field of this name, if it is kept. */
    public Optional<Disclosure> disclosure(String name) {
        int place = disclosures.names().indexOf(name);
        return place < 0 ? Optional.empty() : Optional.of(disclosures.get(place));
    }

    /** The digests of all disclosures, in the order of the disclosures. */
    public List<Hash> digests() {
        return disclosures.stream().map(Disclosure::digest).toList();
    }

    /** A copy of the bytes as they were received. */
    public byte[] raw() {
        return ownRaw == null ? made(disclosures, String.valueOf(statement)) : ownRaw.clone();
    }

    /** A copy of the received bytes if they do not follow from statement and disclosures, null otherwise: most do. */
    public byte @Nullable [] ownRaw() {
        return ownRaw == null ? null : ownRaw.clone();
    }

    public Salt rawSalt() {
        return rawSalt;
    }

    /** The producer's signed JWT without disclosures, null where the producer signed nothing. */
    public @Nullable String statement() {
        return statement;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Content content
                && rawSalt.equals(content.rawSalt)
                && disclosures.equals(content.disclosures)
                && Arrays.equals(ownRaw, content.ownRaw)
                && Objects.equals(statement, content.statement);
    }

    /** That of its salt: no other content has it. */
    @Override
    public int hashCode() {
        return rawSalt.hashCode();
    }

    /** The names alone: what is kept must not get into a log file. */
    @Override
    public String toString() {
        return "Content" + disclosures.names();
    }

    /** The SD-JWT, or the line of a batch, that these make. */
    private static byte[] made(KeptDisclosures disclosures, String statement) {
        String text = BatchedStatement.isForm(statement)
                ? SignedBatch.line(disclosures.encoded())
                : statement + "~" + String.join("~", disclosures.encoded()) + "~";
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
