package org.lineproof.deploy.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.lineproof.anchoring.besu.proof.KeyAdmission;
import org.lineproof.anchoring.control.LedgerRefusal;
import org.lineproof.anchoring.control.LedgerUnavailable;
import org.lineproof.anchoring.entity.proof.KeyStanding;
import org.lineproof.deploy.audit.AuditOptions.BadUsage;
import org.lineproof.evidence.anchor.HexBytes;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.proof.OnChainKey;
import org.lineproof.evidence.proof.SignalClass;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.proof.binding.ProofSystems;

/**
 * Registers the verification key of a trust anchor in the registry of proofs and says what its public signals are, by the
 * administrator's key, which no server has. Needs no database.
 */
final class KeyAdmissionCommand {
    static final String OPTION = "--admit-proof-key";

    private static final int MOST_ARGUMENTS = 5;

    private final PrintStream out;
    private final PrintStream err;

    KeyAdmissionCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Answers the exit code, see {@link AuditOptions#USAGE}. */
    int run(List<String> arguments, Map<String, String> environment) throws BadUsage {
        boolean configured = arguments.get(0).equals("--config");
        if (arguments.size() != (configured ? MOST_ARGUMENTS : MOST_ARGUMENTS - 2)
                || !arguments.get(configured ? 2 : 0).equals(OPTION)) {
            throw new BadUsage(OPTION + " takes the file of the administrator's key and the file of a trust anchor");
        }
        Properties file = configured ? AuditOptions.read(Path.of(arguments.get(1))) : new Properties();
        AuditOptions.Settings settings = new AuditOptions.Settings(file, environment);
        OnChainKey key = key(Path.of(arguments.get(arguments.size() - 1)));
        String administrator = text(Path.of(arguments.get(arguments.size() - 2)));
        String registry = settings.required("lineproof.ledger.proofs");
        try {
            KeyStanding standing = KeyAdmission.admit(
                    settings.node().orElseThrow(() -> new BadUsage("lineproof.ledger.url is not set")),
                    administrator,
                    registry,
                    new HexBytes(key.words()),
                    key.classes());
            return tell(key, standing);
        } catch (IllegalArgumentException e) {
            throw new BadUsage(String.valueOf(e.getMessage()));
        } catch (LedgerRefusal e) {
            err.println("the registry of proofs does not take it: " + e.getMessage());
            return AuditCommand.FINDINGS;
        } catch (LedgerUnavailable e) {
            err.println("the ledger cannot be asked: " + e.getMessage());
            return AuditCommand.INCOMPLETE;
        }
    }

    private int tell(OnChainKey key, KeyStanding standing) {
        boolean recordable = standing == KeyStanding.RECORDABLE;
        out.println("key " + key.id().hex() + " is "
                + (recordable
                        ? "admitted: statements under it are recorded"
                        : "classified with a personal signal: nothing is recorded under it"));
        out.println("public inputs, by the trust anchor: "
                + key.classes().stream().map(SignalClass::text).collect(Collectors.joining(", ")));
        return recordable ? AuditCommand.INTACT : AuditCommand.FINDINGS;
    }

    private static OnChainKey key(Path file) throws BadUsage {
        try {
            TrustAnchor anchor = TrustAnchor.parse(Files.readAllBytes(file));
            return ProofSystems.all()
                    .named(anchor.proofSystem())
                    .flatMap(system -> system.onChainKey(anchor))
                    .orElseThrow(() -> new BadUsage("no contract checks proofs of the system " + anchor.proofSystem()));
        } catch (MalformedJson e) {
            throw new BadUsage("the trust anchor in " + file + " is malformed: " + e.getMessage());
        } catch (IOException e) {
            throw new BadUsage("the file of the trust anchor cannot be read: " + file);
        }
    }

    private static String text(Path file) throws BadUsage {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new BadUsage("the file of the administrator's key cannot be read: " + file);
        }
    }
}
