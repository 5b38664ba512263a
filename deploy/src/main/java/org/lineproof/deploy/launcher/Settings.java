package org.lineproof.deploy.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.lineproof.anchoring.besu.node.NodeAccess;
import org.lineproof.deploy.launcher.process.StartFailure;

/**
 * What the build and the user decide about a run.
 *
 * @param runDirectory where all data, logs and reports lie
 * @param ear the application
 * @param payara Payara's distribution as ZIP
 * @param keycloak Keycloak's distribution as ZIP
 * @param nodeModules where npm put Anvil
 * @param ledger a Besu that runs elsewhere ({@code LINEPROOF_LEDGER_URL}, with TLS also {@code _CERTIFICATE} and {@code
 *     _TOKEN_FILE})
 * @param besuHome a Besu to start ({@code BESU_HOME})
 * @param fixedPorts whether to prefer the well-known ports; tests take free ones
 * @param demo whether to load the demonstration
 * @param once whether to stop after the demonstration and its report
 */
public record Settings(
        Path runDirectory,
        Path ear,
        Path payara,
        Path keycloak,
        Path nodeModules,
        @Nullable NodeAccess ledger,
        @Nullable Path besuHome,
        boolean fixedPorts,
        boolean demo,
        boolean once) {

    /** Reads the system properties {@code lineproof.*} and the variables of the environment. */
    public static Settings of(Properties properties, Map<String, String> environment) {
        String besuHome = environment.getOrDefault("BESU_HOME", "");
        return new Settings(
                path(properties, "lineproof.run.dir"),
                path(properties, "lineproof.ear"),
                path(properties, "lineproof.payara.zip"),
                path(properties, "lineproof.keycloak.zip"),
                path(properties, "lineproof.node.modules"),
                ledger(environment),
                besuHome.isBlank() ? null : Path.of(besuHome),
                flag(properties, "lineproof.fixed.ports", true),
                flag(properties, "lineproof.demo", true),
                flag(properties, "lineproof.once", false));
    }

    private static Path path(Properties properties, String name) {
        String value = properties.getProperty(name, "");
        if (value.isBlank()) {
            throw new StartFailure("The system property " + name + " is missing; \"mvn -Prun\" sets it.");
        }
        return Path.of(value).toAbsolutePath().normalize();
    }

    private static boolean flag(Properties properties, String name, boolean preset) {
        // "-Donce" without a value arrives as an empty text or as "true".
        String value = properties.getProperty(name, Boolean.toString(preset));
        return value.isBlank() || Boolean.parseBoolean(value);
    }

    private static @Nullable NodeAccess ledger(Map<String, String> environment) {
        String url = environment.getOrDefault("LINEPROOF_LEDGER_URL", "");
        if (url.isBlank()) {
            return null;
        }
        try {
            return new NodeAccess(
                    URI.create(url),
                    file(environment, "LINEPROOF_LEDGER_CERTIFICATE"),
                    file(environment, "LINEPROOF_LEDGER_TOKEN_FILE"));
        } catch (IllegalArgumentException e) {
            throw new StartFailure("LINEPROOF_LEDGER_URL cannot be used: " + e.getMessage(), e);
        }
    }

    private static @Nullable Path file(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        return value.isBlank() ? null : Path.of(value);
    }
}
