package org.lineproof.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lineproof.access.Row.Lists;
import org.lineproof.access.Row.OfSystem;
import org.lineproof.access.Row.Whole;
import org.lineproof.anchoring.boundary.AnchorQuery;
import org.lineproof.anchoring.boundary.audit.AuditQuery;
import org.lineproof.database.Beans;
import org.lineproof.inference.boundary.InferenceQuery;
import org.lineproof.inference.entity.DayCount;
import org.lineproof.inference.entity.ReceiptFilter;
import org.lineproof.reporting.boundary.IssuedReportQuery;
import org.lineproof.reporting.boundary.ReportIssuance;
import org.lineproof.reporting.boundary.release.ReportRelease;
import org.lineproof.reporting.entity.ReportRequest;
import org.lineproof.reporting.entity.search.ReportFilter;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.entity.PageRequest;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.Refusal.Kind;
import org.lineproof.transparency.boundary.LogReader;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LogName;

/**
 * An auditor with a grant for one of two systems asks every boundary, over a real database: nothing of the other comes out.
 * A method of a boundary that is not in {@link ReadingTable} fails the test.
 */
class ReadingSweepTest {

    private static final List<Class<? extends Annotation>> BEANS =
            List.of(Stateless.class, Singleton.class, ApplicationScoped.class, RequestScoped.class);

    private static TwoSystems two;

    @BeforeAll
    static void record() {
        two = new TwoSystems();
    }

    @Test
    void everyMethodOfEveryBoundaryStandsInTheTable() throws Exception {
        Set<String> listed = ReadingTable.methods();
        Set<String> named = new HashSet<>(ReadingTable.HOUSE);
        named.addAll(ReadingTable.OPEN.keySet());
        Set<String> found = new TreeSet<>();
        Set<String> types = new HashSet<>();
        for (Class<?> type : boundaries()) {
            types.add(type.getSimpleName());
            if (!named.contains(type.getSimpleName())) {
                found.addAll(methods(type));
            }
        }
        assertEquals(String.join("\n", new TreeSet<>(listed)), String.join("\n", found));
        named.removeAll(types);
        assertEquals(Set.of(), named, "no boundary has this name");
    }

