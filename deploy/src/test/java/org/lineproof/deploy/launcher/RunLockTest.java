package org.lineproof.deploy.launcher;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineproof.deploy.launcher.process.StartFailure;

class RunLockTest {

    @Test
    void theSecondIsRefusedAndToldWhoTheFirstIs(@TempDir Path directory) throws Exception {
        try (RunLock held = RunLock.take(directory)) {
            StartFailure refusal = assertThrows(StartFailure.class, () -> RunLock.take(directory));
            String pid = Long.toString(ProcessHandle.current().pid());
            assertTrue(refusal.getMessage().contains(pid), () -> refusal.getMessage() + held);
        }
    }

    @Test
    void aLockThatWasLetGoCanBeTakenAgain(@TempDir Path directory) throws Exception {
        RunLock.take(directory).close();
        RunLock.take(directory).close();
    }
}
