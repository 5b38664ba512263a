package org.lineproof.evidence.proof.dcap.collateral;

import java.util.Arrays;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.proof.attestation.RefusedAttestation;

/** Which enclave may make quotes, and from which version on it is up to date. */
final class QuotingEnclaveIdentity {
    private static final String QUOTING = "qe_identity";

    private final Members json;

    QuotingEnclaveIdentity(Members json) {
        this.json = json;
    }

    TcbStatus status(PlatformState state) throws MalformedJson, RefusedAttestation {
        PlatformState.Quoting quoting = state.quoting();
        if (json.integer("version", 0) != 2 || !json.text("id").equals(state.module() == null ? "QE" : "TD_QE")) {
            throw new RefusedAttestation("collateral: " + QUOTING + " is of another enclave, or of another version");
        }
        boolean same = Arrays.equals(json.read("mrsigner", TcbLevels::hex), quoting.signer())
                && json.integer("isvprodid", 0) == quoting.product()
                && maskedEquals("miscselect", quoting.miscSelect())
                && maskedEquals("attributes", quoting.attributes());
        if (!same) {
            throw new RefusedAttestation("collateral: the quoting enclave is not the one that Intel names");
        }
        return TcbLevels.firstReached(json, quoting.version());
    }

    private boolean maskedEquals(String name, byte[] value) throws MalformedJson {
        byte[] mask = json.read(name + "Mask", TcbLevels::hex);
        return Arrays.equals(TcbLevels.masked(value, mask), json.read(name, TcbLevels::hex));
    }
}
