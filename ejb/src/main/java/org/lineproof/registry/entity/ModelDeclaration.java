package org.lineproof.registry.entity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.jose.Jwk;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.tenancy.entity.Refusal;

/**
 * What an organisation declares about a version of a model.
 *
 * @param name letters, digits and . _ - / : at most 100 characters, so that name@version has one reading
 * @param signer the public key with which the model server signs its receipts
 * @param trainedBy the OpenLineage job that trained it, null if it was trained elsewhere
 */
public record ModelDeclaration(
        SystemId system,
        String name,
        String version,
        ModelDigest digest,
        Jwk signer,
        @Nullable JobId trainedBy) {

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/:-]{0,99}");

    /** @throws Refusal naming the field that is ill-formed */
    public ModelDeclaration {
        check("name", name);
        check("version", version);
    }

    /** @throws Refusal naming the member that is missing, unknown or ill-formed */
    public static ModelDeclaration parse(ObjectNode body) {
        try {
            Members members = Members.of(body, "").only("system", "name", "version", "digest", "signer", "trainedBy");
            return new ModelDeclaration(
                    members.read("system", SystemId::new),
                    members.text("name"),
                    members.text("version"),
                    members.read("digest", ModelDigest::new),
                    signer(members),
                    members.has("trainedBy") ? job(members.object("trainedBy")) : null);
        } catch (MalformedJson e) {
            throw Refusal.malformed(e.field(), e.reason());
        }
    }

    private static Jwk signer(Members members) throws MalformedJson {
        Members signer = members.object("signer");
        try {
            return Jwk.parse(signer.node());
        } catch (MalformedJson e) {
            throw members.refusal("signer", e.getMessage() + "; expected the public JWK of an Ed25519 or P-256 key");
        }
    }

    /** A job's name may be called {@code job}, too: that is the word people write first. */
    private static JobId job(Members job) throws MalformedJson {
        job.only("namespace", "name", "job");
        if (job.has("name") && job.has("job")) {
            throw job.refusal("job", "name says the same; give one of them");
        }
        return new JobId(job.text("namespace"), job.text(job.has("job") ? "job" : "name"));
    }

    /** The members as they are accepted by {@link #parse}. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("system", system.value());
        json.put("name", name);
        json.put("version", version);
        json.put("digest", digest.value());
        json.set("signer", signer.json());
        if (trainedBy != null) {
            json.putObject("trainedBy").put("namespace", trainedBy.namespace()).put("name", trainedBy.name());
        }
        return json;
    }

    private static void check(String field, String value) {
        if (!WORD.matcher(value).matches()) {
            throw Refusal.unprocessable(
                    field, "expected 1 to 100 letters, digits and . _ - / : beginning with a letter or digit");
        }
    }
}
