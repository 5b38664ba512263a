package org.lineproof.evidence.bundle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.disclosure.Salt;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;

/**
 * The content of an entry as far as it is shown: one line of {@code contents.ndjson}.
 *
 * @param origin the entry's log
 * @param index the entry's index
 * @param digests the digests of all fields, shown or withheld; sorted by the constructor
 * @param disclosures the fields shown; sorted by name by the constructor
 * @param statement the issuer-signed JWT of an SD-JWT, else null
 * @param signedBy whose signature there is
 * @param raw the received bytes, null when they are not shown
 */
public record BundledContent(
        String origin,
        long index,
        List<Hash> digests,
        List<Disclosure> disclosures,
        @Nullable String statement,
        SignedBy signedBy,
        @Nullable RawOpening raw) {
    public BundledContent {
        digests = digests.stream().sorted(Comparator.comparing(Hash::base64Url)).toList();
        disclosures = disclosures.stream()
                .sorted(Comparator.comparing(Disclosure::name))
                .toList();
    }

    /** Shows only these fields and not the received bytes; every other field keeps its digest. */
    public BundledContent masked(Collection<String> shownFields) {
        List<Disclosure> shown = disclosures.stream()
                .filter(disclosure -> shownFields.contains(disclosure.name()))
                .toList();
        return new BundledContent(origin, index, digests, shown, statement, signedBy, null);
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("origin", origin);
        var digestList = json.put("index", index).putArray("digests");
        digests.forEach(digest -> digestList.add(digest.base64Url()));
        var disclosureList = json.putArray("disclosures");
        disclosures.forEach(disclosure -> disclosureList.add(disclosure.encoded()));
        json.put("statement", statement).put("signedBy", signedBy.words());
        if (raw != null) {
            json.put("raw", raw.encoded()).put("rawSalt", raw.salt().base64Url());
        }
        return json;
    }

    static BundledContent of(Members json) throws MalformedJson {
        json.only("digests", "disclosures", "index", "origin", "raw", "rawSalt", "signedBy", "statement");
        List<Disclosure> disclosures = new ArrayList<>();
        for (String encoded : json.readAll("disclosures", text -> text)) {
            disclosures.add(Disclosure.parse(encoded));
        }
        RawOpening raw = null;
        if (json.has("raw") || json.has("rawSalt")) {
            Salt salt = json.read("rawSalt", Salt::ofBase64Url);
            raw = json.read("raw", encoded -> new RawOpening(encoded, salt));
        }
        return new BundledContent(
                json.text("origin"),
                json.integer("index", 0),
                json.readAll("digests", Hash::ofBase64Url),
                disclosures,
                json.optionalText("statement"),
                json.read("signedBy", SignedBy::of),
                raw);
    }
}
