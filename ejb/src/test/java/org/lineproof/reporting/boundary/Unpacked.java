package org.lineproof.reporting.boundary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.lineproof.evidence.archive.Archive;
import org.lineproof.evidence.archive.MalformedArchive;

/** The files of a bundle as texts that can be searched: what stands in base64 is decoded, a PDF is read as people read it. */
final class Unpacked {
    private static final Pattern ENCODED = Pattern.compile("[A-Za-z0-9_+/-]{16,}={0,2}");
    private static final int DEPTH = 3;

    private final List<String> texts = new ArrayList<>();

    private Unpacked() {}

    static Unpacked of(byte[] zip) {
        try {
            Unpacked unpacked = new Unpacked();
            for (Map.Entry<String, byte[]> file : Archive.parse(zip).files().entrySet()) {
                unpacked.add(new String(file.getValue(), StandardCharsets.UTF_8), DEPTH);
                if (file.getKey().endsWith(".pdf")) {
                    unpacked.add(pdf(file.getValue()), 0);
                }
            }
            return unpacked;
        } catch (MalformedArchive e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Whether any file has the text, in whatever layout. */
    boolean has(String needle) {
        return texts.stream().anyMatch(text -> text.contains(needle));
    }

    private void add(String text, int depth) {
        texts.add(text);
        if (depth == 0) {
            return;
        }
        for (MatchResult run : ENCODED.matcher(text).results().toList()) {
            for (Base64.Decoder decoder : List.of(Base64.getUrlDecoder(), Base64.getDecoder())) {
                try {
                    add(new String(decoder.decode(run.group()), StandardCharsets.UTF_8), depth - 1);
                } catch (IllegalArgumentException e) {
                    // Not of this alphabet: the other decoder, or none, takes it.
                    continue;
                }
            }
        }
    }

    /** The text of the pages without line ends: a narrow column breaks words. */
    private static String pdf(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
