package org.lineproof.deploy.launcher.process;

import java.nio.file.Path;
import java.util.List;

/** Starts one process, prints its number and waits to be killed. */
final class DoomedLauncher {

    private DoomedLauncher() {}

    public static void main(String[] arguments) throws Exception {
        try (Supervisor supervisor = new Supervisor(Path.of(arguments[0]))) {
            ManagedProcess child = supervisor.start(new Command("Child", List.of("sleep", "300")));
            System.out.println(child.pid());
            Thread.sleep(300_000);
        }
    }
}