    @TestFactory
    Stream<DynamicTest> nothingOfTheOtherSystemComesOut() {
        return ReadingTable.rows().entrySet().stream()
                .filter(row -> row.getValue() instanceof OfSystem
                        || row.getValue() instanceof Lists
                        || row.getValue() instanceof Whole)
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> check(row.getValue())));
    }

    private static void check(Row row) {
        switch (row) {
            case OfSystem question -> {
                assertNotNull(two.asOfficer(beans -> kept(question, beans, two.hidden)), "it is there");
                assertNotNull(two.asAuditor(beans -> kept(question, beans, two.granted)), "and shown where granted");
                assertNull(two.asAuditor(beans -> kept(question, beans, two.hidden)), "but not where it is not");
                assertNull(two.asAuditor(beans -> kept(question, beans, two.never)), "as if there were none");
            }
            case Lists list -> {
                Set<String> all = new HashSet<>(two.asOfficer(list.systems()));
                all.removeAll(Set.of("audit", "lineage"));
                List<String> told = two.asAuditor(list.systems());
                assertFalse(told.contains("fraud-score"), told.toString());
                assertEquals(all.contains("claim-triage"), told.contains("claim-triage"), told.toString());
                assertTrue(Set.of("claim-triage").containsAll(told), told.toString());
            }
            case Whole question -> {
                two.asOfficer(question.question());
                Refusal refusal = refusal(() -> two.asAuditor(question.question()));
                assertEquals(Kind.FORBIDDEN, refusal.kind(), refusal.reason());
                assertTrue(refusal.reason().contains("ask a compliance officer for a grant"), refusal.reason());
            }
            default -> throw new IllegalArgumentException(row.toString());
        }
    }

    /** An answer may be null for nothing; a transaction of the test gives none back then. */
    private static Object kept(OfSystem question, Beans beans, Side side) {
        return question.answer(beans, side);
    }

    @Test
    void listsAreCountedAndPagedWithoutTheOther() {
        ReceiptFilter all = new ReceiptFilter(null, null, null, null, null, null);
        long kept = two.asOfficer(beans -> receipts(beans, all));
        long shown = two.asAuditor(beans -> receipts(beans, all));
        assertEquals(List.of(2L, 1L), List.of(kept, shown));
        assertEquals(
                List.of(1L),
                two.asAuditor(beans -> beans.get(InferenceQuery.class).countsByDay(all)).stream()
                        .map(DayCount::receipts)
                        .toList());
    }

    private static long receipts(Beans beans, ReceiptFilter filter) {
        return beans.get(InferenceQuery.class)
                .list(filter, PageRequest.first(1))
                .total();
    }

    @Test
    void anEntryOfALogOfTheOrganisationIsReadIfItIsAboutTheSystem() {
        String audit = two.asOfficer(beans ->
                beans.get(LogReader.class).log(LogName.AUDIT).orElseThrow().origin());
        assertEquals(two.granted.registration(), at(audit, index(two.granted)));
        assertEquals(Kind.FORBIDDEN, refusal(() -> at(audit, index(two.hidden))).kind());
        assertTrue(two.asAuditor(beans -> beans.get(LogReader.class).at(audit, 1_000_000))
                .isEmpty());
    }

    private static long index(Side side) {
        return two.asOfficer(beans -> beans.get(LogReader.class)
                .standing(side.registration())
                .orElseThrow()
                .index());
    }

    private static Object at(String origin, long index) {
        return two.asAuditor(beans ->
                beans.get(LogReader.class).at(origin, index).orElseThrow().entry());
    }

    @Test
    void whereALogIsAnchoredIsToldOfThoseThatAreShown() {
        for (LogName shown : List.of(two.granted.system().log(), LogName.AUDIT)) {
            assertTrue(anchorIsAskedFor(shown), shown.value());
        }
        assertFalse(anchorIsAskedFor(two.hidden.system().log()));
        Map<Integer, ?> glances =
                two.asAuditor(beans -> beans.get(AuditQuery.class).glances());
        Set<Integer> logs = two.asAuditor(beans -> beans.get(LogReader.class).logs().stream()
                .map(EvidenceLog::number)
                .collect(Collectors.toSet()));
        assertTrue(logs.containsAll(glances.keySet()));
    }

    /** Nothing is anchored here: what counts is whether the log was looked up. */
    private static boolean anchorIsAskedFor(LogName name) {
        boolean[] asked = new boolean[1];
        two.asAuditor(beans -> {
            LogReader real = beans.get(LogReader.class);
            beans.with(LogReader.class, new LogReader() {
                @Override
                public Optional<EvidenceLog> log(LogName log) {
                    asked[0] = true;
                    return real.log(log);
                }
            });
            return beans.get(AnchorQuery.class).of(name, 1);
        });
        return asked[0];
    }

    @Test
    void releasesAreToldOfReportsThatAreShown() {
        var all = two.asOfficer(beans -> beans.get(IssuedReportQuery.class)
                .list(ReportFilter.ALL, PageRequest.first(PageRequest.MAX))
                .items());
        assertEquals(
                2,
                two.asOfficer(beans -> beans.get(ReportRelease.class).standings(all))
                        .size());
        assertEquals(
                Set.of(two.granted.report()),
                two.asAuditor(beans -> beans.get(ReportRelease.class).standings(all))
                        .keySet());
    }

    @Test
    void aReportOfTheOtherSystemIsNeitherRequestedNorCancelled() {
        ReportRequest request =
                new ReportRequest("R01", two.hidden.system(), Instant.EPOCH, Instant.EPOCH.plusSeconds(60));
        Refusal refused = refusal(
                () -> two.asAuditor(beans -> beans.get(ReportIssuance.class).request(request)));
        assertEquals(Kind.UNPROCESSABLE, refused.kind());
        assertEquals("system", refused.field());
        assertEquals(Kind.NOT_FOUND, cancelled(two.hidden).kind());
        assertEquals(Kind.NOT_FOUND, cancelled(two.never).kind());
        assertEquals(Kind.CONFLICT, cancelled(two.granted).kind());
    }

    private static Refusal cancelled(Side side) {
        return refusal(() -> two.asAuditor(beans -> {
            beans.get(ReportIssuance.class).cancel(side.report());
            return side;
        }));
    }

    @Test
    void aReportOfTheGrantedSystemIsAssembledAgainFromAllLogs() {
        assertTrue(two.asAuditor(beans -> beans.get(IssuedReportQuery.class)
                        .again(two.granted.report())
                        .orElseThrow()
                        .differing())
                .isEmpty());
    }

    private static Refusal refusal(Runnable act) {
        return assertThrows(Refusal.class, act::run);
    }

    private static Set<String> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .map(method -> type.getSimpleName() + "." + signature(method))
                .collect(Collectors.toSet());
    }

    private static String signature(Method method) {
        return method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(",", "(", ")"));
    }

    private static List<Class<?>> boundaries() throws URISyntaxException, IOException {
        Path root = Path.of(CurrentTenant.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && file.contains("/boundary/") && !file.contains("$"))
                    .<Class<?>>map(ReadingSweepTest::load)
                    .filter(type -> BEANS.stream().anyMatch(type::isAnnotationPresent))
                    .toList();
        }
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName(
                    file.substring(0, file.length() - ".class".length()).replace('/', '.'),
                    false,
                    ReadingSweepTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
