package org.lineproof.deploy.audit;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lineproof.anchoring.boundary.audit.StandaloneAudit;
import org.lineproof.anchoring.boundary.audit.StandaloneClosing;
import org.lineproof.anchoring.control.LedgerRefusal;
import org.lineproof.anchoring.control.LedgerUnavailable;
import org.lineproof.deploy.audit.AuditOptions.BadUsage;
import org.lineproof.tenancy.entity.TenantId;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.audit.AuditResult.Outcome;

/** Audits all logs of an installation without its server, tells the ledger that one was closed, or admits a proof's key there. */
public final class AuditCommand {

    static final int INTACT = 0;
    static final int FINDINGS = 1;
    static final int INCOMPLETE = 2;
    static final int USAGE = 64;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;

    AuditCommand(PrintStream out, PrintStream err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /** See {@link AuditOptions#USAGE}. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new AuditCommand(out, err, Progress.onTerminal()).run(List.of(arguments), System.getenv()));
    }

    /** Answers the exit code. */
    int run(List<String> arguments, Map<String, String> environment) {
        if (arguments.contains("--help")) {
            out.print(AuditOptions.USAGE);
            return INTACT;
        }
        try {
            if (arguments.contains(KeyAdmissionCommand.OPTION)) {
                return new KeyAdmissionCommand(out, err).run(arguments, environment);
            }
            AuditOptions options = AuditOptions.parse(arguments, environment);
            return options.close().isPresent() ? close(options, options.close().get()) : audit(options);
        } catch (BadUsage e) {
            err.println(e.getMessage());
            err.print(AuditOptions.USAGE);
            return USAGE;
        } catch (PersistenceException e) {
            err.println("the database cannot be read: " + rootOf(e).getMessage());
            return INCOMPLETE;
        }
    }

    private int close(AuditOptions options, Path keyFile) throws BadUsage {
        String origin = options.logs().iterator().next();
        try {
            StandaloneClosing.Ended ended = new StandaloneClosing(
                            options.database(), options.ledger().orElseThrow())
                    .close(origin, Files.readString(keyFile).strip());
            out.println(ended.origin() + " is closed on the ledger at size "
                    + ended.head().size() + ", root " + ended.head().root().base64() + "; continued in "
                    + ended.successor());
            return INTACT;
        } catch (IllegalArgumentException e) {
            throw new BadUsage(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new BadUsage("the file of the administrator's key cannot be read: " + keyFile);
        } catch (LedgerRefusal e) {
            err.println("the ledger does not close it: " + e.getMessage());
            return FINDINGS;
        } catch (LedgerUnavailable e) {
            err.println("the ledger cannot be asked: " + e.getMessage());
            return INCOMPLETE;
        }
    }

    private int audit(AuditOptions options) throws BadUsage {
        try (StandaloneAudit audit = new StandaloneAudit(options.database(), options.published(), options.ledger())) {
            List<EvidenceLog> chosen = chosen(audit.logs(), options.logs());
            Protocol protocol = new Protocol();
            for (EvidenceLog log : chosen) {
                Progress progress = new Progress(err, terminal && !options.json(), log.origin());
                Protocol.Line line = protocol.add(log.origin(), audit.audit(log, progress));
                progress.end();
                print(line, options);
            }
            Set<TenantId> tenants =
                    chosen.stream().map(EvidenceLog::tenant).collect(Collectors.toCollection(LinkedHashSet::new));
            for (TenantId tenant : tenants) {
                print(protocol.add("the list of logs of " + tenant, audit.auditList(tenant)), options);
            }
            return end(protocol, options);
        }
    }

    private static List<EvidenceLog> chosen(List<EvidenceLog> all, Set<String> origins) throws BadUsage {
        List<EvidenceLog> chosen = all.stream()
                .filter(log -> origins.isEmpty() || origins.contains(log.origin()))
                .toList();
        if (!origins.isEmpty() && chosen.size() != origins.size()) {
            throw new BadUsage("there are only the logs "
                    + all.stream().map(EvidenceLog::origin).collect(Collectors.joining(", ")));
        }
        return chosen;
    }

    private void print(Protocol.Line line, AuditOptions options) {
        if (!options.json()) {
            line.text().forEach(out::println);
        }
    }

    private int end(Protocol protocol, AuditOptions options) {
        if (options.json()) {
            out.println(protocol.json().toPrettyString());
        } else {
            out.println(protocol.summary());
        }
        return exitCode(protocol.outcome());
    }

    static int exitCode(Outcome outcome) {
        return switch (outcome) {
            case INTACT -> INTACT;
            case FINDINGS -> FINDINGS;
            case INCOMPLETE -> INCOMPLETE;
        };
    }

    private static Throwable rootOf(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
