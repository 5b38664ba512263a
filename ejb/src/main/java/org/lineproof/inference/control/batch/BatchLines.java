package org.lineproof.inference.control.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
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
    private long bytes;

    private BatchLines(InputStream in) {
        this.in = in;
    }

    /**
     * Reads to the end, blank lines left out.
     *
     * @throws Refusal (too large) beyond 10,000 lines or 20 MiB; (malformed) if the stream breaks off
     */
    public static List<byte[]> read(InputStream in) {
        try {
            return new BatchLines(in).lines();
        } catch (IOException e) {
            throw Refusal.malformed(null, "the batch broke off; send it again");
        }
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

    private List<byte[]> lines() throws IOException {
        List<byte[]> lines = new ArrayList<>();
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
                    take(line, lines);
                }
            }
            line.write(buffer, start, read - start);
        }
        take(line, lines);
        return lines;
    }

    private static void take(ByteArrayOutputStream line, List<byte[]> lines) {
        byte[] bytes = line.toByteArray();
        line.reset();
        if (isBlank(bytes)) {
            return;
        }
        if (lines.size() == MAX_LINES) {
            throw Refusal.tooLarge(null, "a batch has at most " + MAX_LINES + " lines; send several");
        }
        lines.add(bytes);
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
