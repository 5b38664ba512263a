package org.lineproof.evidence.verify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.lineproof.evidence.bundle.BundledContent;
import org.lineproof.evidence.jose.JwsSigner;
import org.lineproof.evidence.note.Ed25519;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedSigner;

/** What can be done to the producer's statements, which no entry but its own fits and no key but a pinned one signs. */
final class StatementCases extends BundleCases {
    private static final int FIRST = 1;

    private final BundledContent content = example.contents.get(0);
    private final String token = String.valueOf(content.statement());

    @Override
    void make() {
        places();
        headers();
        payloads();
        signatures();
        ellipticCurve();
    }

    private void places() {
        String another = String.valueOf(example.contents.get(1).statement());
        statement("statement-of-another-entry", another, "_sd: the statement is over other fields than the entry");
        Example shifted = new Example(Example.MODEL, 1);
        add(
                "statement-of-another-sequence",
                Example.zip(shifted.bundle()),
                shifted.pins(),
                Verdict.FAILED,
                "sequence: the statement is of another sequence number");
        payload("statement-of-another-producer", claims -> claims.put("iss", "gateway-2"), "of another producer");
        payload("statement-of-another-system", claims -> claims.put("system", "triage-2"), "of another system");
        payload("statement-of-another-epoch", claims -> claims.put("epoch", 1), "of another epoch");
        payload("statement-without-sequence", claims -> claims.remove("sequence"), "sequence: expected an integer");
        payload("statement-of-a-later-version", claims -> claims.put("v", 2), "only version 1 of a receipt");
        String exactly = "signedBy: 'producer' stands there exactly when the statement does";
        line("statement-said-to-be-of-nobody", line -> line.put("signedBy", "none"), exactly);
        line("producer-without-statement", line -> line.putNull("statement"), exactly);
        judged(
                "good-checked-at-reception",
                Verdict.VERIFIED,
                "1 whose signature was checked at reception",
                files -> files.line(
                        BundleFiles.CONTENTS,
                        FIRST,
                        line -> line.putNull("statement").put("signedBy", "checked by us")));
        judged(
                "good-declared",
                Verdict.VERIFIED,
                "2 declared",
                files -> files.line(
                        BundleFiles.CONTENTS,
                        FIRST,
                        line -> line.putNull("statement").put("signedBy", "none")));
    }

    private void headers() {
        for (String name : List.of("jku", "jwk", "x5u", "crit", "b64")) {
            header("statement-with-" + name, header -> header.put(name, "x"), name + ": is not accepted");
        }
        String unheld = "signature: does not hold under the key pinned for this model";
        header("statement-of-alg-none", header -> header.put("alg", "none"), unheld);
        header("statement-of-another-alg", header -> header.put("alg", "ES256"), unheld);
        header("statement-without-alg", header -> header.remove("alg"), "alg: expected a string");
        statement("statement-of-two-parts", token.substring(0, token.lastIndexOf('.')), "expected a compact JWS");
        statement(
                "statement-header-with-member-twice",
                encoded("{\"alg\":\"EdDSA\",\"alg\":\"EdDSA\"}") + rest(1),
                "twice");
        statement("statement-padded", token + "=", "signature: not strict base64url");
    }

    private void payloads() {
        String payload = decoded(1);
        text("statement-payload-with-member-twice", payload.replaceFirst("\\{", "{\"v\":1,"), "stands twice");
        text(
                "statement-payload-integer-beyond-2-53",
                payload.replaceFirst("\"epoch\":0", "\"epoch\":9007199254740993"),
                "beyond 2^53 - 1");
        payload("statement-of-another-digest", claims -> claims.put("_sd_alg", "sha-512"), "_sd_alg: only sha-256");
        payload("statement-with-digests-deeper", claims -> claims.putObject("a").putArray("_sd"), "own '_sd' only");
        payload("statement-without-digests", claims -> claims.remove("_sd"), "own '_sd' only");
        payload(
                "statement-with-a-digest-twice",
                claims -> claims.withArray("_sd").add(claims.get("_sd").get(0)),
                "each once");
        payload(
                "statement-with-a-digest-more",
                claims -> claims.withArray("_sd").add("A".repeat(43)),
                "over other fields");
    }

