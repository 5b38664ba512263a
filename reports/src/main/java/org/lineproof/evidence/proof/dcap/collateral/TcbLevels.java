package org.lineproof.evidence.proof.dcap.collateral;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.proof.attestation.RefusedAttestation;

/** The states of one family of platforms by their security versions: the first level that the platform reaches counts. */
final class TcbLevels {
    private static final int COMPONENTS = 16;
    private static final int MODULE_COMPONENTS = 2;
    private static final String STATUS = "tcbStatus";
    private static final String LEVELS = "tcbLevels";

    private final Members json;

    TcbLevels(Members json) {
        this.json = json;
    }

    TcbStatus status(PlatformState state) throws MalformedJson, RefusedAttestation {
        PlatformState.Module module = state.module();
        if (json.integer("version", 0) != 3 || !json.text("id").equals(module == null ? "SGX" : "TDX")) {
            throw new RefusedAttestation("collateral: tcb_info is of another kind of platform, or of another version");
        }
        if (!Arrays.equals(json.read("fmspc", TcbLevels::hex), state.family())
                || !Arrays.equals(json.read("pceId", TcbLevels::hex), state.pceId())) {
            throw new RefusedAttestation("collateral: tcb_info is of another family of platforms");
        }
        TcbStatus status = platform(state, module);
        return module == null ? status : status.and(module(module));
    }

    private TcbStatus platform(PlatformState state, PlatformState.@Nullable Module module)
            throws MalformedJson, RefusedAttestation {
        for (JsonNode node : json.list(LEVELS)) {
            Members level = Members.of(node, LEVELS);
            Members tcb = level.object("tcb");
            boolean reached = reaches(state.components(), versions(tcb, "sgxtcbcomponents"), 0)
                    && state.pceVersion() >= tcb.integer("pcesvn", 0);
            if (reached && module != null) {
                // Where the module has a version of its own, its first two components are judged by its identity.
                int from = module.versions()[1] == 0 ? 0 : MODULE_COMPONENTS;
                reached = reaches(unsigned(module.versions()), versions(tcb, "tdxtcbcomponents"), from);
            }
            if (reached) {
                return level.read(STATUS, TcbStatus::of);
            }
        }
        throw new RefusedAttestation("collateral: the platform reaches no level of tcb_info");
    }

    /** The TDX module by its own version, the second component; version 0 has no identity of its own. */
    private TcbStatus module(PlatformState.Module module) throws MalformedJson, RefusedAttestation {
        int major = module.versions()[1] & 0xff;
        if (major == 0) {
            Members own = json.object("tdxModule");
            requireModule(own, module);
            return TcbStatus.UP_TO_DATE;
        }
        String id = String.format(Locale.ROOT, "TDX_%02X", major);
        for (JsonNode node : json.list("tdxModuleIdentities")) {
            Members identity = Members.of(node, "tdxModuleIdentities");
            if (identity.text("id").equals(id)) {
                requireModule(identity, module);
                return firstReached(identity, module.versions()[0] & 0xff);
            }
        }
        throw new RefusedAttestation("collateral: tcb_info does not know the TDX module");
    }

    static TcbStatus firstReached(Members identity, int version) throws MalformedJson, RefusedAttestation {
        for (JsonNode node : identity.list(LEVELS)) {
            Members level = Members.of(node, LEVELS);
            if (version >= level.object("tcb").integer("isvsvn", 0)) {
                return level.read(STATUS, TcbStatus::of);
            }
        }
        throw new RefusedAttestation("collateral: an enclave of Intel's reaches no level of its identity");
    }

    private static void requireModule(Members identity, PlatformState.Module module)
            throws MalformedJson, RefusedAttestation {
        byte[] mask = identity.read("attributesMask", TcbLevels::hex);
        if (!Arrays.equals(identity.read("mrsigner", TcbLevels::hex), module.signer())
                || !Arrays.equals(masked(module.attributes(), mask), identity.read("attributes", TcbLevels::hex))) {
            throw new RefusedAttestation("collateral: the TDX module is not the one that Intel names");
        }
    }

    /** @throws IllegalArgumentException as hexadecimal digits of either case, as Intel writes them */
    static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    /** The bits that count. */
    static byte[] masked(byte[] value, byte[] mask) {
        byte[] masked = new byte[value.length];
        for (int i = 0; i < value.length && i < mask.length; i++) {
            masked[i] = (byte) (value[i] & mask[i]);
        }
        return masked;
    }

    private static boolean reaches(int[] own, int[] needed, int from) {
        for (int i = from; i < COMPONENTS; i++) {
            if (own[i] < needed[i]) {
                return false;
            }
        }
        return true;
    }

    private static int[] versions(Members tcb, String name) throws MalformedJson {
        List<JsonNode> nodes = tcb.list(name);
        if (nodes.size() != COMPONENTS) {
            throw tcb.refusal(name, "expected " + COMPONENTS + " components");
        }
        int[] versions = new int[COMPONENTS];
        for (int i = 0; i < COMPONENTS; i++) {
            versions[i] = (int) Math.min(Members.of(nodes.get(i), name).integer("svn", 0), Integer.MAX_VALUE);
        }
        return versions;
    }

    private static int[] unsigned(byte[] bytes) {
        int[] values = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            values[i] = bytes[i] & 0xff;
        }
        return values;
    }
}
