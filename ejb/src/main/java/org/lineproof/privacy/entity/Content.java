package org.lineproof.privacy.entity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.disclosure.ContentRoot;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.disclosure.RawCommitment;
import org.lineproof.evidence.disclosure.Salt;

/**
 * What an entry commits to and never shows: the fields, each with its own salt, and the bytes as they were received.
 *
 * @param statement the producer's signed JWT without disclosures, null where the producer signed nothing
 */
public record Content(
        List<Disclosure> disclosures,
        byte[] raw,
        Salt rawSalt,
        @Nullable String statement) {

    public Content {
        disclosures = List.copyOf(disclosures);
        raw = raw.clone();
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
        return RawCommitment.of(rawSalt, raw);
    }

    /** The disclosure of the field of this name, if it is kept. */
    public Optional<Disclosure> disclosure(String name) {
        return disclosures.stream()
                .filter(disclosure -> disclosure.name().equals(name))
                .findFirst();
    }

    /** The digests of all disclosures, in the order of the disclosures. */
    public List<Hash> digests() {
        return disclosures.stream().map(Disclosure::digest).toList();
    }

    @Override
    public byte[] raw() {
        return raw.clone();
    }
}
