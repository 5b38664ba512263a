package org.lineproof.web.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorPageTest {

    @Test
    void programsGetProblemDetailsAndPeopleGetAPage() {
        assertTrue(ErrorPage.isForPrograms("/api/v2"));
        assertTrue(ErrorPage.isForPrograms("/logs/demo/audit/checkpoint"));
        assertFalse(ErrorPage.isForPrograms("/apis.xhtml"));
        assertFalse(ErrorPage.isForPrograms("/"));
    }

    @Test
    void whatTheCallerWroteIsShownAsTextAndNeverAsMarkup() {
        String html = ErrorPage.html(Problem.of(403, "unknown-tenant", "<script>alert(1)</script> & \"more\""));

        assertFalse(html.contains("<script>"));
        assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;"));
    }

    @Test
    void thePageNamesTheErrorIdWhenThereIsOne() {
        assertTrue(ErrorPage.html(new Problem(500, "internal", "x", List.of(), "4711"))
                .contains("<code>4711</code>"));
        assertFalse(ErrorPage.html(Problem.of(404, "not-found", "x")).contains("Error id"));
    }

    @Test
    void everyStatusOfTheContainerSaysWhatToDo() {
        for (int status = 400; status < 600; status++) {
            Problem problem = Statuses.of(status);
            assertEquals(status, problem.status());
            assertFalse(problem.detail().isBlank());
        }
    }
}
