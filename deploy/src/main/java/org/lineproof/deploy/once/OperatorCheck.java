package org.lineproof.deploy.once;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.lineproof.deploy.launcher.Endpoints;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.note.Ed25519;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedChain;

/**
 * The application's pin file, compared with what its operator holds: the key files and the address of the contract. An
 * application that pins keys of somebody else is found before its pins are handed to anybody.
 *
 * @param keys directory with {@code log.key} and {@code report.key}, base64 of Ed25519 seeds
 * @param ledger the chain that the launcher put the contract on
 */
record OperatorCheck(Path keys, Endpoints.Ledger ledger) {

    /**
     * Reads the file and compares it.
     *
     * @param file as {@code GET /pins} gave it
     * @throws IOException if it is malformed, pins nothing, or a key or the contract is another; the message says which
     */
    PinFile checked(byte[] file) throws IOException {
        PinFile pins;
        try {
            pins = PinFile.parse(file);
        } catch (MalformedJson e) {
            throw new IOException("the pin file is malformed: " + e.getMessage(), e);
        }
        require(pins.logs().stream().flatMap(log -> log.keys().stream()), "log.key");
        require(pins.reportKeys().stream(), "report.key");
        List<PinnedChain> chains = pins.chains();
        if (chains.size() != 1 || !isOurs(chains.get(0))) {
            throw new IOException("the pinned chain is not the contract " + ledger.contract() + " on chain "
                    + ledger.chainId() + ": " + chains);
        }
        return pins;
    }

    private void require(Stream<NoteKey> pinned, String name) throws IOException {
        byte[] seed =
                Base64.getDecoder().decode(Files.readString(keys.resolve(name)).strip());
        byte[] own = Ed25519.publicKey(seed);
        List<NoteKey> all = pinned.toList();
        if (all.isEmpty()) {
            throw new IOException("the pin file pins no key where that of " + name + " belongs");
        }
        for (NoteKey key : all) {
            if (!Arrays.equals(key.publicKey(), own)) {
                throw new IOException("the pinned key " + key.vkey() + " is not that of " + keys.resolve(name));
            }
        }
    }

    private boolean isOurs(PinnedChain chain) {
        return chain.chainId() == ledger.chainId()
                && chain.contract().equalsIgnoreCase(ledger.contract())
                && chain.kind().equals(PinnedChain.BESU) == ledger.kind().equals("besu");
    }
}
