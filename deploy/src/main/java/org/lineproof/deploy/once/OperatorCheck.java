package org.lineproof.deploy.once;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lineproof.deploy.launcher.Endpoints;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.note.Ed25519;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.evidence.pins.ChainIdentity;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedChain;
import org.lineproof.evidence.pins.PinnedLog;

/**
 * The application's pin file, compared with what its operator holds: the key files and the address of the contract. An
 * application that pins keys of somebody else is found before its pins are handed to anybody. Of a log whose key was
 * rotated, the key in office has to be the file's.
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
        require(pins.logs().stream().map(OperatorCheck::inOffice), newestLogKey());
        require(pins.reportKeys().stream(), "report.key");
        List<ChainIdentity> chains =
                pins.chains().stream().map(PinnedChain::identity).toList();
        if (!chains.equals(List.of(own()))) {
            throw new IOException("the pinned chain is not " + own() + " but " + chains);
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

    /** {@code log.key}, or the last of those that followed it: {@code log-2.key} and so on without a gap. */
    private String newestLogKey() {
        String newest = "log.key";
        for (int number = 2; Files.exists(keys.resolve("log-" + number + ".key")); number++) {
            newest = "log-" + number + ".key";
        }
        return newest;
    }

    private static NoteKey inOffice(PinnedLog log) {
        return log.keys().get(log.keys().size() - 1).key();
    }

    private ChainIdentity own() {
        String kind = ledger.kind().equals("besu") ? ChainIdentity.BESU : ChainIdentity.DEVELOPMENT;
        return new ChainIdentity(kind, ledger.chainId(), ledger.contract().toLowerCase(Locale.ROOT));
    }
}
