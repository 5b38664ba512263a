package org.lineproof.evidence.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.lineproof.evidence.bundle.BundledContent;
import org.lineproof.evidence.bundle.RawOpening;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.evidence.disclosure.Salt;

/** What can be shown of an entry that the entry is not committed to, and what may be withheld. */
final class ContentCases extends BundleCases {
    /** The content of entry 0 of the system's log stands behind that of the audit log. */
    private static final int FIRST = 1;

    @Override
    void make() {
        withheld();
        fields();
        disclosures();
        raw();
        entries();
    }

    private void withheld() {
        judged("good", Verdict.VERIFIED, "5 signed by a pinned key", files -> {});
        judged("good-without-document", Verdict.VERIFIED, "every byte covered", files -> files.without("report.pdf"));
        BundledContent masked = example.contents.get(2).masked(Set.of("modelDigest"));
        judged(
                "good-masked",
                Verdict.VERIFIED,
                "2 fields withheld",
                files -> files.line(BundleFiles.CONTENTS, FIRST + 2, line -> {
                    ArrayNode disclosures = line.putArray("disclosures");
                    masked.disclosures().forEach(disclosure -> disclosures.add(disclosure.encoded()));
                    line.remove(List.of("raw", "rawSalt"));
                }));
        judged("good-content-withheld", Verdict.VERIFIED, "1 contents withheld: entries 0", files -> {
            List<String> lines = files.lines(BundleFiles.CONTENTS);
            lines.remove(FIRST);
            files.lines(BundleFiles.CONTENTS, lines);
        });
        judged(
                "good-nothing-shown",
                Verdict.VERIFIED,
                "0 opened",
                files -> files.put(BundleFiles.CONTENTS, new byte[0]));
    }

    private void fields() {
        Disclosure old = example.contents.get(1).disclosures().get(0);
        Disclosure changed = Disclosure.of(old.salt(), old.name(), TextNode.valueOf("claim-9"));
        content(
                "field-changed",
                "entry 4 field 'decisionId' does not belong to it",
                line -> disclosures(line).set(0, changed.encoded()));
        content(
                "disclosure-of-another-entry",
                "entry 4 field 'decisionId' does not belong to it",
                line -> disclosures(line)
                        .set(0, example.contents.get(2).disclosures().get(0).encoded()));
        content("field-with-two-values", "field 'decisionId' has two values", line -> {
            JsonNode first = disclosures(line).get(0);
            disclosures(line).insert(0, first);
        });
        content(
                "digest-missing",
                "the digests do not give its content root",
                line -> ((ArrayNode) line.get("digests")).remove(0));
        content("digests-of-another-entry", "the digests do not give its content root", line -> {
            ArrayNode digests = line.putArray("digests");
            example.contents.get(2).digests().forEach(digest -> digests.add(digest.base64Url()));
        });
    }

    private void disclosures() {
        disclosure("disclosure-no-json", "salt and so on", "not well-formed JSON");
        disclosure("disclosure-no-array", "{}", "expected a JSON array of salt, name and value");
        disclosure("disclosure-of-an-element", "[\"c2FsdA\",1]", "expected a JSON array of salt, name and value");
        disclosure("disclosure-with-a-short-salt", "[\"c2FsdA\",\"a\",1]", "a salt has 32 bytes (256 bit), not 4");
        String salt = new Salt(new byte[Salt.LENGTH]).base64Url();
        disclosure(
                "disclosure-of-a-reserved-name", "[\"" + salt + "\",\"_sd\",1]", "cannot be the name of a disclosed");
        disclosure("disclosure-without-a-name", "[\"" + salt + "\",\"\",1]", "cannot be the name of a disclosed");
        disclosure(
                "disclosure-nested", "[\"" + salt + "\",\"a\",[{\"_sd\":[]}]]", "nested disclosures are not accepted");
        content(
                "disclosure-padded",
                "not the canonical base64url form",
                line -> disclosures(line).set(0, "e30="));
    }

    private void raw() {
        String other = "is committed to other received bytes, or the salt is another";
        byte[] bytes = example.contents.get(1).raw().bytes();
        content("raw-with-another-salt", other, line -> line.put("rawSalt", new Salt(new byte[32]).base64Url()));
        bytes[0] ^= 1;
        content(
                "raw-changed",
                other,
                line -> line.put(
                        "raw", RawOpening.of(bytes, new Salt(new byte[32])).encoded()));
        content("raw-not-base64", "not the canonical base64url form", line -> line.put("raw", "ab+c"));
    }

    private void entries() {
        content(
                "content-of-no-entry",
                "has a content but is not in the bundle",
                line -> line.put("index", 0).put("origin", Example.SYSTEM + "-2"));
        failing("content-twice", "entry 4 is opened twice", files -> {
            List<String> lines = files.lines(BundleFiles.CONTENTS);
            lines.add(lines.get(lines.size() - 1));
            files.lines(BundleFiles.CONTENTS, lines);
        });
    }

    /** Changes the content of the last entry, which stays the last line whatever its origin becomes. */
    private void content(String name, String words, Consumer<ObjectNode> change) {
        failing(name, words, files -> files.line(BundleFiles.CONTENTS, FIRST + 4, change));
    }

    private void disclosure(String name, String json, String words) {
        String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        content(name, words, line -> disclosures(line).set(0, encoded));
    }

    private static ArrayNode disclosures(ObjectNode line) {
        return (ArrayNode) line.get("disclosures");
    }
}
