package org.lineproof.evidence.verify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.note.Checkpoint;
import org.lineproof.evidence.note.NoteSigner;

/** What can be done to checkpoints and entries by somebody who can sign reports. */
final class LogCases extends BundleCases {
    private static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
    private static final int KEY_ID = 4;
    private static final int HALF = 32;

    @Override
    void make() {
        checkpoints();
        signatures();
        entries();
        completeness();
    }

    private void checkpoints() {
        checkpoint("checkpoint-of-another-log", example.audit.note(3), "the checkpoint is of another log");
        checkpoint("checkpoint-of-an-earlier-size", example.system.note(4), "has size 4, the bundle speaks of size 5");
        checkpoint("checkpoint-that-is-no-note", "size 5", "a signed note is a text, an empty line");
        checkpoint(
                "checkpoint-with-an-extension-line",
                signed(text(5, example.system.root(5)) + "more\n"),
                "a checkpoint has three lines");
        checkpoint(
                "checkpoint-size-with-a-leading-zero",
                signed(text(5, example.system.root(5)).replace("\n5\n", "\n05\n")),
                "a checkpoint has three lines");
        checkpoint(
                "checkpoint-with-a-control-character",
                example.system.note(5).replaceFirst("\n", "\t\n"),
                "without control characters");
        checkpoint(
                "checkpoint-root-with-stray-bits",
                signed(text(5, example.system.root(5)).replaceFirst("[A-Za-z0-9+/]=\n$", "B=\n")),
                "not the canonical base64 form");
        checkpoint("checkpoint-of-another-history", signed(text(5, Hash.sha256())), "entry 0 is not included");
        failing(
                "log-of-a-smaller-size",
                "entry 0 is not included",
                files -> files.object(
                        BundleFiles.SYSTEM_HEAD,
                        head -> head.put("size", 4).put("checkpoint", example.system.note(4))));
        judged(
                "cosigned-by-strangers",
                Verdict.VERIFIED,
                "published",
                files -> files.object(
                        BundleFiles.SYSTEM_HEAD,
                        head -> head.put(
                                "checkpoint",
                                head.get("checkpoint").asText() + "\u2014 witness.example/w1 "
                                        + Base64.getEncoder().encodeToString(new byte[76]) + "\n")));
    }

    private void signatures() {
        String unpinned = "not signed by a key that is pinned for this log";
        NoteSigner other = ExampleLog.signer(Example.SYSTEM, 9);
        checkpoint("signature-by-unpinned-key", other.sign(text(5, example.system.root(5))), unpinned);
        NoteSigner elsewhere = ExampleLog.signer(Example.AUDIT, 2);
        checkpoint("signature-by-the-key-of-another-log", elsewhere.sign(text(5, example.system.root(5))), unpinned);
        checkpoint(
                "signature-with-a-changed-bit",
                note(signature -> {
                    signature[KEY_ID] ^= 1;
                    return signature;
                }),
                unpinned);
        checkpoint("signature-with-another-spelling-of-s", note(LogCases::larger), unpinned);
        checkpoint(
                "signature-with-a-neutral-r",
                note(signature -> {
                    Arrays.fill(signature, KEY_ID, KEY_ID + HALF, (byte) 0);
                    signature[KEY_ID] = 1;
                    return signature;
                }),
                unpinned);
        checkpoint("signature-too-long", note(signature -> Arrays.copyOf(signature, signature.length + 1)), unpinned);
        checkpoint(
                "signature-under-another-key-id",
                note(signature -> {
                    signature[0] ^= 1;
                    return signature;
                }),
                unpinned);
        String good = example.system.note(5);
        String bad = note(LogCases::larger);
        checkpoint("signature-good-and-bad-of-one-key", good + bad.substring(bad.indexOf('\u2014')), unpinned);
    }

    private void entries() {
        entry(
                "changed-entry-byte",
                2,
                line -> line.put("entry", line.get("entry").asText().replace("gateway", "gateweb")));
        entry("path-out-of-order", 0, line -> {
            ArrayNode path = (ArrayNode) line.get("path");
            path.add(path.remove(0));
        });
        entry("path-with-a-hash-missing", 0, line -> ((ArrayNode) line.get("path")).remove(0));
        entry(
                "path-with-a-hash-too-many",
                0,
                line -> ((ArrayNode) line.get("path")).add(Hash.sha256().base64()));
        failing(
                "path-too-long",
                "entry 0 is not included",
                files -> files.line(BundleFiles.SYSTEM_ENTRIES, 0, line -> {
                    ArrayNode path = (ArrayNode) line.get("path");
                    while (path.size() < 70) {
                        path.add(Hash.sha256().base64());
                    }
                }));
        failing("entry-twice", "entry 2 stands in the bundle twice", files -> {
            List<String> lines = files.lines(BundleFiles.SYSTEM_ENTRIES);
            lines.add(2, lines.get(2));
            files.lines(BundleFiles.SYSTEM_ENTRIES, lines);
        });
        failing("entry-beyond-size", "entry 5 is not within size 5", files -> {
            List<String> lines = files.lines(BundleFiles.SYSTEM_ENTRIES);
            lines.add(lines.get(4).replace("\"index\":4", "\"index\":5"));
            files.lines(BundleFiles.SYSTEM_ENTRIES, lines);
        });
        failing("entries-swapped", "entry 2 is not included", files -> {
            List<String> lines = files.lines(BundleFiles.SYSTEM_ENTRIES);
            String two = lines.get(2);
            lines.set(2, lines.get(3).replace("\"index\":3", "\"index\":2"));
            lines.set(3, two.replace("\"index\":2", "\"index\":3"));
            files.lines(BundleFiles.SYSTEM_ENTRIES, lines);
        });
    }

