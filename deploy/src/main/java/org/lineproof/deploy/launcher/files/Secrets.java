package org.lineproof.deploy.launcher.files;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/** Passwords and client secrets of one installation: drawn at first use, kept in one private file, then reused. */
public final class Secrets {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    // No l, 1, O or 0: people type these from a terminal.
    private static final String ALPHABET = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Path file;
    private final SecureRandom random;
    private final ObjectNode known;

    /** Reads the file, or begins anew when there is none. */
    public Secrets(Path file, SecureRandom random) throws IOException {
        this.file = file;
        this.random = random;
        this.known =
                Files.exists(file) ? (ObjectNode) JSON.readTree(Files.readAllBytes(file)) : JSON.createObjectNode();
    }

    /** A secret for machines: 32 characters of 57, about 186 bits. */
    public String secret(String name) {
        return remembered(name, 32);
    }

    /** A password for people: 14 characters of 57, about 81 bits. */
    public String password(String name) {
        return remembered(name, 14);
    }

    private synchronized String remembered(String name, int length) {
        if (!known.has(name)) {
            StringBuilder drawn = new StringBuilder();
            random.ints(length, 0, ALPHABET.length()).forEach(i -> drawn.append(ALPHABET.charAt(i)));
            known.put(name, drawn.toString());
            save();
        }
        return known.get(name).textValue();
    }

    private void save() {
        try {
            PrivateFile.write(file, JSON.writeValueAsBytes(known));
        } catch (IOException e) {
            throw new UncheckedIOException("The secrets could not be kept in " + file, e);
        }
    }
}
