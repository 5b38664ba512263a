package org.lineproof.evidence.proof.binding;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.lineproof.evidence.disclosure.Salt;
import org.lineproof.evidence.entry.Context;
import org.lineproof.evidence.entry.SaltedDecision;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.statement.InferenceStatement;
import org.lineproof.evidence.statement.ReceiptField;

/**
 * A receipt as it is shown, with all its fields or some withheld, and whose it is.
 *
 * @param tenant the organisation's id
 * @param statement coordinates that a log entry can carry, and the fields shown, each of the form its {@link ReceiptField}
 *     asks for
 */
public record StatedReceipt(String tenant, InferenceStatement statement) {

    /**
     * Whose log this is: an origin is name/organisation/log, and the log of a system is {@code system/} and its id,
     * those that followed it have a number behind that.
     *
     * @return empty when it is not the log of this system
     */
    public static Optional<String> tenantOf(String origin, String system) {
        String suffix = "/system/" + system;
        String first = origin.endsWith(suffix) ? origin : origin.replaceFirst("/[1-9][0-9]{0,5}$", "");
        if (!first.endsWith(suffix)) {
            return Optional.empty();
        }
        String above = first.substring(0, first.length() - suffix.length());
        return Optional.of(above.substring(above.lastIndexOf('/') + 1)).filter(name -> !name.isEmpty());
    }

    /** The proof, empty when the receipt carries or shows none. @throws MalformedJson naming the member */
    public Optional<ReceiptProof> proof() throws MalformedJson {
        Optional<JsonNode> field = statement.field(ReceiptField.PROOF);
        return field.isEmpty() ? Optional.empty() : Optional.of(ReceiptProof.of(field.get()));
    }

    /** When the decision was made as the producer states it, empty when withheld. */
    Optional<Instant> time() {
        return statement
                .text(ReceiptField.TIME)
                .map(time -> OffsetDateTime.parse(time).toInstant());
    }

    /** The salted decision that the shown id and salt give, empty when one of them is withheld. */
    Optional<SaltedDecision> openedDecision() {
        Optional<String> id = statement.text(ReceiptField.DECISION_ID);
        return statement
                .text(ReceiptField.DECISION_SALT)
                .filter(salt -> id.isPresent())
                .map(salt -> SaltedDecision.of(new Salt(HexFormat.of().parseHex(salt)), id.orElseThrow()));
    }

    /** What a proof for this receipt's decision is bound to. */
    Context context(SaltedDecision decision) {
        return new Context(tenant, statement.system(), statement.producer(), decision, statement.sequence());
    }

    /** A field's text, integers in decimal; empty when withheld. */
    Optional<String> value(ReceiptField field) {
        return statement.field(field).map(JsonNode::asText);
    }
}