    private void completeness() {
        failing("missing-log-entry-of-system", "entry 2 is not in the bundle; a system's log is shown whole", files -> {
            List<String> lines = files.lines(BundleFiles.SYSTEM_ENTRIES);
            lines.remove(2);
            files.lines(BundleFiles.SYSTEM_ENTRIES, lines);
        });
        judged("explanation-of-one-decision", Verdict.VERIFIED, "not claimed: entry 2 and others", files -> {
            withoutEntryTwo(files, "R05");
            refersTo(files, 1);
        });
        failing(
                "explanation-that-refers-to-what-is-missing",
                "entry 2 of " + Example.SYSTEM + " is not in the bundle",
                files -> withoutEntryTwo(files, "R05"));
        failing("extract-without-an-entry", "a system's log is shown whole", files -> {
            withoutEntryTwo(files, "R04");
            refersTo(files, 1);
        });
        failing("missing-last-entry-of-system", "entry 4 is not in the bundle", files -> {
            List<String> lines = files.lines(BundleFiles.SYSTEM_ENTRIES);
            lines.remove(4);
            files.lines(BundleFiles.SYSTEM_ENTRIES, lines);
        });
        failing("log-missing", "the log " + Example.SYSTEM + " is not in the bundle", files -> {
            files.without(BundleFiles.SYSTEM_HEAD)
                    .without(BundleFiles.SYSTEM_ENTRIES)
                    .without(BundleFiles.ANCHORS);
            files.put(BundleFiles.ANCHORS, new byte[0]);
            List<String> contents = files.lines(BundleFiles.CONTENTS);
            files.lines(BundleFiles.CONTENTS, contents.subList(0, 1));
        });
    }

    /** A report of this definition that does not hold entry 2 of the system's log. */
    private static void withoutEntryTwo(BundleFiles files, String definition) {
        files.object(
                BundleFiles.REPORT, report -> report.putObject("definition").put("id", definition));
        List<String> entries = files.lines(BundleFiles.SYSTEM_ENTRIES);
        entries.remove(2);
        files.lines(BundleFiles.SYSTEM_ENTRIES, entries);
        files.lines(
                BundleFiles.CONTENTS,
                files.lines(BundleFiles.CONTENTS).stream()
                        .filter(line -> !line.contains("\"index\":2,") || !line.contains(Example.SYSTEM))
                        .toList());
    }

    /** All that the report refers to are the entries up to this one. */
    private static void refersTo(BundleFiles files, int last) {
        files.object(BundleFiles.REPORT, report -> {
            ObjectNode section = (ObjectNode) report.withArray("sections").get(0);
            section.putArray("references")
                    .addObject()
                    .put("origin", Example.SYSTEM)
                    .put("first", 0)
                    .put("last", last);
        });
    }

    private void checkpoint(String name, String note, String words) {
        failing(name, words, files -> files.object(BundleFiles.SYSTEM_HEAD, head -> head.put("checkpoint", note)));
    }

    private void entry(String name, int index, java.util.function.Consumer<ObjectNode> change) {
        failing(
                name,
                "entry " + index + " is not included",
                files -> files.line(BundleFiles.SYSTEM_ENTRIES, index, change));
    }

    private String signed(String text) {
        return example.system.signer().sign(text);
    }

    private static String text(long size, Hash root) {
        return new Checkpoint(Example.SYSTEM, size, root).text();
    }

    /** The good checkpoint with the bytes of its signature line changed. */
    private String note(UnaryOperator<byte[]> change) {
        String good = example.system.note(5);
        int at = good.lastIndexOf(' ') + 1;
        byte[] signature = Base64.getDecoder().decode(good.substring(at).strip());
        return good.substring(0, at) + Base64.getEncoder().encodeToString(change.apply(signature)) + "\n";
    }

    /** S and the group order: the same point, and another byte string. */
    private static byte[] larger(byte[] signature) {
        byte[] bigEndian = new byte[HALF];
        for (int i = 0; i < HALF; i++) {
            bigEndian[i] = signature[signature.length - 1 - i];
        }
        byte[] sum = new BigInteger(1, bigEndian).add(ORDER).toByteArray();
        for (int i = 0; i < HALF; i++) {
            signature[KEY_ID + HALF + i] = i < sum.length ? sum[sum.length - 1 - i] : 0;
        }
        return signature;
    }
}
