package org.lineproof.reporting.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lineproof.database.TestTenant;
import org.lineproof.inference.boundary.Gateway;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.reporting.control.ReportBook;
import org.lineproof.reporting.control.release.ReleaseBook;
import org.lineproof.reporting.entity.ReportRequest;
import org.lineproof.reporting.entity.ReportStanding;
import org.lineproof.reporting.entity.search.ReportFilter;
import org.lineproof.tenancy.entity.Page;
import org.lineproof.tenancy.entity.PageRequest;

/** Requested reports in pages, over a real database. */
class ListedReportsTest {
    private static final SystemId TRIAGE = new SystemId("claim-triage");
    private static final SystemId FRAUD = new SystemId("fraud-score");

    private TestTenant tenant;

    @BeforeEach
    void twoSystems() {
        Gateway gateway = new Gateway();
        gateway.declareSystem(FRAUD.value());
        tenant = gateway.tenant();
        tenant.as("officer");
    }

    private UUID request(String definition, SystemId system) {
        return tenant.call(beans -> beans.get(ReportBook.class)
                .open(new ReportRequest(definition, system, Instant.EPOCH, Instant.EPOCH.plusSeconds(60))));
    }

    private Page<ReportStanding> list(ReportFilter filter, int offset, int limit) {
        return tenant.call(beans -> beans.get(IssuedReportQuery.class).list(filter, new PageRequest(offset, limit)));
    }

    private List<UUID> ids(ReportFilter filter) {
        return list(filter, 0, PageRequest.MAX).items().stream()
                .map(ReportStanding::id)
                .sorted()
                .toList();
    }

    private static List<UUID> sorted(UUID... ids) {
        return Stream.of(ids).sorted().toList();
    }

    @Test
    void anOrganisationWithoutReportsHasAnEmptyList() {
        assertEquals(new Page<>(List.of(), 0), list(ReportFilter.ALL, 0, 10));
        assertEquals(Map.of(), tenant.call(beans -> beans.get(ReleaseBook.class).standings(List.of())));
    }

    @Test
    void everyReportIsOnOnePageAndTheNewestIsOnTheFirst() {
        List<UUID> requested = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            requested.add(request("R01", TRIAGE));
        }
        List<ReportStanding> paged = new ArrayList<>();
        for (int offset = 0; offset < 6; offset += 2) {
            Page<ReportStanding> page = list(ReportFilter.ALL, offset, 2);
            assertEquals(5, page.total());
            paged.addAll(page.items());
        }
        assertEquals(
                requested.stream().sorted().toList(),
                paged.stream().map(ReportStanding::id).sorted().toList());
        for (int i = 1; i < paged.size(); i++) {
            assertFalse(
                    paged.get(i).requestedAt().isAfter(paged.get(i - 1).requestedAt()),
                    "a later one stands below an earlier one");
        }
        assertEquals(List.of(), list(ReportFilter.ALL, 6, 2).items());
    }

    @Test
    void aFilterNarrowsTheListToOneSystemAndOneDefinition() {
        UUID traced = request("R01", TRIAGE);
        UUID told = request("R19", TRIAGE);
        UUID other = request("R19", FRAUD);
        assertEquals(sorted(traced, told, other), ids(ReportFilter.ALL));
        assertEquals(sorted(traced, told), ids(new ReportFilter(TRIAGE, null)));
        assertEquals(sorted(told, other), ids(new ReportFilter(null, "R19")));
        assertEquals(List.of(other), ids(new ReportFilter(FRAUD, "R19")));
        assertEquals(List.of(), ids(new ReportFilter(FRAUD, "R01")));
        assertEquals(1, list(new ReportFilter(TRIAGE, "R01"), 0, 1).total());
    }

    @Test
    void whatIsNoIdOfADefinitionIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ReportFilter(null, "R1"));
        assertThrows(IllegalArgumentException.class, () -> ReportFilter.definition("r01"));
    }
}
