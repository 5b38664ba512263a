package org.lineproof.reporting.control.queue;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.lineproof.tenancy.entity.Refusal;

class WorkingMemoryTest {

    private static WorkingMemory of(long mebibytes, long reportsAtATime) {
        WorkingMemory memory = new WorkingMemory(mebibytes << 20);
        memory.places = new Workplaces();
        memory.places.places = reportsAtATime;
        return memory;
    }

    @Test
    void aGibibyteIsEnoughForOneReportAboutAHundredThousandReceipts() {
        assertDoesNotThrow(() -> of(1024, 1).require(100_100));
    }

    @Test
    void aReportThatDoesNotFitIsRefusedAndToldWhatToDo() {
        WorkingMemory memory = of(1024, 2);
        assertEquals(67_108, memory.entries());
        assertDoesNotThrow(() -> memory.require(67_108));
        Refusal refusal = assertThrows(Refusal.class, () -> memory.require(67_109));
        assertEquals("system", refusal.field());
        assertEquals(
                "the logs of this report have 67,109 entries, and this server has memory for reports about 67,108;"
                    + " give its Java more (-Xmx), or let it make fewer reports at a time (lineproof.report.workers),"
                    + " then request again",
                refusal.getMessage());
    }

    @Test
    void aServerWithoutRoomMakesNoReportAboutAnything() {
        assertEquals(0, of(128, 2).entries());
    }
}
