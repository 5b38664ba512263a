package org.lineproof.deploy.audit;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.lineproof.anchoring.besu.node.NodeAccess;
import org.lineproof.anchoring.boundary.audit.StandaloneAudit;

/**
 * What the command was asked to do. Addresses and passwords come from a file of properties or the environment, never
 * from the command line, which other users of a machine can read.
 *
 * @param database login of the publisher
 * @param published address of the published logs; empty to read them from the database
 * @param ledger empty to leave it out
 * @param logs origins to audit; empty for all
 * @param json whether to print one JSON document instead of lines
 * @param close file with the key of the registry's administrator, where a log is to be closed on the ledger instead
 */
record AuditOptions(
        StandaloneAudit.Database database,
        Optional<URI> published,
        Optional<StandaloneAudit.Ledger> ledger,
        Set<String> logs,
        boolean json,
        Optional<Path> close) {

    static final String USAGE = """
        usage: java -jar lineproof-log-audit.jar [--config <file>] [--json] [<origin of a log> ...]
               java -jar lineproof-log-audit.jar [--config <file>] --close <file> <origin of a log>
               java -jar lineproof-log-audit.jar [--config <file>] --admit-proof-key <file> <trust anchor>

        Recomputes all logs, or those named, from what is published and compares them with database and ledger.
        Settings come from the file of properties, or else from the environment:

          lineproof.db.url                   LINEPROOF_DB_URL                 JDBC address
          lineproof.db.publisher.user        LINEPROOF_DB_PUBLISHER_USER      lineproof_publisher by default
          lineproof.db.publisher.password    LINEPROOF_DB_PUBLISHER_PASSWORD
          lineproof.audit.published          LINEPROOF_AUDIT_PUBLISHED        as https://evidence.example/logs;
                                                                              without it the rows are read
          lineproof.ledger.url               LINEPROOF_LEDGER_URL             JSON-RPC of a node
          lineproof.ledger.contract          LINEPROOF_LEDGER_CONTRACT        the registry's address
          lineproof.ledger.proofs            LINEPROOF_LEDGER_PROOFS          that of the registry of proofs
          lineproof.ledger.certificate       LINEPROOF_LEDGER_CERTIFICATE     PEM file, if the node has its own
          lineproof.ledger.token             LINEPROOF_LEDGER_TOKEN           file with a bearer token, if asked for

        Ends with 0 if everything was compared and fits, 1 if something does not fit, 2 if not all could be
        compared, 64 if it was called wrongly.

        With --close it tells the ledger, for ever, that a log was closed; the server recorded the closing and the
        successor before. The file has the registry administrator's key, 64 hexadecimal digits. Ends with 0 if the
        ledger says so now, 1 if it does not allow it, 2 if it could not be asked.

        With --admit-proof-key it registers the verification key of a trust anchor, a file of JSON, in the registry of
        proofs and says what its public signals are, by the same administrator's key; no database is needed. Ends with
        0 if statements under the key are recorded from now on, 1 if they are not, 2 if the ledger could not be asked.
        """;

    /** @throws BadUsage naming what is missing or wrong */
    static AuditOptions parse(List<String> arguments, Map<String, String> environment) throws BadUsage {
        Properties file = new Properties();
        Set<String> logs = new HashSet<>();
        boolean json = false;
        Optional<Path> close = Optional.empty();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--json")) {
                json = true;
            } else if (argument.equals("--config")) {
                file = read(value(arguments, ++i));
            } else if (argument.equals("--close")) {
                close = Optional.of(value(arguments, ++i));
            } else if (argument.startsWith("--")) {
                throw new BadUsage("there is no option " + argument);
            } else {
                logs.add(argument);
            }
        }
        if (close.isPresent() && (logs.size() != 1 || json)) {
            throw new BadUsage("--close takes the origin of one log, and prints lines");
        }
        return of(new Settings(file, environment), logs, json, close);
    }

    private static Path value(List<String> arguments, int at) throws BadUsage {
        if (at == arguments.size()) {
            throw new BadUsage(arguments.get(at - 1) + " needs a file");
        }
        return Path.of(arguments.get(at));
    }

    private static AuditOptions of(Settings settings, Set<String> logs, boolean json, Optional<Path> close)
            throws BadUsage {
        StandaloneAudit.Database database = new StandaloneAudit.Database(
                settings.required("lineproof.db.url"),
                settings.value("lineproof.db.publisher.user").orElse("lineproof_publisher"),
                settings.required("lineproof.db.publisher.password"));
        Optional<URI> published = settings.address("lineproof.audit.published");
        Optional<NodeAccess> node = settings.node();
        Optional<StandaloneAudit.Ledger> ledger = Optional.empty();
        if (node.isPresent()) {
            ledger =
                    Optional.of(new StandaloneAudit.Ledger(node.get(), settings.required("lineproof.ledger.contract")));
        }
        if (close.isPresent() && ledger.isEmpty()) {
            throw new BadUsage("lineproof.ledger.url is not set");
        }
        return new AuditOptions(database, published, ledger, Set.copyOf(logs), json, close);
    }

    static Properties read(Path file) throws BadUsage {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw new BadUsage("the file of properties " + file + " cannot be read: " + e);
        }
    }

    /** The file goes first. */
    record Settings(Properties file, Map<String, String> environment) {

        Optional<String> value(String name) {
            String variable = name.toUpperCase(Locale.ROOT).replace('.', '_');
            return Optional.ofNullable(file.getProperty(name, environment.get(variable)))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty());
        }

        String required(String name) throws BadUsage {
            return value(name).orElseThrow(() -> new BadUsage(name + " is not set"));
        }

        /** How the node is reached; empty where none is named. */
        Optional<NodeAccess> node() throws BadUsage {
            return address("lineproof.ledger.url")
                    .map(node -> new NodeAccess(
                            node,
                            value("lineproof.ledger.certificate").map(Path::of).orElse(null),
                            value("lineproof.ledger.token").map(Path::of).orElse(null)));
        }

        Optional<URI> address(String name) throws BadUsage {
            try {
                return value(name).map(URI::create);
            } catch (IllegalArgumentException e) {
                throw new BadUsage(name + " is no address: " + e.getMessage());
            }
        }
    }

    /** The command was called wrongly. */
    static final class BadUsage extends Exception {
        private static final long serialVersionUID = 1L;

        BadUsage(String message) {
            super(message);
        }
    }
}
