package org.lineproof.deploy.system;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Bytes somebody receives, with all that stands packed or encoded in them: files of a ZIP, base64 and base64url texts,
 * hexadecimal texts, and those within one another. Each is a text of one character a byte, and once more without blanks,
 * quotes and line ends, so that one form of a list is found in all layouts.
 */
final class Haystack {

    private static final int DEPTH = 3;
    private static final Pattern ENCODED = Pattern.compile("[A-Za-z0-9_+/-]{16,}={0,2}");
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{16,}");
    private static final Pattern LAYOUT = Pattern.compile("[\\s\"'\\\\]+");

    private final Set<String> texts = new LinkedHashSet<>();

    private Haystack() {}

    /** The bytes, taken apart. */
    static Haystack of(byte[] bytes) {
        Haystack haystack = new Haystack();
        haystack.add(bytes, DEPTH);
        return haystack;
    }

    /** How many different ones of these forms stand in it. */
    long count(Needles needles) {
        Set<String> found = new LinkedHashSet<>();
        texts.forEach(text -> needles.find(text, found));
        return found.size();
    }

    /** How many characters were looked at. */
    long size() {
        return texts.stream().mapToLong(String::length).sum();
    }

    private void add(byte[] bytes, int depth) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!texts.add(text)) {
            return;
        }
        texts.add(LAYOUT.matcher(text).replaceAll(""));
        if (depth > 0) {
            files(bytes).forEach(file -> add(file, depth - 1));
            for (Matcher run = ENCODED.matcher(text); run.find(); ) {
                decoded(run.group()).forEach(inner -> add(inner, depth - 1));
            }
            for (Matcher run = HEX.matcher(text); run.find(); ) {
                String digits = run.group();
                add(HexFormat.of().parseHex(digits.substring(0, digits.length() & ~1)), 0);
            }
        }
    }

    private static List<byte[]> decoded(String run) {
        List<byte[]> decoded = new ArrayList<>();
        for (Base64.Decoder decoder : List.of(Base64.getUrlDecoder(), Base64.getDecoder())) {
            try {
                decoded.add(decoder.decode(run));
            } catch (IllegalArgumentException e) {
                // Not of this alphabet: the other decoder, or none, takes it.
                continue;
            }
        }
        return decoded;
    }

    private static List<byte[]> files(byte[] bytes) {
        List<byte[]> files = new ArrayList<>();
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            return files;
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.add(zip.readAllBytes());
            }
        } catch (ZipException e) {
            throw new IllegalArgumentException("the ZIP cannot be searched", e);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return files;
    }
}
