package org.lineproof.evidence.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.archive.Archive;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.receipt.ReceiptKey;

/** {@code java -jar lineproof-verify.jar [--pins pins.json] [--json] bundle.zip}, or with {@code --receipt}. */
public final class VerifyCommand {
    /** Exit code for a wrong call or a file that cannot be read (EX_USAGE). */
    public static final int USAGE = 64;

    private static final String HELP = """
        Checks a Lineproof evidence bundle offline: no server, no network, no trust in who made it.

        usage: java -jar lineproof-verify.jar [--pins pins.json] [--at TIME] [--json] bundle.zip
               java -jar lineproof-verify.jar --receipt FILE [--entry FILE] [--pins pins.json] [--receipt-key KEY]

          --pins FILE  the roots of trust, got from the organisation by another way than the bundle;
                       without it the outcome is at best "internally consistent only"
          --at TIME    the time at which time stamps have to convince, as 2036-01-01T00:00:00Z: what their
                       certificates do not reach, a later stamp over them has to
          --receipt FILE     check one receipt (JSON, tlog-proof or COSE) or promise instead of a bundle
          --entry FILE       the entry's bytes, for a receipt that does not hold them
          --receipt-key KEY  the log's key for COSE receipts, where the pin file has none for it
          --json       print JSON instead of text
          --help       print this

        exit code: 0 VERIFIED, 1 FAILED, 2 INDETERMINATE, 64 wrong call or unreadable file
        """;

    private final PrintStream out;
    private final PrintStream err;
    private @Nullable String pins;
    private @Nullable String bundle;
    private @Nullable String receipt;
    private @Nullable String entry;
    private @Nullable String receiptKey;
    private @Nullable Instant at;
    private boolean json;
    private boolean help;

    VerifyCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs the command and ends with its exit code. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new VerifyCommand(out, err).run(args));
    }

    int run(String... args) {
        try {
            read(args);
            if (help) {
                out.print(HELP);
                return 0;
            }
            return verify();
        } catch (WrongCall e) {
            err.println(e.getMessage());
            err.println();
            err.print(HELP);
            return USAGE;
        }
    }

    private void read(String... args) throws WrongCall {
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--json" -> json = true;
                case "--help", "-h" -> help = true;
                case "--pins" -> pins = value(args, ++i);
                case "--at" -> at = instant(value(args, ++i));
                case "--receipt" -> receipt = value(args, ++i);
                case "--entry" -> entry = value(args, ++i);
                case "--receipt-key" -> receiptKey = value(args, ++i);
                default -> {
                    if (args[i].startsWith("-") || bundle != null) {
                        throw new WrongCall("unknown argument: " + args[i]);
                    }
                    bundle = args[i];
                }
            }
        }
    }

    private static Instant instant(String text) throws WrongCall {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new WrongCall("--at: expected a time in UTC as 2036-01-01T00:00:00Z, not " + text);
        }
    }

    private static String value(String[] args, int at) throws WrongCall {
        if (at == args.length) {
            throw new WrongCall(args[at - 1] + " needs "
                    + (args[at - 1].equals("--receipt-key")
                            ? "a key"
                            : args[at - 1].equals("--at") ? "a time" : "a file"));
        }
        return args[at];
    }

    private int verify() throws WrongCall {
        PinFile roots = pins == null ? null : pinFile(pins);
        Verification verification = receipt == null ? bundle(roots) : receipt(receipt, roots);
        String sentence = receipt == null ? verification.sentence() : ReceiptVerification.sentence(verification);
        if (json) {
            out.print(CanonicalJson.text(verification.json().put("sentence", sentence)) + "\n");
        } else {
            out.print(receipt == null ? verification.text() : verification.lines() + sentence + "\n");
        }
        return verification.verdict().exitCode();
    }

    private Verification bundle(@Nullable PinFile roots) throws WrongCall {
        if (bundle == null || entry != null || receiptKey != null) {
            throw new WrongCall("which bundle? Give the path of a bundle.zip, or of a receipt with --receipt");
        }
        return OfflineVerification.of(bytes(bundle), roots, at);
    }

    private Verification receipt(String path, @Nullable PinFile roots) throws WrongCall {
        if (bundle != null || at != null) {
            throw new WrongCall("a receipt takes neither a bundle nor a time");
        }
        try {
            ReceiptKey key = receiptKey == null ? null : ReceiptKey.parse(receiptKey);
            return ReceiptVerification.of(bytes(path), entry == null ? null : bytes(entry), roots, key);
        } catch (IllegalArgumentException e) {
            throw new WrongCall("--receipt-key: " + e.getMessage());
        }
    }

    private static PinFile pinFile(String path) throws WrongCall {
        try {
            return PinFile.parse(bytes(path));
        } catch (MalformedJson e) {
            throw new WrongCall(path + " is no pin file: " + e.getMessage());
        }
    }

    private static byte[] bytes(String name) throws WrongCall {
        try {
            Path path = Path.of(name);
            if (Files.size(path) > Archive.MAX_BYTES) {
                throw new WrongCall(name + " is larger than " + Archive.MAX_BYTES + " bytes");
            }
            return Files.readAllBytes(path);
        } catch (IOException | InvalidPathException e) {
            throw new WrongCall(name + " cannot be read");
        }
    }

    /** A call that cannot be carried out; the message says why. */
    private static final class WrongCall extends Exception {
        private static final long serialVersionUID = 1L;

        private WrongCall(String message) {
            super(message);
        }
    }
}
