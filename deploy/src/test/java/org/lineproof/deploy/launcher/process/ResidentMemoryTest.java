package org.lineproof.deploy.launcher.process;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ResidentMemoryTest {

    @Test
    @EnabledOnOs(OS.LINUX)
    void thisJvmHoldsSomeMemory() {
        assertTrue(ResidentMemory.mebibytes(ProcessHandle.current().pid()).orElseThrow() > 10);
    }

    @Test
    void aProcessThatDoesNotExistHoldsNone() {
        assertTrue(ResidentMemory.mebibytes(Long.MAX_VALUE).isEmpty());
    }
}
