package org.lineproof.deploy.once;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.lineproof.deploy.demo.ApiClient;
import org.lineproof.deploy.launcher.Endpoints;
import org.lineproof.evidence.jose.Jwk;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.note.Ed25519;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.evidence.pins.ChainIdentity;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedChain;
import org.lineproof.evidence.pins.PinnedKey;
import org.lineproof.evidence.pins.PinnedLog;
import org.lineproof.evidence.pins.PinnedSigner;

/**
 * The pin file of an installation, from what its operator holds: the key files and the address of the contract. Only
 * the names of the logs and the signers of the models are asked from the application.
 */
final class InstallationPins {

    private static final String ALL = "?size=100";

    private final Endpoints endpoints;
    private final Path keys;
    private final ApiClient reader;

    /** @param keys directory with {@code log.key} and {@code report.key} */
    InstallationPins(Endpoints endpoints, Path keys, ApiClient reader) {
        this.endpoints = endpoints;
        this.keys = keys;
        this.reader = reader;
    }

    PinFile pinFile() throws IOException {
        List<PinnedLog> logs = new ArrayList<>();
        byte[] logKey = publicKey("log.key");
        String organisation = "";
        for (JsonNode log : items("/logs" + ALL)) {
            String origin = log.path("origin").asText();
            logs.add(new PinnedLog(origin, List.of(PinnedKey.always(new NoteKey(origin, logKey)))));
            organisation = origin.substring(
                    0, origin.length() - log.path("log").asText().length() - 1);
        }
        NoteKey reports = new NoteKey(organisation + "/report", publicKey("report.key"));
        return new PinFile(logs, List.of(reports), signers(), List.of(chain()), List.of(), List.of(), 0);
    }

    private List<PinnedSigner> signers() throws IOException {
        List<PinnedSigner> signers = new ArrayList<>();
        for (JsonNode system : items("/systems" + ALL)) {
            String id = system.path("id").asText();
            for (JsonNode model : items("/models" + ALL + "&system=" + id)) {
                try {
                    Jwk signer = Jwk.parse(model.path("signer"));
                    signers.add(new PinnedSigner(id, model.path("digest").asText(), signer));
                } catch (MalformedJson e) {
                    throw new IOException("the signer of a model of " + id + " is no key: " + e.getMessage(), e);
                }
            }
        }
        return signers;
    }

    private PinnedChain chain() {
        Endpoints.Ledger ledger = endpoints.ledger();
        String kind = ledger.kind().equals("besu") ? ChainIdentity.BESU : ChainIdentity.DEVELOPMENT;
        ChainIdentity identity =
                new ChainIdentity(kind, ledger.chainId(), ledger.contract().toLowerCase(Locale.ROOT));
        return new PinnedChain(identity, null, List.of());
    }

    private byte[] publicKey(String name) throws IOException {
        String seed = Files.readString(keys.resolve(name)).strip();
        return Ed25519.publicKey(Base64.getDecoder().decode(seed));
    }

    private JsonNode items(String path) throws IOException {
        return reader.get(path).json().path("items");
    }
}
