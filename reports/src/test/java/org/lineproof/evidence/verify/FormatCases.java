package org.lineproof.evidence.verify;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.lineproof.evidence.digest.BaseEncoding;
import org.lineproof.evidence.digest.Hash;

/** Files that are signed, but not what the format asks for. */
final class FormatCases extends BundleCases {
    private static final String LONE_SURROGATE = "\\ud800";
    private static final String ZERO_HASH = "A".repeat(43);

    @Override
    void make() {
        json();
        forms();
        entries();
        wholeFiles();
    }

    private void json() {
        head("member-twice", "{", "{\"tenant\":\"demo\",", "a member stands twice in one object");
        head("integer-beyond-2-53", "\"size\":5", "\"size\":9007199254740992", "an integer beyond 2^53 - 1");
        head("size-with-a-fraction", "\"size\":5", "\"size\":5.0", "size: expected an integer of at least 0");
        head("size-with-an-exponent", "\"size\":5", "\"size\":5e0", "size: expected an integer of at least 0");
        head("size-with-a-leading-zero", "\"size\":5", "\"size\":05", "not well-formed JSON");
        head("size-below-zero", "\"size\":5", "\"size\":-5", "size: expected an integer of at least 0");
        head("size-as-text", "\"size\":5", "\"size\":\"5\"", "size: expected an integer of at least 0");
        head("member-unknown", "{", "{\"valid\":true,", "valid: is not a member of this format");
        head("member-missing", "\"tenant\":\"demo\"", "\"previous\":null", "tenant: expected a string");
        head("json-not-ended", "\"}", "\"", "not well-formed JSON");
        head("json-with-more-behind", "}", "}{}", "not well-formed JSON");
        head("json-with-white-space", ",", ", ", "not in canonical form");
        head("json-members-out-of-order", "\"size\":5,\"tenant\":\"demo\"", "\"tenant\":\"demo\",\"size\":5", "not in");
        head("json-with-comment", "{", "{/**/", "not well-formed JSON");
        head("json-with-an-escape-too-many", "demo", "d\\u0065mo", "not in canonical form");
        head("lone-surrogate", "demo", LONE_SURROGATE, "a lone surrogate is no character");
        failing(
                "json-array-for-object",
                "expected a JSON object",
                files -> files.text(BundleFiles.SYSTEM_HEAD, head -> "[" + head + "]"));
        failing("json-empty-file", "empty; expected JSON", files -> files.put(BundleFiles.SYSTEM_HEAD, new byte[0]));
        failing(
                "json-nested-too-deep",
                "nested deeper than 64 levels",
                files -> files.text(
                        BundleFiles.REPORT,
                        report -> report.replaceFirst("\\{", "{\"a\":" + "[".repeat(70) + "]".repeat(70) + ",")));
        failing(
                "bad-utf-8",
                "not valid UTF-8",
                files -> files.put(BundleFiles.REPORT, new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}));
        failing("byte-order-mark", "not well-formed JSON", files -> files.text(BundleFiles.REPORT, "\ufeff"::concat));
    }

    private void forms() {
        content(
                "base64-stray-bits",
                line -> line.replaceFirst("\"[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]\"", "\"" + "A".repeat(42) + "B\""),
                "not the canonical base64url form");
        content(
                "base64-padded",
                line -> line.replaceFirst("\"[A-Za-z0-9_-]{43}\"", "\"" + ZERO_HASH + "=\""),
                "not the canonical base64url form");
        content(
                "hash-too-short",
                line -> line.replaceFirst("\"[A-Za-z0-9_-]{43}\"", "\"AAAA\""),
                "a SHA-256 digest has 32 bytes, not 3");
        content(
                "signed-by-nobody-known",
                line -> line.replace("\"signedBy\":\"producer\"", "\"signedBy\":\"us\""),
                "expected 'producer', 'checked by us' or 'none'");
        content(
                "raw-without-salt",
                line -> line.replaceFirst(",\"rawSalt\":\"[^\"]*\"", ""),
                "rawSalt: expected a string");
        failing("lines-out-of-order", "its lines are out of order", files -> {
            List<String> lines = files.lines(BundleFiles.CONTENTS);
            Collections.swap(lines, 1, 2);
            files.lines(BundleFiles.CONTENTS, lines);
        });
        failing("logs-out-of-order", "out of order", files -> {
            String audit = files.text(BundleFiles.AUDIT_HEAD);
            String entries = files.text(BundleFiles.AUDIT_ENTRIES);
            files.put(BundleFiles.AUDIT_HEAD, utf8(files.text(BundleFiles.SYSTEM_HEAD)));
            files.put(BundleFiles.AUDIT_ENTRIES, utf8(files.text(BundleFiles.SYSTEM_ENTRIES)));
            files.put(BundleFiles.SYSTEM_HEAD, utf8(audit));
            files.put(BundleFiles.SYSTEM_ENTRIES, utf8(entries));
        });
        failing(
                "last-line-without-end",
                "the last line has no end",
                files -> files.text(BundleFiles.CONTENTS, String::stripTrailing));
        failing(
                "empty-line",
                "contents.ndjson line 7: empty; expected JSON",
                files -> files.text(BundleFiles.CONTENTS, text -> text + "\n"));
        failing(
                "log-key-of-small-order",
                "no Ed25519 public key of prime order",
                files -> files.object(BundleFiles.SYSTEM_HEAD, head -> head.put("firstKey", smallOrder())));
        failing(
                "log-key-of-another-id",
                "the key id does not belong",
                files -> files.object(
                        BundleFiles.SYSTEM_HEAD,
                        head -> head.put(
                                "firstKey",
                                head.get("firstKey").asText().replaceFirst("\\+[0-9a-f]{8}", "+00000000"))));
    }

    private void entries() {
        entry("entry-not-canonical", "{\"", "{ \"", "not the canonical form (RFC 8785) of this entry");
        entry("entry-of-a-later-version", "\"v\":1", "\"v\":2", "only version 1 of an entry is known");
        entry("entry-with-a-member-more", "\"v\":1", "\"v\":1,\"w\":2", "w: is not a member");
        entry("entry-with-seconds", ":15Z", ":15:30Z", "minute");
        entry("entry-of-no-day", "2026-11-22", "2026-02-30", "minute");
        entry("entry-with-a-control-character", "\"gateway\"", "\"gate\\u0007way\"", "without control characters");
        entry("entry-of-a-blank-producer", "\"gateway\"", "\"\\u2003\"", "producer: expected 1 to 255 characters");
        entry("entry-of-a-strange-type", "\"receipt\"", "\"Receipt\"", "type: expected lower-case letters");
        entry("entry-with-a-sequence-too-large", "\"sequence\":1", "\"sequence\":9007199254740993", "beyond 2^53 - 1");
    }

    private void wholeFiles() {
        failing(
                "file-of-no-format-though-signed",
                "extra.txt: is not a file of this format",
                files -> files.put("extra.txt", new byte[] {1}));
        failing("report-missing", "report.json: is missing", files -> files.without(BundleFiles.REPORT));
        failing("contents-missing", "contents.ndjson: is missing", files -> files.without(BundleFiles.CONTENTS));
        failing("anchors-missing", "anchors.ndjson: is missing", files -> files.without(BundleFiles.ANCHORS));
        failing(
                "entries-missing",
                "logs/2.entries.ndjson: is missing",
                files -> files.without(BundleFiles.SYSTEM_ENTRIES));
        failing("log-numbers-with-a-gap", "logs/3.entries.ndjson: is not a file of this format", files -> {
            files.put("logs/3.json", utf8(files.text(BundleFiles.SYSTEM_HEAD)));
            files.put("logs/3.entries.ndjson", utf8(files.text(BundleFiles.SYSTEM_ENTRIES)));
            files.without(BundleFiles.SYSTEM_HEAD).without(BundleFiles.SYSTEM_ENTRIES);
        });
    }

    private void head(String name, String old, String replacement, String words) {
        failing(
                name,
                words,
                files -> files.text(BundleFiles.SYSTEM_HEAD, head -> {
                    int at = head.indexOf(old);
                    return head.substring(0, at) + replacement + head.substring(at + old.length());
                }));
    }

    private void content(String name, UnaryOperator<String> change, String words) {
        failing(name, words, files -> {
            List<String> lines = files.lines(BundleFiles.CONTENTS);
            lines.set(1, change.apply(lines.get(1)));
            files.lines(BundleFiles.CONTENTS, lines);
        });
    }

    private void entry(String name, String old, String replacement, String words) {
        failing(
                name,
                words,
                files -> files.line(
                        BundleFiles.SYSTEM_ENTRIES,
                        0,
                        line -> line.put("entry", line.get("entry").asText().replace(old, replacement))));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A key of the neutral element, under which anybody signs anything. */
    private static String smallOrder() {
        byte[] typed = new byte[33];
        typed[0] = 1;
        typed[1] = 1;
        String id = Hash.sha256(utf8(Example.SYSTEM + "\n"), typed).hex().substring(0, 8);
        return Example.SYSTEM + "+" + id + "+" + BaseEncoding.BASE64.text(typed);
    }
}
