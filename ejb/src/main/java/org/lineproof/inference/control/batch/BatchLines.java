package org.lineproof.inference.control.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.inference.control.SignedReceipt;
import org.lineproof.tenancy.entity.Refusal;

/** The lines of a batch: newline-delimited JSON, each line {@code {"receipt":"<token>"}}. */
public final class BatchLines {

    /** The most lines of a batch. */
    public static final int MAX_LINES = 10_000;

    /** The most bytes of a batch. */
    public static final long MAX_BYTES = 20L << 20;

    /** A token with its JSON around it; a longer line is refused without being read as JSON. */
    static final int MAX_LINE = SignedReceipt.MAX_TOKEN + 1_024;

    private final InputStream in;
    private final Consumer<byte[]> taker;
    private long bytes;
    private int lines;

    private BatchLines(InputStream in, Consumer<byte[]> taker) {
        this.in = in;
        this.taker = taker;
    }

    /**
     * Hands on each line when it has come, blank lines left out.
     *
     * @throws Refusal (too large) beyond 10,000 lines or 20 MiB; (malformed) if the stream breaks off
     */
    public static void each(InputStream in, Consumer<byte[]> taker) {
        try {
            new BatchLines(in, taker).read();
        } catch (IOException e) {
            throw Refusal.malformed(null, "the batch broke off; send it again");
        }
    }

    /** All lines, read as {@link #each} does. */
    public static List<byte[]> read(InputStream in) {
        List<byte[]> lines = new ArrayList<>();
        each(in, lines::add);
        return lines;
    }

    /** @throws Refusal if the line is no JSON object with a receipt */
    public static SignedReceipt receipt(byte[] line) {
        if (line.length > MAX_LINE) {
            throw Refusal.tooLarge(null, "a line has at most " + MAX_LINE + " bytes");
        }
        try {
            return SignedReceipt.parse(Members.of(StrictJson.object(line, MAX_LINE), "")
                    .only("receipt")
                    .text("receipt"));
        } catch (MalformedJson e) {
            throw Refusal.malformed(e.field().isEmpty() ? null : e.field(), e.reason());
        }
    }

    private void read() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            bytes += read;
            if (bytes > MAX_BYTES) {
                throw Refusal.tooLarge(null, "a batch has at most " + MAX_BYTES + " bytes; send several");
            }
            int start = 0;
            for (int i = 0; i < read; i++) {
                if (buffer[i] == '\n') {
                    line.write(buffer, start, i - start);
                    start = i + 1;
                    take(line);
                }
            }
            line.write(buffer, start, read - start);
        }
        take(line);
    }

    private void take(ByteArrayOutputStream line) {
        byte[] taken = line.toByteArray();
        line.reset();
        if (isBlank(taken)) {
            return;
        }
        lines++;
        if (lines > MAX_LINES) {
            throw Refusal.tooLarge(null, "a batch has at most " + MAX_LINES + " lines; send several");
        }
        taker.accept(taken);
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
