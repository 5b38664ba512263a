package org.lineproof.web.portal.systems;

import org.lineproof.registry.entity.SystemId;

/**
 * The commands that send a system's first receipt from a shell.
 *
 * @param issuer address of the realm that gives tokens
 * @param portal public address of this installation, ending with a slash
 */
record FirstReceipt(String issuer, String portal, SystemId system) {

    /**
     * Two lines for a POSIX shell with curl: fetch a token, send the receipt. The secret and the signed receipt are
     * the engineer's; both appear as names to be filled in.
     */
    String commands() {
        return "TOKEN=$(curl -sS " + issuer + "/protocol/openid-connect/token -d grant_type=client_credentials"
                + " -d client_id=lineproof-pipeline -d client_secret=\"$CLIENT_SECRET\""
                + " | sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/\\1/')\n"
                + "curl -sS -X POST " + portal + "api/v1/receipts -H \"Authorization: Bearer $TOKEN\""
                + " -H \"Content-Type: application/sd-jwt\" --data-binary @" + file();
    }

    /** The file that holds the signed receipt. */
    String file() {
        return system + "-receipt.sd-jwt";
    }
}
