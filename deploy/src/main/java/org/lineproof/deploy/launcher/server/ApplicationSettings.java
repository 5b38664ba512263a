package org.lineproof.deploy.launcher.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lineproof.deploy.launcher.database.DatabaseRoles;

/**
 * The configuration of the EAR. It travels in the environment of the server's process, where other users of the
 * machine cannot read it.
 *
 * @param databaseUrl JDBC address
 * @param roles passwords of the three database logins
 * @param keys directory of the signing keys, those of the seals in its folder {@code seal}
 * @param tenants {@code id=name} pairs with semicolons between, opened at start
 * @param publicUrl address of the portal without a slash at the end
 * @param ledger kind, address and contracts of the chain
 * @param timeStamps the time-stamp authority, a local one
 * @param issuer of the tokens
 * @param portalSecret of the client {@code lineproof-portal}
 */
public record ApplicationSettings(
        String databaseUrl,
        DatabaseRoles roles,
        Path keys,
        String tenants,
        String publicUrl,
        Chain ledger,
        Authority timeStamps,
        URI issuer,
        String portalSecret) {

    /** The chain, the addresses of our registries on it, and the file of its validators where we know them. */
    public record Chain(String kind, URI url, String contract, String proofs, Optional<Path> validators) {}

    /** A time-stamp authority without evidential value, and the file with its certificate. */
    public record Authority(String name, URI url, Path certificate) {}

    /** The variables, named as MicroProfile Config looks for them. */
    public Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("LINEPROOF_DB_URL", databaseUrl);
        variables.put("LINEPROOF_DB_OWNER_PASSWORD", roles.owner());
        variables.put("LINEPROOF_DB_APP_PASSWORD", roles.app());
        variables.put("LINEPROOF_DB_PUBLISHER_PASSWORD", roles.publisher());
        variables.put("LINEPROOF_KEYS_DIR", keys.toString());
        variables.put("LINEPROOF_SEAL_DIR", keys.resolve("seal").toString());
        variables.put("LINEPROOF_SEAL_REVOCATION", "files");
        variables.put("LINEPROOF_TENANTS", tenants);
        variables.put("LINEPROOF_PUBLIC_URL", publicUrl);
        variables.put("LINEPROOF_LEDGER_URL", ledger.url().toString());
        variables.put("LINEPROOF_LEDGER_KIND", ledger.kind());
        variables.put("LINEPROOF_LEDGER_CONTRACT", ledger.contract());
        variables.put("LINEPROOF_LEDGER_PROOFS", ledger.proofs());
        ledger.validators().ifPresent(file -> variables.put("LINEPROOF_LEDGER_VALIDATORS", file.toString()));
        variables.put("LINEPROOF_TSA_URL", timeStamps.url().toString());
        variables.put("LINEPROOF_TSA_CERTIFICATE", timeStamps.certificate().toString());
        variables.put("LINEPROOF_TSA_NAME", timeStamps.name());
        variables.put("LINEPROOF_TSA_EVIDENTIAL", "false");
        variables.put("LINEPROOF_OIDC_ISSUER", issuer.toString());
        variables.put("LINEPROOF_OIDC_CLIENT_ID", "lineproof-portal");
        variables.put("LINEPROOF_OIDC_CLIENT_SECRET", portalSecret);
        variables.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", issuer + "/protocol/openid-connect/certs");
        variables.put("MP_JWT_VERIFY_ISSUER", issuer.toString());
        variables.put("MP_JWT_VERIFY_AUDIENCES", "lineproof-api");
        return variables;
    }
}
