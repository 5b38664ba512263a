package org.lineproof.deploy.system;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Many short texts that are looked for in one pass: by their first characters, each of one byte. */
final class Needles {

    private static final int HEAD = 6;
    private static final long MASK = (1L << HEAD * Byte.SIZE) - 1;

    private final Map<Long, List<String>> byHead = new HashMap<>();
    private final int size;

    /** @throws IllegalArgumentException when one is too short to say anything */
    Needles(Collection<String> texts) {
        size = texts.size();
        for (String text : texts) {
            if (text.length() < HEAD) {
                throw new IllegalArgumentException("so short a text stands anywhere: " + text);
            }
            long head = 0;
            for (int i = 0; i < HEAD; i++) {
                head = head << Byte.SIZE | text.charAt(i);
            }
            byHead.computeIfAbsent(head, any -> new ArrayList<>()).add(text);
        }
    }

    int size() {
        return size;
    }

    /** Adds those that stand in the text, whose characters are of one byte each. */
    void find(String text, Set<String> found) {
        long head = 0;
        for (int i = 0; i < text.length(); i++) {
            head = (head << Byte.SIZE | text.charAt(i)) & MASK;
            int start = i - HEAD + 1;
            for (String candidate : start < 0 ? List.<String>of() : byHead.getOrDefault(head, List.of())) {
                if (text.startsWith(candidate, start)) {
                    found.add(candidate);
                }
            }
        }
    }
}
