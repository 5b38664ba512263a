package org.lineproof.transparency.control;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.TreeProofs;
import org.lineproof.evidence.note.MalformedNote;
import org.lineproof.evidence.note.SignedNote;
import org.lineproof.evidence.receipt.TlogProof;

/** Tools that others wrote take our logs as they are, and refuse what was tampered with. */
class GoToolsTest {

    private final LogFixture fixture = new LogFixture();
    private final String key = fixture.signer.key().vkey();

    @TempDir
    Path directory;

    private GoTools go;
    private PublishedDirectory published;
    private int size;

    @BeforeEach
    void buildTheTools() throws Exception {
        go = GoTools.built();
        published = new PublishedDirectory(fixture, directory.resolve("log"));
    }

    @Test
    void logsOfAllKindsOfSizesAreAccepted() throws Exception {
        long seed = System.nanoTime();
        for (int wanted : new int[] {0, 1, 2, 255, 256, 257, 512, 700 + new Random(seed).nextInt(300)}) {
            grow(wanted);
            String verdict = go.verdict(published.path(), key, proofs(seed));
            assertTrue(verdict.startsWith("ACCEPTED size " + wanted), "seed " + seed + ": " + verdict);
        }
    }

    /** A level-2 tile comes into being at 65,536 entries. */
    @Test
    @Tag("slow")
    void aLogOfThreeLevelsIsAccepted() throws Exception {
        for (int wanted : new int[] {65_535, 65_536, 65_837}) {
            grow(wanted);
            String verdict = go.verdict(published.path(), key, proofs(wanted));
            assertTrue(verdict.startsWith("ACCEPTED size " + wanted), verdict);
        }
    }

    @Test
    void aChangedTileIsRefused() throws Exception {
        grow(300);
        tamper("log/tile/0/001.p/44", 40);
        assertRefused("inconsistent tile");
    }

    @Test
    void aChangedEntryIsRefused() throws Exception {
        grow(300);
        tamper("log/tile/entries/000", 5);
        assertRefused("record 0");
    }

    @Test
    void aCheckpointOfAnotherRootIsRefused() throws Exception {
        grow(300);
        tamper("log/checkpoint", fixture.log.origin().length() + 8);
        assertRefused("checkpoint: ");
    }

    @Test
    void aCheckpointOfAnotherKeyIsRefused() throws Exception {
        grow(5);
        String verdict =
                go.verdict(published.path(), new LogFixture().signer.key().vkey());
        assertTrue(verdict.startsWith("REFUSED checkpoint: "), verdict);
    }

    @Test
    void changedProofsAreRefused() throws Exception {
        grow(300);
        Path proofs = proofs(1);
        for (String name : names(proofs)) {
            byte[] good = Files.readAllBytes(proofs.resolve(name));
            byte[] bad = good.clone();
            int line = new String(good, StandardCharsets.UTF_8).indexOf('\n', 30) + 5;
            bad[name.endsWith("consistency") ? 5 : line] ^= 1;
            Files.write(proofs.resolve(name), bad);
            String verdict = go.verdict(published.path(), key, proofs);
            assertTrue(verdict.startsWith("REFUSED " + name), verdict);
            Files.write(proofs.resolve(name), good);
        }
        assertTrue(go.verdict(published.path(), key, proofs).startsWith("ACCEPTED"));
    }

    private void grow(int wanted) throws IOException {
        fixture.receive(wanted - size);
        size = wanted;
        fixture.publish(0, wanted + 1);
        published.write(size);
    }

    /** Inclusion of some entries as tlog-proof, and consistency from some sizes. */
    private Path proofs(long seed) throws Exception {
        Path proofs = directory.resolve("proofs-" + size);
        Files.createDirectories(proofs);
        Random random = new Random(seed);
        for (int i = 0; i < 5 && size > 0; i++) {
            int index = random.nextInt(size);
            int earlier = 1 + random.nextInt(size);
            Files.writeString(proofs.resolve(index + ".tlog-proof"), tlogProof(index));
            Files.writeString(proofs.resolve(earlier + ".consistency"), consistency(earlier));
        }
        return proofs;
    }

    private String tlogProof(int index) {
        return fixture.read(rows -> {
            try {
                SignedNote note = SignedNote.parse(
                        rows.latestCheckpoint(fixture.log).orElseThrow().note());
                return new TlogProof(tree(rows).inclusion(index, size), note).text();
            } catch (MalformedNote e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private String consistency(int earlier) {
        return fixture.read(rows -> tree(rows).consistency(earlier, size).path().stream()
                .map(Hash::base64)
                .collect(Collectors.joining("\n")));
    }

    private TreeProofs tree(LogRows rows) {
        return new TreeProofs(new StoredTiles(rows, fixture.log));
    }

    private void tamper(String file, int position) throws IOException {
        byte[] bytes = Files.readAllBytes(directory.resolve(file));
        bytes[position] ^= 1;
        Files.write(directory.resolve(file), bytes);
    }

    private void assertRefused(String part) throws Exception {
        String verdict = go.verdict(published.path(), key);
        assertTrue(verdict.startsWith("REFUSED ") && verdict.contains(part), verdict);
    }

    private static List<String> names(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("300."))
                    .sorted()
                    .toList();
        }
    }
}
