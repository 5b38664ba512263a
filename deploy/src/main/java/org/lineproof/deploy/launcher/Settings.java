package org.lineproof.deploy.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.lineproof.deploy.launcher.process.StartFailure;

/**
 * What the build and the user decide about a run.
 *
 * @param runDirectory where all data, logs and reports lie
 * @param ear the application
 * @param payara Payara's distribution as ZIP
 * @param keycloak Keycloak's distribution as ZIP
 * @param nodeModules where npm put Anvil
 * @param ledgerUrl a Besu that runs elsewhere ({@code LINEPROOF_LEDGER_URL})
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
        @Nullable URI ledgerUrl,
        @Nullable Path besuHome,
        boolean fixedPorts,
        boolean demo,
        boolean once) {

    /** Reads the system properties {@code lineproof.*} and the two variables of the environment. */
    public static Settings of(Properties properties, Map<String, String> environment) {
        String ledgerUrl = environment.getOrDefault("LINEPROOF_LEDGER_URL", "");
        String besuHome = environment.getOrDefault("BESU_HOME", "");
        return new Settings(
                path(properties, "lineproof.run.dir"),
                path(properties, "lineproof.ear"),
                path(properties, "lineproof.payara.zip"),
                path(properties, "lineproof.keycloak.zip"),
                path(properties, "lineproof.node.modules"),
                ledgerUrl.isBlank() ? null : address(ledgerUrl),
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

    private static URI address(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new StartFailure("LINEPROOF_LEDGER_URL is no address: " + text, e);
        }
    }
}
