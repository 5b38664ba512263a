package org.lineproof.transparency.control.witness;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.transparency.entity.witness.WitnessList;

/**
 * The witnesses of this installation: {@code lineproof.witnesses} is the path of a {@link WitnessList}. Without it, or
 * with a file that cannot be read, nobody is asked and everything else works.
 */
@ApplicationScoped
public class ConfiguredWitnesses {
    private static final Logger LOG = Logger.getLogger(ConfiguredWitnesses.class.getName());

    @Inject
    @ConfigProperty(name = "lineproof.witnesses")
    Optional<String> file = Optional.empty();

    private WitnessList list = WitnessList.EMPTY;

    protected ConfiguredWitnesses() {}

    public ConfiguredWitnesses(WitnessList list) {
        this.list = list;
    }

    @PostConstruct
    void load() {
        file.ifPresent(path -> {
            try {
                list = WitnessList.parse(Files.readAllBytes(Path.of(path.strip())));
            } catch (MalformedJson e) {
                LOG.severe("no witness is asked: lineproof.witnesses, " + path + ": " + e.getMessage());
            } catch (IOException | InvalidPathException e) {
                LOG.log(Level.SEVERE, "no witness is asked: lineproof.witnesses cannot be read: " + e, e);
            }
        });
    }

    public WitnessList list() {
        return list;
    }
}
