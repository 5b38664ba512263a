package org.lineproof.reporting.entity.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.json.Members;
import org.lineproof.report.text.Language;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.Wording;

/**
 * What somebody writes for a section: plain paragraphs, an empty line between them.
 *
 * @param text at most 10,000 characters; line ends are line feeds
 */
public record NewText(Language language, String text) {
    /** @throws Refusal (unprocessable) naming {@code text} if it is blank, too long or holds control characters */
    public NewText {
        text = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        Wording.TEXT.check("text", text);
    }

    /** @throws Refusal naming the member that is missing, unknown or ill-formed */
    public static NewText parse(ObjectNode body) {
        try {
            Members members = Members.of(body, "").only("language", "text");
            return new NewText(members.read("language", Language::of), members.text("text"));
        } catch (MalformedJson e) {
            throw Refusal.malformed(e.field(), e.reason());
        }
    }
}