    private void signatures() {
        String unheld = "signature: does not hold under the key pinned for this model";
        statement("statement-signature-cut", token.substring(0, token.lastIndexOf('.') + 1) + "AAAA", unheld);
        statement("statement-signature-empty", token.substring(0, token.lastIndexOf('.') + 1), unheld);
        String changed = token.substring(0, token.length() - 20) + "A".repeat(20);
        statement("statement-signature-changed", changed, unheld);
        signed("statement-by-another-key", decoded(0), decoded(1), ExampleLog.seed(7), unheld);
        PinFile pins = example.pins();
        PinnedSigner other = new PinnedSigner("claim-triage", Example.MODEL, new JwsSigner(ExampleLog.seed(7)).key());
        add(
                "statements-by-a-key-no-longer-pinned",
                files().zip(),
                withSigners(pins, List.of(other)),
                Verdict.FAILED,
                unheld);
        add(
                "good-second-key-of-a-model",
                files().zip(),
                withSigners(pins, List.of(other, pins.signers().get(0))),
                Verdict.VERIFIED,
                "5 signed by a pinned key");
        add(
                "model-not-pinned",
                files().zip(),
                withSigners(pins, List.of()),
                Verdict.VERIFIED,
                "5 signed by a key that is not pinned for their model");
        PinnedSigner elsewhere = new PinnedSigner("claim-triage-2", Example.MODEL, example.modelKey.key());
        add(
                "model-pinned-for-another-system",
                files().zip(),
                withSigners(pins, List.of(elsewhere)),
                Verdict.VERIFIED,
                "5 signed by a key that is not pinned for their model");
    }

    private void ellipticCurve() {
        P256Signer signer = new P256Signer(ExampleLog.seed(8));
        PinFile pins = withSigners(
                example.pins(),
                List.of(
                        example.pins().signers().get(0),
                        new PinnedSigner("claim-triage", Example.MODEL, signer.key())));
        String header = "{\"alg\":\"ES256\",\"typ\":\"lineproof-receipt+sd-jwt\"}";
        String input = encoded(header) + "." + encoded(decoded(1));
        add(
                "good-es256-statement",
                withStatement(input + "." + signer.sign(input, false)),
                pins,
                Verdict.VERIFIED,
                "5 signed");
        add(
                "good-es256-statement-with-high-s",
                withStatement(input + "." + signer.sign(input, true)),
                pins,
                Verdict.VERIFIED,
                "5 signed");
        add(
                "es256-signature-over-another-input",
                withStatement(input + "." + signer.sign(input + "A", false)),
                pins,
                Verdict.FAILED,
                "does not hold under the key pinned");
        add(
                "es256-signature-of-zeros",
                withStatement(input + "." + "A".repeat(86)),
                pins,
                Verdict.FAILED,
                "does not hold under the key pinned");
    }

    private void statement(String name, String statement, String words) {
        add(name, withStatement(statement), example.pins(), Verdict.FAILED, words);
    }

    private byte[] withStatement(String statement) {
        return files().line(BundleFiles.CONTENTS, FIRST, line -> line.put("statement", statement))
                .zip();
    }

    private void line(String name, Consumer<ObjectNode> change, String words) {
        failing(name, words, files -> files.line(BundleFiles.CONTENTS, FIRST, change));
    }

    private void header(String name, Consumer<ObjectNode> change, String words) {
        signed(name, BundleFiles.changed(decoded(0), change), decoded(1), new byte[32], words);
    }

    private void payload(String name, Consumer<ObjectNode> change, String words) {
        text(name, BundleFiles.changed(decoded(1), change), words);
    }

    private void text(String name, String payload, String words) {
        signed(name, decoded(0), payload, new byte[32], words);
    }

    /** The statement with another header or payload, signed anew with this seed: the first example's key has zeros. */
    private void signed(String name, String header, String payload, byte[] seed, String words) {
        String input = encoded(header) + "." + encoded(payload);
        byte[] signature = Ed25519.sign(seed, input.getBytes(StandardCharsets.US_ASCII));
        statement(name, input + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature), words);
    }

    private String decoded(int part) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[part]), StandardCharsets.UTF_8);
    }

    private String rest(int part) {
        return token.substring(token.split("\\.")[part - 1].length());
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static PinFile withSigners(PinFile pins, List<PinnedSigner> signers) {
        return new PinFile(
                pins.logs(),
                pins.reportKeys(),
                signers,
                pins.chains(),
                pins.timestampAuthorities(),
                pins.witnesses(),
                pins.witnessQuorum());
    }
}
