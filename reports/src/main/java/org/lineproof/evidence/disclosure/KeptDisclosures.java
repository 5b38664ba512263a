package org.lineproof.evidence.disclosure;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.stream.Collectors;

/**
 * The disclosures of one content as few bytes: their texts in one piece, and their names, which contents of one kind have in
 * common. Each is made when it is asked for, and its salt and value are read then. Never changes.
 */
public final class KeptDisclosures extends AbstractList<Disclosure> implements RandomAccess {
    /** In no text of base64url. */
    private static final String SEPARATOR = "\n";

    private final String texts;
    private final List<String> names;

    private KeptDisclosures(String texts, List<String> names) {
        this.texts = texts;
        this.names = names;
    }

    /** These, in their order. */
    public static KeptDisclosures of(List<Disclosure> disclosures) {
        if (disclosures instanceof KeptDisclosures) {
            return (KeptDisclosures) disclosures;
        }
        return new KeptDisclosures(
                disclosures.stream().map(Disclosure::encoded).collect(Collectors.joining(SEPARATOR)),
                disclosures.stream().map(Disclosure::name).collect(Collectors.toUnmodifiableList()));
    }

    /**
     * The same with a list of names that is held already.
     *
     * @throws IllegalArgumentException if they are others
     */
    public KeptDisclosures named(List<String> same) {
        if (!same.equals(names)) {
            throw new IllegalArgumentException("expected the names " + names);
        }
        return new KeptDisclosures(texts, List.copyOf(same));
    }

    /** The names, in the order of the disclosures. */
    public List<String> names() {
        return names;
    }

    /** The encoded forms, in the order of the disclosures. */
    public List<String> encoded() {
        return names.isEmpty() ? List.of() : List.of(texts.split(SEPARATOR, -1));
    }

    @Override
    public Disclosure get(int place) {
        Objects.checkIndex(place, names.size());
        int from = 0;
        for (int i = 0; i < place; i++) {
            from = texts.indexOf(SEPARATOR, from) + 1;
        }
        int end = texts.indexOf(SEPARATOR, from);
        return Disclosure.known(texts.substring(from, end < 0 ? texts.length() : end), names.get(place));
    }

    @Override
    public int size() {
        return names.size();
    }
}
