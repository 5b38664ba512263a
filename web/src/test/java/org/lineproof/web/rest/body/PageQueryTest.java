package org.lineproof.web.rest.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineproof.web.problem.FieldFault;
import org.lineproof.web.problem.ProblemException;

class PageQueryTest {

    @Test
    void theFirstFiftyRowsAreMeantUnlessSaidOtherwise() {
        assertEquals(new PageQuery(1, 50), PageQuery.of(null, null));
        assertEquals(new PageQuery(1, 50), PageQuery.of("", ""));
    }

    @Test
    void pagesCountFromOne() {
        assertEquals(0, PageQuery.of("1", "20").offset());
        assertEquals(40, PageQuery.of("3", "20").offset());
    }

    @Test
    void theLargestPageStillHasAnOffset() {
        assertEquals(499_999_500, PageQuery.of("1000000", "500").offset());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "501", "1.5", "ten", " 1", "99999999999999999999", "\u0661"})
    void aSizeOutOfBoundsIsRefusedByName(String size) {
        assertEquals(
                "size",
                assertThrows(ProblemException.class, () -> PageQuery.of("1", size))
                        .problem()
                        .faults()
                        .get(0)
                        .field());
    }

    @Test
    void bothWrongParametersAreNamedAtOnce() {
        List<FieldFault> faults = assertThrows(ProblemException.class, () -> PageQuery.of("0", "0"))
                .problem()
                .faults();

        assertEquals(
                List.of("page", "size"), faults.stream().map(FieldFault::field).toList());
    }
}
