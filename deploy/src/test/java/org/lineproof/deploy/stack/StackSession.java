package org.lineproof.deploy.stack;

import java.io.IOException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.lineproof.deploy.launcher.Installation;
import org.lineproof.deploy.launcher.Progress;
import org.lineproof.deploy.launcher.Settings;

/**
 * Starts the installation before the first integration test and stops it after the last one. Unit tests, which run
 * without the property {@code lineproof.run.dir}, get none. Should this JVM be killed, the launcher's watchdog ends
 * the servers.
 */
public final class StackSession implements LauncherSessionListener {

    private Installation installation;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty("lineproof.run.dir") == null) {
            return;
        }
        try {
            Settings settings = Settings.of(System.getProperties(), System.getenv());
            installation = new Installation(settings, new Progress(System.out));
            installation.start();
            Stack stack = new Stack(installation);
            // arquillian.xml reads it.
            System.setProperty("lineproof.admin.port", Integer.toString(stack.adminPort()));
            Stack.isNow(stack);
        } catch (IOException e) {
            throw new IllegalStateException("The installation for the tests did not start.", e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (installation != null) {
            installation.close();
        }
    }
}
