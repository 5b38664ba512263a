package org.lineproof.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineproof.evidence.chain.TestNetwork;
import org.lineproof.evidence.digest.BaseEncoding;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.evidence.note.NoteSigner;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.timestamp.TestAuthority;

/** Pin files with one thing wrong are refused in the same words by both verifiers. */
class SharedPinsTest {
    private static final NoteKey PROMISES =
            ExampleLog.signer(Example.SYSTEM + "/promise", 7).key();

    private static final byte[] CERTIFICATE =
            TestAuthority.der(TestAuthority.root("seal root").certificate());

    private final Map<String, String> files = new TreeMap<>();
    private final PinFile good = new Example().pins();

    @TempDir
    Path folder;

    @Test
    void aPinFileIsTakenOrRefusedAlike() throws IOException, InterruptedException, MalformedJson {
        files.put("good", text());
        files.put("good-with-keys-of-every-purpose", BundleFiles.changed(text(), pins -> {
            receiptKey(pins, Example.SYSTEM + "/receipt").put("toSize", 9);
            log(pins).putArray("promiseKeys").add(PROMISES.vkey());
        }));
        files.put("good-with-a-root-of-seals", BundleFiles.changed(text(), SharedPinsTest::sealRoot));
        files.put(
                "good-with-a-period-of-a-root",
                BundleFiles.changed(
                        text(),
                        pins -> sealRoot(pins)
                                .put("from", "2026-11-22T15:15:00Z")
                                .put("until", "2026-11-22T15:15:00.500Z")));
        format();
        keys();
        chains();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        JsonNode script = Node.run("pins.mjs", folder.toString());
        for (Map.Entry<String, String> file : files.entrySet()) {
            String refusal = refusal(file.getValue());
            assertEquals(refusal, script.path(file.getKey()).asText(), file.getKey());
            if (file.getKey().startsWith("good")) {
                assertEquals("", refusal);
            } else {
                assertNotEquals("", refusal, file.getKey());
            }
        }
    }

    private void format() {
        changed("format-unknown", pins -> pins.put("format", "lineproof-pins/v2"));
        changed("member-unknown", pins -> pins.put("trusted", true));
        changed("member-missing", pins -> pins.remove("witnessQuorum"));
        changed("quorum-too-large", pins -> pins.put("witnessQuorum", 1));
        changed("quorum-below-zero", pins -> pins.put("witnessQuorum", -1));
        changed("logs-as-object", pins -> pins.putObject("logs"));
        changed("seal-root-of-nobody", pins -> sealRoot(pins).put("subject", ""));
        changed("seal-root-without-certificate", pins -> sealRoot(pins).remove("certificate"));
        changed("seal-root-with-more", pins -> sealRoot(pins).put("name", "seal"));
        changed("seal-root-from-a-day", pins -> sealRoot(pins).put("from", "2026-11-22"));
        changed("seal-root-in-another-zone", pins -> sealRoot(pins).put("from", "2026-11-22T15:15:00+01:00"));
        changed("seal-root-at-no-time", pins -> sealRoot(pins).put("until", "2026-02-30T00:00:00Z"));
        changed("seal-root-far-away", pins -> sealRoot(pins).put("until", "+12026-02-01T00:00:00Z"));
        changed("seal-root-until-a-number", pins -> sealRoot(pins).put("until", 1));
        changed(
                "seal-root-until-before-from",
                pins -> sealRoot(pins).put("from", "2026-11-22T15:15:00.100Z").put("until", "2026-11-22T15:15:00Z"));
        files.put("no-json-object", "[]");
        files.put("nothing", "");
    }

    private static ObjectNode sealRoot(ObjectNode pins) {
        return pins.putArray("sealRoots")
                .addObject()
                .put("subject", "CN=seal")
                .put("certificate", BaseEncoding.BASE64.text(CERTIFICATE));
    }

