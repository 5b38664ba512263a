package org.lineproof.privacy.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedTest {
    private final Shared shared = new Shared();

    @Test
    void theFirstOfEqualValuesIsHeldForAll() {
        String first = new String("triage-gateway");
        assertSame(first, shared.one(first));
        assertSame(first, shared.one(new String("triage-gateway")));
    }

    @Test
    void valuesThatDifferStayThemselves() {
        shared.one("triage-gateway");
        assertEquals("other-gateway", shared.one("other-gateway"));
    }

    @Test
    void anEqualValueOfAnotherClassIsNotTakenForIt() {
        shared.one(new ArrayList<>(List.of("a")));
        LinkedList<String> other = new LinkedList<>(List.of("a"));
        assertSame(other, shared.one(other));
    }
}
