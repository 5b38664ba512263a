package org.lineproof.reporting.control.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.lineproof.assurance.entity.OpenedEntry;
import org.lineproof.evidence.disclosure.Disclosure;
import org.lineproof.privacy.entity.Content;

/** Values that must not be read anywhere; what people wrote may quote them. */
final class Needles {
    private final Set<String> values = new HashSet<>();
    private final TreeSet<Integer> lengths = new TreeSet<>();

    /** The values of those fields of the receipts that are to stay unknown. */
    static Needles of(Collection<OpenedEntry> receipts, BiPredicate<OpenedEntry, String> unknown) {
        Needles needles = new Needles();
        for (OpenedEntry receipt : receipts) {
            Content content = receipt.content();
            if (content == null) {
                continue;
            }
            for (Disclosure field : content.disclosures()) {
                if (unknown.test(receipt, field.name())) {
                    needles.add(field.value());
                }
            }
        }
        return needles;
    }

    private void add(JsonNode value) {
        if (value.isContainerNode()) {
            value.forEach(this::add);
        } else if (!value.asText().isBlank()) {
            values.add(value.asText());
            lengths.add(value.asText().length());
        }
    }

    /** Whether a value of the tree is one of them, as it stands. */
    boolean hold(JsonNode tree) {
        if (!tree.isContainerNode()) {
            return values.contains(tree.asText());
        }
        for (JsonNode member : tree) {
            if (hold(member)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text quotes one of them as a word, or as several. */
    boolean quotedIn(String text) {
        for (int length : lengths) {
            for (int start = 0; start + length <= text.length(); start++) {
                if (apart(text, start, start + length) && values.contains(text.substring(start, start + length))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean apart(String text, int start, int end) {
        return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }
}
