package org.lineproof.inference.control.count;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.lineproof.evidence.jose.CompactJws;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.statement.CountStatement;
import org.lineproof.privacy.entity.Content;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.Wording;

/** A count that is well-formed; whether its signature holds is still to be seen. */
public record SignedCount(CompactJws jws, CountStatement statement, SystemId system) {
    private static final int MAX_TOKEN = 8 * 1024;

    /** @throws Refusal naming the claim that is missing, unknown or ill-formed */
    public static SignedCount parse(String token) {
        if (token.length() > MAX_TOKEN) {
            throw Refusal.tooLarge(null, "a count has at most " + MAX_TOKEN + " characters");
        }
        try {
            CompactJws jws = CompactJws.parse(token, MAX_TOKEN);
            CountStatement statement = CountStatement.of(jws);
            Wording.SHORT.check("iss", statement.source());
            return new SignedCount(jws, statement, system(statement));
        } catch (MalformedJson e) {
            throw Refusal.malformed(e.field().isEmpty() ? null : e.field(), e.reason());
        }
    }

    /** What the entry commits to. */
    public Content content(SecureRandom random) {
        return Content.ofFields(statement.fields(), jws.token().getBytes(StandardCharsets.UTF_8), random);
    }

    private static SystemId system(CountStatement statement) {
        try {
            return new SystemId(statement.system());
        } catch (IllegalArgumentException e) {
            throw Refusal.unprocessable("system", "is not registered: " + e.getMessage());
        }
    }
}