    private void keys() {
        changed("log-without-key", pins -> ((ObjectNode) pins.get("logs").get(0)).putArray("keys"));
        changed("key-range-empty", pins -> key(pins).put("fromSize", 5).put("toSize", 4));
        changed("key-with-a-size-as-text", pins -> key(pins).put("fromSize", "0"));
        changed(
                "key-with-another-id",
                pins -> key(pins)
                        .put("key", key(pins).get("key").asText().replaceFirst("\\+[0-9a-f]{8}", "+00000000")));
        changed(
                "key-of-another-type",
                pins -> key(pins).put("key", key(pins).get("key").asText().replaceFirst("\\+A", "+B")));
        String of = Example.SYSTEM;
        changed("promise-keys-as-text", pins -> log(pins).put("promiseKeys", "x"));
        changed(
                "promise-key-of-a-receipt",
                pins -> log(pins).putArray("promiseKeys").add(vkey(of + "/receipt")));
        changed(
                "receipt-key-without-sizes",
                pins -> log(pins).putArray("receiptKeys").addObject().put("key", vkey(of + "/receipt")));
        changed("receipt-key-of-another-log", pins -> receiptKey(pins, "other/receipt"));
        changed(
                "receipt-key-with-an-empty-range",
                pins -> receiptKey(pins, of + "/receipt").put("toSize", -1));
        changed("receipt-key-for-promises-too", pins -> {
            receiptKey(pins, of + "/receipt");
            log(pins).putArray("promiseKeys").add(vkey(of + "/promise"));
        });
        changed("report-key-without-parts", pins -> pins.putArray("reportKeys").add("key"));
        changed("report-key-as-number", pins -> pins.putArray("reportKeys").add(1));
        changed(
                "model-digest-in-upper-case",
                pins -> ((ObjectNode) pins.get("signers").get(0))
                        .put("modelDigest", Example.MODEL.toUpperCase(Locale.ROOT)));
        changed("signer-private", pins -> jwk(pins).put("d", "AA"));
        changed("signer-of-another-curve", pins -> jwk(pins).put("crv", "Ed448"));
        changed("signer-with-another-alg", pins -> jwk(pins).put("alg", "ES256"));
        changed("signer-of-small-order", pins -> jwk(pins).put("x", "A".repeat(43)));
        changed("signer-with-a-short-key", pins -> jwk(pins).put("x", "AAAA"));
        changed(
                "signer-off-the-curve",
                pins -> jwk(pins)
                        .put("kty", "EC")
                        .put("crv", "P-256")
                        .put("x", "A".repeat(43))
                        .put("y", "A".repeat(43)));
    }

    private void chains() {
        changed("chain-of-an-unknown-kind", pins -> chain(pins).put("kind", "bitcoin"));
        changed("contract-in-upper-case", pins -> chain(pins).put("contract", "0x" + "AB".repeat(20)));
        changed("code-hash-too-short", pins -> chain(pins).put("codeHash", "0x12"));
        changed("development-chain-with-validators", pins -> sealed(pins).put("kind", "development chain"));
        changed("validator-twice", pins -> validators(pins).add(validators(pins).get(0)));
        changed("validators-none", pins -> validators(pins).removeAll());
        changed("validator-without-operator", pins -> validator(pins).put("operator", " "));
        changed("validator-address-too-long", pins -> validator(pins).put("address", "0x" + "1".repeat(41)));
        changed("validator-perhaps-independent", pins -> validator(pins).put("independent", "perhaps"));
        changed(
                "validators-of-no-block",
                pins -> ((ObjectNode) sealed(pins).get("validatorSets").get(0))
                        .put("fromBlock", 9)
                        .put("toBlock", 8));
        changed("validator-sets-that-overlap", pins -> {
            ArrayNode sets = sealed(pins).withArray("validatorSets");
            sets.add(sets.get(0));
        });
    }

    private void changed(String name, Consumer<ObjectNode> change) {
        files.put(name, BundleFiles.changed(text(), change));
    }

    private String text() {
        return new String(good.bytes(), StandardCharsets.UTF_8);
    }

    private static String refusal(String pins) {
        try {
            PinFile.parse(pins.getBytes(StandardCharsets.UTF_8));
            return "";
        } catch (MalformedJson e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static ObjectNode log(ObjectNode pins) {
        return (ObjectNode) pins.get("logs").get(0);
    }

    private static ObjectNode key(ObjectNode pins) {
        return (ObjectNode) log(pins).get("keys").get(0);
    }

    private static String vkey(String name) {
        return new NoteSigner(name, new byte[32]).key().vkey();
    }

    private static ObjectNode receiptKey(ObjectNode pins, String name) {
        return log(pins)
                .putArray("receiptKeys")
                .addObject()
                .put("key", vkey(name))
                .put("fromSize", 0);
    }

    private static ObjectNode jwk(ObjectNode pins) {
        return (ObjectNode) pins.get("signers").get(0).get("jwk");
    }

    private static ObjectNode chain(ObjectNode pins) {
        return (ObjectNode) pins.get("chains").get(0);
    }

    /** The chain's pin replaced by one of a network with seals. */
    private static ObjectNode sealed(ObjectNode pins) {
        if (chain(pins).get("validatorSets").isEmpty()) {
            ObjectNode set = chain(pins)
                    .put("kind", "besu")
                    .withArray("validatorSets")
                    .addObject()
                    .put("fromBlock", 0);
            set.putArray("validators")
                    .addObject()
                    .put("address", TestNetwork.IDENTITY.contract())
                    .put("operator", "the bank")
                    .put("independent", false);
        }
        return chain(pins);
    }

    private static ArrayNode validators(ObjectNode pins) {
        return (ArrayNode) sealed(pins).get("validatorSets").get(0).get("validators");
    }

    private static ObjectNode validator(ObjectNode pins) {
        return (ObjectNode) validators(pins).get(0);
    }
}
