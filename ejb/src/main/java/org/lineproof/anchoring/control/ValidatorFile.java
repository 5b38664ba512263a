package org.lineproof.anchoring.control;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lineproof.anchoring.entity.AnchorEvent;
import org.lineproof.anchoring.entity.AnchorView;
import org.lineproof.anchoring.entity.LedgerKind;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.evidence.pins.ValidatorSet;

/**
 * Who runs the ledger's validators, as the operator states it in the file {@code lineproof.ledger.validators}: a JSON
 * object with the member {@code validatorSets} of a pin file. Decides what a ledger is called. Without the file, or with
 * a malformed one, a Besu network is called self-attested: the lesser claim.
 */
@ApplicationScoped
public class ValidatorFile {
    private static final Logger LOG = Logger.getLogger(ValidatorFile.class.getName());
    private static final int MAX_BYTES = 1 << 20;

    @Inject
    @ConfigProperty(name = "lineproof.ledger.validators")
    Optional<String> file;

    private List<ValidatorSet> sets = List.of();

    protected ValidatorFile() {}

    /** What this file states. */
    public ValidatorFile(Path file) {
        this.file = Optional.of(file.toString());
        this.sets = stated(file.toString());
    }

    @PostConstruct
    void read() {
        sets = stated(file.map(String::strip).orElse(""));
    }

    /** The sets by range of blocks, in order; none when nothing was stated. */
    public List<ValidatorSet> sets() {
        return sets;
    }

    /** The anchor under the name that its ledger deserves at the anchor's block. */
    public AnchorView view(AnchorEvent anchor) {
        boolean independent = anchor.kind() == LedgerKind.BESU
                && sets.stream()
                        .filter(set -> set.covers(anchor.block()))
                        .findFirst()
                        .filter(ValidatorSet::independent)
                        .isPresent();
        return anchor.view(independent ? LedgerKind.INDEPENDENT : anchor.kind().words());
    }

    private static List<ValidatorSet> stated(String path) {
        if (path.isEmpty()) {
            return List.of();
        }
        try {
            return parse(Files.readAllBytes(Path.of(path)));
        } catch (IOException | MalformedJson | IllegalArgumentException e) {
            LOG.log(
                    Level.SEVERE,
                    "lineproof.ledger.validators: {0} is not used, the ledger is called self-attested: {1};"
                            + " mend the file and restart",
                    new Object[] {path, e});
            return List.of();
        }
    }

    private static List<ValidatorSet> parse(byte[] utf8) throws MalformedJson {
        Members json = Members.of(StrictJson.object(utf8, MAX_BYTES), "").only("validatorSets");
        List<ValidatorSet> sets = new ArrayList<>();
        for (JsonNode node : json.list("validatorSets")) {
            sets.add(ValidatorSet.of(Members.of(node, "validatorSets")));
        }
        ValidatorSet.requireOrdered(sets);
        return List.copyOf(sets);
    }
}
