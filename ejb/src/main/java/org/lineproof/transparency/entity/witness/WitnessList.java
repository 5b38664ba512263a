package org.lineproof.transparency.entity.witness;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.evidence.json.StrictJson;
import org.lineproof.evidence.note.CosignerKey;
import org.lineproof.tenancy.entity.TenantId;

/**
 * The operator's list of witnesses, a JSON file:
 *
 * <pre>{"witnesses": [{"url", "key": vkey of type 0x04, "operator"}],
 *  "quorum": n,
 *  "policies": [{"tenant", "quorum", "witnesses": [key names]}]}</pre>
 *
 * An organisation without a policy of its own is shown to all witnesses and has the quorum above.
 *
 * @param general for whoever has no policy of its own
 * @param own by organisation
 */
public record WitnessList(WitnessPolicy general, Map<TenantId, WitnessPolicy> own) {
    /** Nobody is asked. */
    public static final WitnessList EMPTY = new WitnessList(WitnessPolicy.NONE, Map.of());

    private static final int MAX_BYTES = 1 << 20;
    /** Each is asked in turn. */
    private static final int MAX_WITNESSES = 32;

    public WitnessList {
        own = Map.copyOf(own);
    }

    /** All witnesses of the list. */
    public List<ListedWitness> witnesses() {
        return general.witnesses();
    }

    /** The policy of an organisation. */
    public WitnessPolicy policy(TenantId tenant) {
        return own.getOrDefault(tenant, general);
    }

    /** @throws MalformedJson naming the member that is missing, unknown, malformed or given twice */
    public static WitnessList parse(byte[] utf8) throws MalformedJson {
        Members json = Members.of(StrictJson.object(utf8, MAX_BYTES), "").only("policies", "quorum", "witnesses");
        Map<String, ListedWitness> witnesses = witnesses(json);
        WitnessPolicy general = policy(json, "", List.copyOf(witnesses.values()));
        Map<TenantId, WitnessPolicy> own = new HashMap<>();
        for (JsonNode node : json.has("policies") ? json.list("policies") : List.<JsonNode>of()) {
            Members policy = Members.of(node, "policies").only("quorum", "tenant", "witnesses");
            List<ListedWitness> chosen = new ArrayList<>();
            for (String name : policy.readAll("witnesses", name -> name)) {
                ListedWitness witness = witnesses.get(name);
                if (witness == null || chosen.contains(witness)) {
                    throw policy.refusal(
                            "witnesses", "'" + name + "' is no key name of the list, or stands there twice");
                }
                chosen.add(witness);
            }
            if (own.put(policy.read("tenant", TenantId::new), policy(policy, "policies.", chosen)) != null) {
                throw policy.refusal("tenant", "has two policies");
            }
        }
        return new WitnessList(general, own);
    }

    /** By key name, in the order of the file. */
    private static Map<String, ListedWitness> witnesses(Members json) throws MalformedJson {
        Map<String, ListedWitness> witnesses = new LinkedHashMap<>();
        Set<CosignerKey> keys = new HashSet<>();
        for (JsonNode node : json.list("witnesses")) {
            Members listed = Members.of(node, "witnesses").only("key", "operator", "url");
            CosignerKey key = listed.read("key", CosignerKey::parse);
            if (witnesses.containsKey(key.name()) || !keys.add(new CosignerKey("any", key.publicKey()))) {
                throw listed.refusal("key", "another witness has this name or this key");
            }
            try {
                witnesses.put(
                        key.name(), new ListedWitness(listed.read("url", URI::create), key, listed.text("operator")));
            } catch (IllegalArgumentException e) {
                throw new MalformedJson("witnesses", String.valueOf(e.getMessage()));
            }
        }
        if (witnesses.size() > MAX_WITNESSES) {
            throw json.refusal("witnesses", "at most " + MAX_WITNESSES);
        }
        return witnesses;
    }

    private static WitnessPolicy policy(Members json, String at, List<ListedWitness> witnesses) throws MalformedJson {
        try {
            return new WitnessPolicy(witnesses, Math.toIntExact(json.integer("quorum", 0)));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new MalformedJson(at + "quorum", String.valueOf(e.getMessage()));
        }
    }
}
